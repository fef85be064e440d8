/** A net whose weights need no random generator, as scripts/reference makes it in Python: sin(i + layer) / √inputs. */
import type { LayerWeights } from "../../src/lab/classifier.ts";

export function createSineNet(widths: readonly number[] = [784, 30, 1]): LayerWeights[] {
  return widths.slice(1).map((outputs, layer) => {
    const inputs = widths[layer] ?? 0;
    return {
      inputs,
      outputs,
      weights: Float32Array.from(
        { length: inputs * outputs },
        (_, at) => Math.sin(at + layer) / Math.sqrt(inputs),
      ),
      bias: new Float32Array(outputs),
    };
  });
}
