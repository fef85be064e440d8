/**
 * `npm run bench:lab`: one epoch of the full 3-and-7 set, 12,000 presentations in batches of 64, of the small net on the WASM
 * backend, against loops written by hand that skip bare paper: the fastest way known on one core. Both train the same net
 * on the same digits; their losses must agree, or the comparison is none. Best of three.
 */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { readFileSync } from "node:fs";
import { setBackend, tensor2d, tidy } from "@tensorflow/tfjs-core";
import { createClassifier, createWeights, disposeClassifier, trainStep } from "../src/lab/classifier.ts";
import { digitLength, digitsPath, gatherDigits, readDigits } from "../src/lab/digits.ts";

const [presentations, batch, rate, hidden] = [12_000, 64, 0.1, 30];

const { train } = await readDigits(new Uint8Array(readFileSync(`public/${digitsPath}`)));
const batches = Array.from({ length: Math.ceil(presentations / batch) }, (_, step) => {
  const chosen = Array.from({ length: batch }, (_, at) => (at * 26 + step) % train.count);
  const targets = Float32Array.from(chosen, (index) => (train.labels[index] === 3 ? 1 : 0));
  return { digits: gatherDigits(train, chosen), targets };
});
if (!(await setBackend("wasm"))) throw new Error("The WASM backend does not start.");

const ways = { "TensorFlow.js, WASM": runWasm, "loops by hand": runLoops };
const [wasm, loops] = Object.entries(ways).map(([name, run]) => {
  const runs = [run, run, run].map((once) => {
    const start = performance.now();
    const loss = once();
    return { loss, milliseconds: performance.now() - start };
  });
  const milliseconds = Math.min(...runs.map((one) => one.milliseconds));
  const speed = Math.round((batches.length * batch * 1000) / milliseconds).toLocaleString("en");
  const loss = runs[0]?.loss ?? Number.NaN;
  console.log(
    `${name}: ${milliseconds.toFixed(0)} ms, ${speed} digits a second, last loss ${loss.toFixed(5)}`,
  );
  return { loss, milliseconds };
});
if (wasm === undefined || loops === undefined || !(Math.abs(wasm.loss - loops.loss) < 1e-3)) {
  throw new Error("The two do not train the same net.");
}
console.log(`WASM takes ${(wasm.milliseconds / loops.milliseconds).toFixed(2)} times as long as the loops.`);

function runWasm(): number {
  const classifier = createClassifier(createWeights("net", 1));
  let loss = Number.NaN;
  for (const { digits, targets } of batches) {
    loss = tidy(() =>
      trainStep(classifier, tensor2d(digits, [batch, digitLength]), tensor2d(targets, [batch, 1]), rate),
    );
  }
  disposeClassifier(classifier);
  return loss;
}

function runLoops(): number {
  const [first, second] = createWeights("net", 1);
  if (first === undefined || second === undefined) throw new Error("The net has two layers.");
  const slope = new Float32Array(first.weights.length);
  const biasSlope = new Float32Array(hidden);
  const lastSlope = new Float32Array(hidden);
  const units = new Float32Array(hidden);
  let loss = Number.NaN;
  for (const { digits, targets } of batches) {
    slope.fill(0);
    biasSlope.fill(0);
    lastSlope.fill(0);
    let [outerSlope, sum] = [0, 0];
    for (let at = 0; at < batch; at++) {
      const start = at * digitLength;
      units.set(first.bias);
      for (let pixel = 0; pixel < digitLength; pixel++) {
        const grey = digits[start + pixel] as number;
        if (grey === 0) continue;
        for (let unit = 0, from = pixel * hidden; unit < hidden; unit++, from++) {
          (units[unit] as number) += grey * (first.weights[from] as number);
        }
      }
      let logit = second.bias[0] as number;
      for (let unit = 0; unit < hidden; unit++)
        logit += Math.max(0, units[unit] as number) * (second.weights[unit] as number);
      const target = targets[at] as number;
      sum += Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
      const error = (1 / (1 + Math.exp(-logit)) - target) / batch;
      outerSlope += error;
      for (let unit = 0; unit < hidden; unit++) {
        const value = units[unit] as number;
        (lastSlope[unit] as number) += error * Math.max(0, value);
        units[unit] = value > 0 ? error * (second.weights[unit] as number) : 0;
        (biasSlope[unit] as number) += units[unit] as number;
      }
      for (let pixel = 0; pixel < digitLength; pixel++) {
        const grey = digits[start + pixel] as number;
        if (grey === 0) continue;
        for (let unit = 0, to = pixel * hidden; unit < hidden; unit++, to++) {
          (slope[to] as number) += grey * (units[unit] as number);
        }
      }
    }
    for (let at = 0; at < slope.length; at++) (first.weights[at] as number) -= rate * (slope[at] as number);
    for (let unit = 0; unit < hidden; unit++) {
      (first.bias[unit] as number) -= rate * (biasSlope[unit] as number);
      (second.weights[unit] as number) -= rate * (lastSlope[unit] as number);
    }
    (second.bias[0] as number) -= rate * outerSlope;
    loss = sum / batch;
  }
  return loss;
}
