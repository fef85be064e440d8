/**
 * `npm run train [-- <model> …]`: trains the small models from a seed, on the WASM backend that readers have too, and stores
 * their weights with a card in public/weights. The same command gives the same bytes; a card keeps its date while they do.
 */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { registerKernel, setBackend } from "@tensorflow/tfjs-core";
import { filterGradientConfig } from "../src/lab/backend/filter-gradient.ts";
import { digitsManifest, digitsPath, readDigits } from "../src/lab/digits.ts";
import { defaultMomenta, defaultRates, type ModelKind } from "../src/lab/layers.ts";
import type { ModelCard } from "../src/lab/model-card.ts";
import { toModelFiles } from "../src/lab/model-file.ts";
import { toTorchArrays } from "../src/lab/model-torch.ts";
import { toNpz } from "../src/lab/npz.ts";
import { createTraining } from "../src/lab/training.ts";

const folder = "public/weights";
const recipes: Readonly<Record<ModelKind, ModelCard["recipe"]>> = {
  linear: { seed: 42, rate: defaultRates.linear, momentum: 0, batch: 64, epochs: 40 },
  net: { seed: 42, rate: defaultRates.net, momentum: 0, batch: 64, epochs: 40 },
  cnn: { seed: 42, rate: defaultRates.cnn, momentum: defaultMomenta.cnn, batch: 64, epochs: 16 },
};

const { positionals } = parseArgs({ allowPositionals: true });
const digits = await readDigits(new Uint8Array(readFileSync(`public/${digitsPath}`)));
registerKernel(filterGradientConfig);
if (!(await setBackend("wasm"))) throw new Error("The WASM backend does not start.");
mkdirSync(folder, { recursive: true });
for (const model of ["linear", "net", "cnn"] as const) {
  if (positionals.length === 0 || positionals.includes(model)) await train(model);
}

async function train(model: ModelKind): Promise<void> {
  const recipe = recipes[model];
  const training = createTraining(digits, { model, ...recipe });
  for (let epoch = 0; epoch < recipe.epochs; epoch++) await training.epoch();
  const { accuracy, mistakes, count } = training.evaluate();
  const layers = training.weights();
  training.dispose();
  const card: ModelCard = {
    model,
    task: "Says whether a digit of 28 × 28 greys, 0 for paper and 1 for ink, is a 3 (logit above 0) or a 7.",
    data: `The ${digits.train.count} training digits of ${digitsManifest.sprite}: ${digitsManifest.source.data}`,
    licence: "The weights are MIT, as the code is; the digits are MNIST's, CC BY-SA 3.0.",
    recipe,
    accuracy,
    mistakes: mistakes.length,
    judged: count,
    parameters: layers.reduce((sum, { weights, bias }) => sum + weights.length + bias.length, 0),
    date: new Date().toISOString().slice(0, 10),
    reproduce: `npm run train -- ${model}`,
  };
  const { numbers, json } = toModelFiles(layers, model, card);
  const path = `${folder}/${model}`;
  console.log(
    `${model}: accuracy ${accuracy.toFixed(4)}, ${mistakes.length} mistakes, ${numbers.length} bytes`,
  );
  writeFileSync(`${path}.npz`, toNpz(toTorchArrays(layers)));
  if (existsSync(`${path}.bin`) && readFileSync(`${path}.bin`).equals(numbers)) return;
  writeFileSync(`${path}.bin`, numbers);
  writeFileSync(`${path}.json`, `${JSON.stringify(json, undefined, 2)}\n`);
}
