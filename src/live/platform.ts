/** What compiling needs of the machine it runs on, here Node; `src/editor/platform.ts` stands for it in a browser. */
export { isBuiltin } from "node:module";
export { stripTypes } from "./strip.ts";
