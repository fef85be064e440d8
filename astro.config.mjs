import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { atoll } from "./src/loader/integration.ts";
import { createLean } from "./src/loader/lean.ts";
import { findWorkspace } from "./src/loader/workspace.ts";
import { search } from "./src/search/integration.ts";
import { findAddress } from "./src/site/address.ts";

const cname = existsSync("public/CNAME") ? readFileSync("public/CNAME", "utf8").trim() : undefined;
const workspace = findWorkspace();

export default defineConfig({
  ...findAddress(process.env, cname),
  cacheDir: `${workspace.root}/astro`,
  // Astro's default strips white space between elements, which notebooks' HTML cannot spare.
  compressHTML: false,
  integrations: [atoll(workspace), sitemap(), search()],
  server: { host: "127.0.0.1", port: 4321 },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // A font written into a sheet is fetched by every page that shows no letter of it.
      assetsInlineLimit: (file) => (/\.(?:woff2?|ttf)$/.test(file) ? false : undefined),
    },
    worker: { format: "es" },
    plugins: [createLean()],
    // Built sites beside the source are none of dev's business.
    server: { watch: { ignored: ["**/dist/**", "**/dist.*/**"] } },
    resolve: {
      // The modular build of TensorFlow.js: only the kernels that the lab registers travel (src/lab/README.md).
      alias: [
        { find: /^@tensorflow\/tfjs-core$/, replacement: toPath("src/lab/backend/core.ts") },
        {
          find: /^.*\/wasm-out\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/,
          replacement: toPath("src/lab/backend/no-threads.ts"),
        },
      ],
    },
    // Known from the start, so that a first visit in dev does not wait for a second optimising.
    optimizeDeps: {
      entries: [
        "src/lab/{tf,worker,probe-worker,varier-worker}.ts",
        "src/demos/*.ts",
        "src/runtime/graph.ts",
        "src/editor/{editing,types}.ts",
        "src/standard/*.ts",
      ],
    },
  },
});

function toPath(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
