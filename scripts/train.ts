/**
 * `npm run train [-- <what> …]`: trains the small models from a seed, on the WASM backend that readers have too, and stores
 * their weights with a card in public/weights; and what demos show before anything is trained in the page: a round of
 * cleaning (`labels`), the contests of augmentation (`contests`), and a run of the classifier (`run`). The same command gives the same bytes; a card keeps its date while they do.
 */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { registerKernel, setBackend } from "@tensorflow/tfjs-core";
import {
  contestRecipe,
  type Side,
  type StoredContest,
  toContestOptions,
} from "../src/lab/augment-contest.ts";
import { filterGradientConfig } from "../src/lab/backend/filter-gradient.ts";
import { runRecipe, type StoredRun } from "../src/lab/classifier-run.ts";
import { roundBatch, roundEpochs, storedFlips } from "../src/lab/cleaning.ts";
import { digitsManifest, digitsPath, readDigits } from "../src/lab/digits.ts";
import { flipLabels } from "../src/lab/labels.ts";
import { defaultMomenta, defaultRates, type LayerWeights, type ModelKind } from "../src/lab/layers.ts";
import type { ModelCard, StoredModel } from "../src/lab/model-card.ts";
import { toModelFiles } from "../src/lab/model-file.ts";
import { toTorchArrays } from "../src/lab/model-torch.ts";
import { toNpz } from "../src/lab/npz.ts";
import { createTraining, type Training } from "../src/lab/training.ts";

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
const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);
const all = `The ${digits.train.count} training digits of ${digitsManifest.sprite}: ${digitsManifest.source.data}`;
for (const model of ["linear", "net", "cnn"] as const) {
  if (isAsked(model)) await train(model, recipes[model], { name: model, data: all, command: model });
}
if (isAsked("labels")) await trainRounds();
if (isAsked("contests")) await recordContests();
if (isAsked("run")) await recordRun();

interface Stored {
  readonly name: StoredModel;
  readonly data: string;
  /** What `npm run train` is asked for to make it again. */
  readonly command: string;
  /** Labels of the training digits, where they are not the true ones. */
  readonly labels?: typeof digits.train.labels;
}

async function train(model: ModelKind, recipe: ModelCard["recipe"], stored: Stored): Promise<void> {
  const { name, data, command, labels = digits.train.labels } = stored;
  const training = createTraining({ ...digits, train: { ...digits.train, labels } }, { model, ...recipe });
  for (let epoch = 0; epoch < recipe.epochs; epoch++) await training.epoch();
  const { accuracy, mistakes, count } = training.evaluate();
  const layers = training.weights();
  training.dispose();
  const card: ModelCard = {
    model,
    task: "Says whether a digit of 28 × 28 greys, 0 for paper and 1 for ink, is a 3 (logit above 0) or a 7.",
    data,
    licence: "The weights are MIT, as the code is; the digits are MNIST's, CC BY-SA 3.0.",
    recipe,
    accuracy,
    mistakes: mistakes.length,
    judged: count,
    parameters: layers.reduce((sum, { weights, bias }) => sum + weights.length + bias.length, 0),
    date: new Date().toISOString().slice(0, 10),
    reproduce: `npm run train -- ${command}`,
  };
  console.log(`${name}: accuracy ${accuracy.toFixed(4)}, ${mistakes.length} mistakes`);
  if (name === model) writeFileSync(`${folder}/${name}.npz`, toNpz(toTorchArrays(layers)));
  store(name, layers, card);
}

function store(name: StoredModel, layers: readonly LayerWeights[], card: ModelCard): void {
  const { numbers, json } = toModelFiles(layers, name, card);
  const path = `${folder}/${name}`;
  if (existsSync(`${path}.bin`) && readFileSync(`${path}.bin`).equals(numbers)) return;
  writeFileSync(`${path}.bin`, numbers);
  writeFileSync(`${path}.json`, `${JSON.stringify(json, undefined, 2)}\n`);
}

/** The first round of the post on bad data, and the same training on the true labels. */
async function trainRounds(): Promise<void> {
  const { share, seed } = storedFlips;
  const recipe = { ...recipes.linear, batch: roundBatch, epochs: roundEpochs };
  const { labels } = flipLabels(digits.train.labels, share, seed);
  const wrong = ` ${100 * share}% of the labels are flipped on purpose, by seed ${seed}.`;
  await train("linear", recipe, { name: "labels-true", data: all, command: "labels" });
  await train("linear", recipe, { name: "labels-flipped", data: all + wrong, command: "labels", labels });
}

async function recordContests(): Promise<void> {
  const contests: StoredContest[] = [];
  for (const seed of contestRecipe.seeds) {
    const [plain, augmented] = [await recordSide("plain", seed), await recordSide("augmented", seed)];
    contests.push({ seed, sides: { plain, augmented } });
    console.log(`contest ${seed}: ${plain.accuracy.at(-1)} without, ${augmented.accuracy.at(-1)} with`);
  }
  writeFileSync("src/lab/augment-contests.json", `${JSON.stringify(contests)}\n`);
}

async function recordSide(side: Side, seed: number): Promise<StoredContest["sides"][Side]> {
  const { digits: count, batch, epochs, stride } = contestRecipe;
  const training = createTraining(digits, toContestOptions(side, seed, count));
  const accuracy = [judge(training)];
  const batchLoss: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch += stride) {
    const { losses } = await training.step(stride * Math.ceil(count / batch));
    batchLoss.push(round(losses.reduce((sum, loss) => sum + loss, 0) / losses.length));
    accuracy.push(judge(training));
  }
  training.dispose();
  return { accuracy, batchLoss };
}

async function recordRun(): Promise<void> {
  const { epochs, pointsPerEpoch, ...recipe } = runRecipe;
  const training = createTraining(digits, recipe);
  const steps = Math.ceil(digits.train.count / recipe.batch) / pointsPerEpoch;
  if (!Number.isInteger(steps)) throw new Error(`No ${pointsPerEpoch} equal parts of an epoch.`);
  const accuracy: number[] = [];
  const validationLoss: number[] = [];
  for (let point = 0; point <= epochs * pointsPerEpoch; point++) {
    if (point > 0) await training.step(steps);
    const judged = training.evaluate();
    accuracy.push(round(judged.accuracy));
    validationLoss.push(round(judged.loss));
  }
  training.dispose();
  const run: StoredRun = { accuracy, validationLoss };
  writeFileSync("src/lab/classifier-run.json", `${JSON.stringify(run)}\n`);
  console.log(`run: accuracy ${accuracy.at(-1)}`);
}

function judge(training: Training): number {
  return round(training.evaluate().accuracy);
}

/** More than a curve can show. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
