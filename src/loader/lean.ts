/** Takes out of the bundle what no page here needs of the bundler: a fifth of what a live post may bring before a cell is in view. */
import type { Plugin } from "vite";

/** Vite's helper: it wraps every `import()`, to preload what the module imports and to load its sheets. */
const preloader = "\0vite/preload-helper.js";
/** Rolldown's helpers: functions that do nothing before they are called. */
const helpers = "\0rolldown/runtime.js";

export function createLean(): Plugin {
  return {
    name: "atoll-lean",
    enforce: "pre",
    // No lists of what to preload; then the helper has sheets only to load, and no module here that comes later has one.
    configEnvironment: (name) => (name === "client" ? { build: { modulePreload: false } } : undefined),
    load: (id) => (id === preloader ? "export const __vitePreload = (load) => load();" : undefined),
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const idle = chunks.find(({ moduleIds }) => moduleIds.length === 1 && moduleIds[0] === helpers);
      const name = idle?.fileName.split("/").at(-1);
      for (const chunk of chunks) {
        if (chunk.code.includes("__vite__mapDeps")) {
          this.error(
            `${chunk.fileName} loads a sheet with a later module, which needs Vite's preload helper.`,
          );
        }
        // A chunk that imports the helpers for their own sake uses none of them.
        chunk.code = chunk.code.replace(`import"./${name}";`, "");
      }
    },
  };
}
