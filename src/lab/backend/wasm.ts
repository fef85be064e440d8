/**
 * The WASM backend with the kernels that the lab uses, and no others: the registry is what decides the worker's weight.
 * A kernel missing here fails in the browser only, so tests/lab/kernels.test.ts compares this list with what the lab ran.
 */
/// <reference types="astro/client" />
import "@tensorflow/tfjs-backend-wasm/dist/base";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm/dist/backend_wasm";
import { absConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Abs";
import { addConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Add";
import { addNConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/AddN";
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul";
import { castConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Cast";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/ClipByValue";
import { concatConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Concat";
import { conv2DConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Conv2D";
import { conv2DBackpropInputConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Conv2DBackpropInput";
import { expConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Exp";
import { expandDimsConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/ExpandDims";
import { identityConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Identity";
import { logConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Log";
import { log1pConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Log1p";
import { meanConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Mean";
import { mirrorPadConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/MirrorPad";
import { multiplyConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Multiply";
import { negConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Neg";
import { realDivConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/RealDiv";
import { reluConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Relu";
import { reshapeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape";
import { sigmoidConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid";
import { sliceConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Slice";
import { sqrtConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sqrt";
import { squareConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Square";
import { stepConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Step";
import { subConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sub";
import { sumConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sum";
import { transformConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Transform";
import { transposeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose";
import plainUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simdUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { engine, env, type KernelConfig, registerKernel, setBackend } from "@tensorflow/tfjs-core";
import { filterGradientConfig } from "./filter-gradient.ts";
import { guardMemory } from "./guard-memory.ts";

const kernels: readonly KernelConfig[] = [
  absConfig,
  addConfig,
  addNConfig,
  batchMatMulConfig,
  castConfig,
  clipByValueConfig,
  concatConfig,
  conv2DConfig,
  conv2DBackpropInputConfig,
  expConfig,
  expandDimsConfig,
  filterGradientConfig,
  identityConfig,
  logConfig,
  log1pConfig,
  meanConfig,
  mirrorPadConfig,
  multiplyConfig,
  negConfig,
  realDivConfig,
  reluConfig,
  reshapeConfig,
  sigmoidConfig,
  sliceConfig,
  sqrtConfig,
  squareConfig,
  stepConfig,
  subConfig,
  sumConfig,
  transformConfig,
  transposeConfig, // Mean and Sum call it from inside
];

/** Starts the backend; false where the browser has no WebAssembly or refuses the binary. */
export async function startWasm(): Promise<boolean> {
  for (const kernel of kernels) registerKernel(kernel);
  // A bundled threaded build hangs on cross-origin-isolated pages, and GitHub Pages serves none.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths({
    "tfjs-backend-wasm.wasm": plainUrl,
    "tfjs-backend-wasm-simd.wasm": simdUrl,
    "tfjs-backend-wasm-threaded-simd.wasm": simdUrl,
  });
  const isStarted = await setBackend("wasm");
  if (isStarted) guardMemory(engine().backend);
  return isStarted;
}
