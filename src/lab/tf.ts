/**
 * What live cells mean by `tf`: all operations, gradients and optimisers, also as methods (`a.add(b)`), on the CPU backend,
 * which needs no file beside it and answers at once. For small sums on the page; what trains belongs into a worker of the lab.
 */
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-backend-cpu";
import { registerOptimizers } from "@tensorflow/tfjs-core/dist/optimizers/register_optimizers";

registerOptimizers();

export * from "@tensorflow/tfjs-core";
