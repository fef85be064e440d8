import type { LayerWeights } from "#lab/layers";
import { toModelFiles } from "#lab/model-file";
import { toTorchArrays } from "#lab/model-torch";
import { toNpz } from "#lab/npz";
import { type Button, createButton } from "../kit/controls.ts";
import { saveFile } from "../kit/download.ts";

/** Two buttons that give the reader what was trained: for TensorFlow.js, and for NumPy and PyTorch. */
export function createDownloads(
  read: () => { readonly name: string; readonly layers: readonly LayerWeights[] },
): Button[] {
  const files = createButton({
    label: "Save for TensorFlow.js",
    onPress() {
      const { name, layers } = read();
      const { json, numbers } = toModelFiles(layers, name);
      saveFile(`${name}.json`, new TextEncoder().encode(JSON.stringify(json)), "application/json");
      saveFile(`${name}.bin`, numbers, "application/octet-stream");
    },
  });
  const archive = createButton({
    label: "Save for PyTorch (.npz)",
    onPress() {
      const { name, layers } = read();
      saveFile(`${name}.npz`, toNpz(toTorchArrays(layers)), "application/zip");
    },
  });
  return [files, archive];
}
