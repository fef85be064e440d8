/**
 * What bare `@tensorflow/tfjs-core` means in the bundle (an alias in astro.config.mjs): the core without the optimisers
 * that its index registers, so that the bundler can drop what is unused.
 */
import "@tensorflow/tfjs-core/dist/base_side_effects";

export * from "@tensorflow/tfjs-core/dist/base";
