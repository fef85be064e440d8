/** The graphics card, reached through WebGPU, which was made for computing: only the kernels that a model runs when it answers, and those of augmentation. */
import "@tensorflow/tfjs-backend-webgpu/dist/base";
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import { addConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Add";
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/BatchMatMul";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/ClipByValue";
import { concatConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Concat";
import { conv2DConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Conv2D";
import { expandDimsConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/ExpandDims";
import { identityConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Identity";
import { logConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Log";
import { mirrorPadConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/MirrorPad";
import { multiplyConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Multiply";
import { reluConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Relu";
import { reshapeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape";
import { sigmoidConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Sigmoid";
import { subConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Sub";
import { transformConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Transform";
import { engine, type KernelConfig, registerKernel, setBackend } from "@tensorflow/tfjs-core";

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
export async function startWebGPU(): Promise<boolean> {
  for (const kernel of kernels) registerKernel(kernel);
  return setBackend("webgpu");
}

/** Resolves when the browser takes the started backend its device away: what it computes from then on is nothing. */
export async function untilWebGPUIsLost(): Promise<void> {
  const { backend } = engine();
  if (backend instanceof WebGPUBackend) await backend.device.lost;
}
