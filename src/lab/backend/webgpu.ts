/** The graphics card, reached through WebGPU, which was made for computing: only the kernels that a model runs when it answers, for the probe. */
import "@tensorflow/tfjs-backend-webgpu/dist/base";
import { addConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Add";
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/BatchMatMul";
import { conv2DConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Conv2D";
import { identityConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Identity";
import { reluConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Relu";
import { reshapeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape";
import { type KernelConfig, registerKernel, setBackend } from "@tensorflow/tfjs-core";

const kernels: readonly KernelConfig[] = [
  addConfig,
  batchMatMulConfig,
  conv2DConfig,
  identityConfig,
  reluConfig,
  reshapeConfig,
];

/** Starts the backend; false where the browser or the machine refuses. */
export async function startWebGPU(): Promise<boolean> {
  for (const kernel of kernels) registerKernel(kernel);
  return setBackend("webgpu");
}
