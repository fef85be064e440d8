/** The graphics card, reached through WebGL, which was made for drawing: only the kernels that a model runs when it answers, and those of augmentation. */
import "@tensorflow/tfjs-backend-webgl/dist/base";
import { getWebGLContext } from "@tensorflow/tfjs-backend-webgl/dist/canvas_util";
import { addConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Add";
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ClipByValue";
import { concatConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Concat";
import { conv2DConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Conv2D";
import { expandDimsConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ExpandDims";
import { identityConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Identity";
import { logConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Log";
import { mirrorPadConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/MirrorPad";
import { multiplyConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply";
import { reluConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Relu";
import { reshapeConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape";
import { sigmoidConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sigmoid";
import { subConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sub";
import { transformConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Transform";
import { type KernelConfig, registerKernel, setBackend } from "@tensorflow/tfjs-core";

const kernels: readonly KernelConfig[] = [
  addConfig,
  batchMatMulConfig,
  clipByValueConfig,
  concatConfig,
  conv2DConfig,
  expandDimsConfig,
  identityConfig,
  logConfig,
  mirrorPadConfig,
  multiplyConfig,
  reluConfig,
  reshapeConfig,
  sigmoidConfig,
  subConfig,
  transformConfig,
];

/** Starts the backend; false where the browser or the machine refuses. */
export async function startWebGL(): Promise<boolean> {
  for (const kernel of kernels) registerKernel(kernel);
  return setBackend("webgl");
}

/** Resolves when the browser takes the started backend its context away: what it computes from then on is nothing. */
export function untilWebGLIsLost(): Promise<void> {
  const { canvas } = getWebGLContext(2);
  return new Promise((resolve) => canvas.addEventListener("webglcontextlost", () => resolve()));
}
