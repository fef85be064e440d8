/** Weights as files: read back by us, by TensorFlow.js' own loader, by NumPy and by PyTorch. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { crc32 } from "node:zlib";
import * as tf from "@tensorflow/tfjs";
import { createWeights, type LayerWeights, type ModelKind } from "../../src/lab/classifier.ts";
import { gatherDigits } from "../../src/lab/digits.ts";
import { findShape } from "../../src/lab/layers.ts";
import { createModel } from "../../src/lab/model.ts";
import { toModelFiles } from "../../src/lab/model-file.ts";
import { readModel } from "../../src/lab/model-read.ts";
import { toTorchArrays } from "../../src/lab/model-torch.ts";
import { toNpz } from "../../src/lab/npz.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

const kinds = ["linear", "net", "cnn"] as const satisfies readonly ModelKind[];

before(() => tf.setBackend("cpu"));

async function predict(layers: readonly LayerWeights[], indices: readonly number[]): Promise<Float32Array> {
  const model = createModel(layers);
  const answers = model.predict(gatherDigits((await readSprite()).valid, indices));
  model.dispose();
  return answers;
}

for (const kind of kinds) {
  test(`${kind}: written, then read back, it is the same to the last bit`, () => {
    const layers = createWeights(kind, 8);
    const { json, numbers } = toModelFiles(layers, kind);
    assert.deepEqual(readModel(JSON.parse(JSON.stringify(json)), numbers), layers);
  });

  test(`${kind}: TensorFlow.js loads the files and answers as we do`, async () => {
    const { json, numbers } = toModelFiles(createWeights(kind, 8), kind);
    const [group] = json.weightsManifest;
    const weightSpecs = group.weights.map((spec) => ({ ...spec, shape: [...spec.shape] }));
    const { modelTopology } = json;
    const loaded = await tf.loadLayersModel(
      tf.io.fromMemory({ modelTopology, weightSpecs, weightData: numbers.buffer }),
    );
    const digits = gatherDigits((await readSprite()).valid, [1, 300]);
    const theirs = tf.tidy(() => {
      const logits = loaded.predict(tf.tensor2d(digits, [2, 784]));
      assert.ok(logits instanceof tf.Tensor);
      return Float32Array.from(tf.sigmoid(logits).dataSync());
    });
    assertClose(theirs, await predict(createWeights(kind, 8), [1, 300]), 1e-6);
    loaded.dispose();
  });

  test(`${kind}: the stored weights do what their card says`, async () => {
    const read = (end: string) =>
      readFileSync(new URL(`../../public/weights/${kind}.${end}`, import.meta.url));
    const numbers = new Uint8Array(read("bin"));
    assert.ok(numbers.length <= 120 * 1024, `${numbers.length} bytes`);
    const json = JSON.parse(read("json").toString());
    const { card } = json.userDefinedMetadata;
    const { valid } = await readSprite();
    const all = [...valid.labels.keys()];
    const answers = await predict(readModel(json, numbers), all);
    const wrong = all.filter((index, at) => (answers[at] ?? 0) > 0.5 !== (valid.labels[index] === 3)).length;
    assert.equal(wrong, card.mistakes);
    assert.ok(card.accuracy >= { linear: 0.97, net: 0.975, cnn: 0.985 }[kind], String(card.accuracy));
    assert.equal(card.accuracy, 1 - card.mistakes / 420);
    assert.equal(card.parameters * 4, numbers.length);
  });
}

test("files that do not fit together are refused", () => {
  const { json, numbers } = toModelFiles(createWeights("linear", 1), "linear");
  assert.throws(() => readModel(json, numbers.slice(4)), /shorter/);
  assert.throws(() => readModel(json, new Uint8Array([...numbers, 0])), /longer/);
  assert.throws(() => readModel({}, numbers), /another form/);
  assert.throws(() => readModel(null, numbers), /another form/);
});

/** Loads the archive named first into the model named second and prints its logits for digits of ink everywhere. */
const python = `
import json, sys
import numpy as np, torch
from torch import nn
heads = {
  "linear": [nn.Linear(784, 1)],
  "net": [nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1)],
  "cnn": [nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 8, 5, 2, 2), nn.ReLU(), nn.Conv2d(8, 16, 5, 2, 2), nn.ReLU(),
          nn.Conv2d(16, 32, 5, 2, 2), nn.ReLU(), nn.Flatten(), nn.Linear(512, 1)],
}
model = nn.Sequential(*heads[sys.argv[2]])
with np.load(sys.argv[1]) as archive:
    model.load_state_dict({name: torch.tensor(archive[name]) for name in archive.files})
digits = torch.linspace(0, 1, 784)[None] ** torch.tensor([[1.0], [3.0]])
print(json.dumps(torch.sigmoid(model(digits)).flatten().tolist()))
`;

const hasTorch = spawnSync("/usr/bin/python3", ["-c", "import torch, numpy"]).status === 0;

for (const kind of kinds) {
  test(`${kind}: PyTorch loads the NumPy archive and answers as we do`, { skip: !hasTorch }, () => {
    const folder = mkdtempSync(join(tmpdir(), "atoll-npz-"));
    try {
      const layers = createWeights(kind, 8);
      const path = join(folder, "weights.npz");
      writeFileSync(path, toNpz(toTorchArrays(layers)));
      const { stdout, stderr } = spawnSync("/usr/bin/python3", ["-c", python, path, kind], {
        encoding: "utf8",
      });
      assert.ok(stdout !== "", stderr);
      const steps = [1, 3].flatMap((power) => Array.from({ length: 784 }, (_, at) => (at / 783) ** power));
      const model = createModel(layers);
      assertClose(model.predict(Float32Array.from(steps)), JSON.parse(stdout), 1e-5);
      model.dispose();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test("the archive is a ZIP of .npy files, byte by byte", () => {
  const bytes = toNpz([{ name: "a", shape: [2, 1], values: Float32Array.of(1, -2) }]);
  const view = new DataView(bytes.buffer);
  assert.equal(view.getUint32(0, true), 0x04034b50);
  assert.equal(new TextDecoder("latin1").decode(bytes.subarray(30, 35)), "a.npy");
  const npy = bytes.subarray(35, 35 + 128);
  assert.deepEqual([...npy.subarray(0, 10)], [0x93, ...Buffer.from("NUMPY"), 1, 0, 118, 0]);
  const header = new TextDecoder().decode(npy.subarray(10));
  assert.match(header, /^\{'descr': '<f4', 'fortran_order': False, 'shape': \(2, 1\), \} *\n$/);
  assert.deepEqual([view.getFloat32(163, true), view.getFloat32(167, true)], [1, -2]);
  assert.equal(view.getUint32(bytes.length - 22, true), 0x06054b50);
  assert.equal(view.getUint32(14, true), crc32(bytes.subarray(35, 35 + 136)));
  assert.deepEqual(
    findShape({ inputs: 25, outputs: 8, kernel: 5, weights: new Float32Array(), bias: new Float32Array() }),
    [5, 5, 1, 8],
  );
});

test("the stored archives hold the stored weights", () => {
  const read = (name: string) =>
    new Uint8Array(readFileSync(new URL(`../../public/weights/${name}`, import.meta.url)));
  for (const kind of kinds) {
    const json: unknown = JSON.parse(new TextDecoder().decode(read(`${kind}.json`)));
    const archive = toNpz(toTorchArrays(readModel(json, read(`${kind}.bin`))));
    assert.ok(Buffer.from(archive).equals(read(`${kind}.npz`)), `npm run train -- ${kind}`);
  }
});
