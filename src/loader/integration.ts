/** What Astro must know of Atoll: where live components are, and that assets taken out of notebooks belong to the site. */
import { copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { z } from "astro/zod";
import type { Alias, ViteDevServer } from "vite";
import { writeIfChanged } from "./files.ts";
import { bundleOpenModules, type OpenModuleSources, openFolder } from "./open-modules.ts";
import { createProjections } from "./projections.ts";
import { findWorkspace, type Workspace } from "./workspace.ts";

const types: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  pdf: "application/pdf",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  ogg: "audio/ogg",
  mp4: "video/mp4",
  webm: "video/webm",
};

export function atoll(workspace: Workspace = findWorkspace()): AstroIntegration {
  const index = join(workspace.live, "index.js");
  let base = "/";
  let alias: readonly Alias[] = [];
  return {
    name: "atoll",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        if (!existsSync(index)) {
          writeIfChanged(index, "export const liveComponents = {};\nexport const loadCharts = undefined;\n");
        }
        updateConfig({
          vite: {
            plugins: [createNeighbours(workspace), createProjections(workspace.project)],
            resolve: {
              alias: [
                { find: "virtual:atoll/live", replacement: index },
                { find: /^atoll:(\w+)$/, replacement: join(workspace.project, "src/standard/$1.ts") },
              ],
            },
          },
        });
      },
      "astro:config:done": ({ config }) => {
        base = `/${config.base}/`.replace(/\/{2,}/g, "/");
        const found = config.vite.resolve?.alias;
        alias = Array.isArray(found) ? found : [];
      },
      "astro:server:setup": ({ server }) => {
        serveOpenModules(server, () => readOpenModules(workspace));
        server.middlewares.use((request, response, next) => {
          const name = /\/_assets\/([\w.-]+)$/.exec(request.url?.split("?")[0] ?? "")?.[1];
          const file = name === undefined ? undefined : join(workspace.assets, basename(name));
          if (file === undefined || !existsSync(file)) {
            next();
            return;
          }
          response.setHeader(
            "Content-Type",
            types[file.split(".").at(-1) ?? ""] ?? "application/octet-stream",
          );
          createReadStream(file).pipe(response);
        });
      },
      "astro:build:done": async ({ dir }) => {
        const modules = readOpenModules(workspace);
        if (Object.keys(modules).length > 0) {
          await bundleOpenModules(workspace, modules, { outDir: fileURLToPath(dir), base, alias });
        }
        const target = join(fileURLToPath(dir), "_assets");
        for (const name of readAssetNames(workspace)) {
          mkdirSync(target, { recursive: true });
          copyFileSync(join(workspace.assets, name), join(target, name));
        }
      },
    },
  };
}

function readOpenModules(workspace: Workspace): OpenModuleSources {
  const list = join(workspace.root, "modules.json");
  return existsSync(list)
    ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(list, "utf8")))
    : {};
}

/** While writing, the server bundles as it goes: the list names what it serves anyway. */
function serveOpenModules(server: ViteDevServer, readModules: () => OpenModuleSources): void {
  server.middlewares.use(async (request, response, next) => {
    if (request.url?.split("?")[0]?.endsWith(`/${openFolder}/modules.json`) !== true) {
      next();
      return;
    }
    const { base } = server.config;
    const { pluginContainer } = server.environments.client;
    const addresses: Record<string, string> = {};
    for (const [name, source] of Object.entries(readModules())) {
      const found = await pluginContainer.resolveId(source);
      if (found !== null) addresses[name] = `${base}@fs${found.id}`;
    }
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(addresses));
  });
}

function readAssetNames(workspace: Workspace): readonly string[] {
  const list = join(workspace.root, "assets.json");
  return existsSync(list) ? z.array(z.string()).parse(JSON.parse(readFileSync(list, "utf8"))) : [];
}

/** Lets a live cell import `./helper.ts` from beside its notebook, although its module is generated elsewhere. */
function createNeighbours(workspace: Workspace) {
  return {
    name: "atoll-neighbours",
    enforce: "pre" as const,
    resolveId(source: string, importer: string | undefined): string | undefined {
      const home = importer === undefined ? "" : dirname(importer);
      if (!source.startsWith(".") || !home.startsWith(workspace.live) || existsSync(join(home, source))) {
        return undefined;
      }
      const record = join(home, "notebook.json");
      if (!existsSync(record)) {
        return undefined;
      }
      const { folder } = z.object({ folder: z.string() }).parse(JSON.parse(readFileSync(record, "utf8")));
      const neighbour = join(folder, source);
      return existsSync(neighbour) ? neighbour : undefined;
    },
  };
}
