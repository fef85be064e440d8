/** Stands for the WASM backend's threaded loader in the bundle, 10 KB that wasm.ts never lets it use. */
export const wasmWorkerContents = "";

// biome-ignore lint/style/noDefaultExport: the module it stands for has one.
export default undefined;
