/**
 * The one kernel that the WASM backend lacks for training a convolution: the gradient of its filter (tfjs#8474 asks for it).
 * That gradient is itself a convolution that the backend has. Exchange batch and channels of the input, take the output's
 * gradient as the filter, and exchange stride and dilation: what slides over the input then sums over batch and places.
 */
import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  getKernel,
  type KernelConfig,
  type TensorInfo,
} from "@tensorflow/tfjs-core";

type Run = (name: string, inputs: Record<string, TensorInfo>, attrs: Record<string, unknown>) => TensorInfo;

/** What of the backend this kernel needs. */
interface Disposing {
  disposeData(dataId: object): unknown;
}

/** Conv2DBackpropFilter for NHWC float32 inputs without dilation, any stride and padding. */
export const filterGradientConfig: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "wasm",
  kernelFunc: ({ inputs, attrs, backend }) => {
    const passing: TensorInfo[] = [];
    const run: Run = (kernelName, inputs, attrs) => {
      const kernel = getKernel(kernelName, "wasm");
      const made = kernel.kernelFunc({ inputs, attrs: attrs as never, backend });
      const [first] = Array.isArray(made) ? made : [made];
      if (first === undefined) throw new Error(`The kernel ${kernelName} gave nothing.`);
      passing.push(first);
      return first;
    };
    const gradient = findFilterGradient(
      run,
      inputs as unknown as { readonly x: TensorInfo; readonly dy: TensorInfo },
      attrs as unknown as Conv2DBackpropFilterAttrs,
    );
    // By place, not by identity: a transpose that moves nothing shares its data, and each share is counted.
    for (const { dataId } of passing.slice(0, -1)) (backend as Disposing).disposeData(dataId);
    return gradient;
  },
};

function findFilterGradient(
  run: Run,
  { x, dy }: { readonly x: TensorInfo; readonly dy: TensorInfo },
  { strides, pad, dataFormat, dimRoundingMode, filterShape }: Conv2DBackpropFilterAttrs,
): TensorInfo {
  if (dataFormat !== "NHWC") throw new Error(`The filter gradient knows NHWC only, not ${dataFormat}.`);
  const [batch = 0, height = 0, width = 0, channels = 0] = x.shape;
  const shape: [number, number, number, number] = [batch, height, width, channels];
  const info = backend_util.computeConv2DInfo(shape, filterShape, strides, 1, pad, dimRoundingMode);
  const { filterHeight, filterWidth, outHeight, outWidth, strideHeight, strideWidth, padInfo } = info;
  // Padding behind, so that the result is exactly as large as the filter; it would be negative where the strides
  // never reached the input's last rows, and then the surplus is cut off.
  const behind = (filter: number, output: number, stride: number, input: number, before: number): number =>
    Math.max(0, filter - 1 + (output - 1) * stride + 1 - input - before);
  const bottom = behind(filterHeight, outHeight, strideHeight, height, padInfo.top);
  const right = behind(filterWidth, outWidth, strideWidth, width, padInfo.left);

  const input = run("Transpose", { x }, { perm: [3, 1, 2, 0] });
  const filter = run("Transpose", { x: dy }, { perm: [1, 2, 0, 3] });
  const summed = run(
    "Conv2D",
    { x: input, filter },
    {
      strides: 1,
      dilations: [strideHeight, strideWidth],
      dataFormat,
      pad: [
        [0, 0],
        [padInfo.top, bottom],
        [padInfo.left, right],
        [0, 0],
      ],
    },
  );
  const size = [channels, filterHeight, filterWidth, filterShape[3]];
  const cut = run("Slice", { x: summed }, { begin: [0, 0, 0, 0], size });
  return run("Transpose", { x: cut }, { perm: [1, 2, 0, 3] });
}
