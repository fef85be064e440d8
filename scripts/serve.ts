/** Serves a built site as GitHub Pages does: a base path, directory indexes, one redirect, `404.html`, text compressed. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { createGzip } from "node:zlib";
import { findAddress, toBase } from "../src/site/address.ts";
import { readArguments } from "./arguments.ts";

export interface ServeOptions {
  readonly folder: string;
  /** Path the site is mounted at, such as `/some-repo/`. */
  readonly base?: string | undefined;
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined;
  /** Whether to try the ports that follow when `port` is taken. */
  readonly orNext?: boolean | undefined;
}

export interface ServedFolder extends AsyncDisposable {
  /** Address of the site's home, base path included. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const host = "127.0.0.1";

const types: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/vnd.microsoft.icon",
  ".ipynb": "application/x-ipynb+json",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** What GitHub Pages sends compressed, since text shrinks to a fifth. */
const compressible = /^text\/|javascript|json|xml|wasm/;

/** Serves `folder` on 127.0.0.1 until `close()`. A taken port is an error that says so, unless `orNext`. */
export async function serveFolder(options: ServeOptions): Promise<ServedFolder> {
  const folder = resolve(options.folder);
  const base = toBase(options.base ?? "/");
  const home = await stat(folder).catch(() => undefined);
  if (home?.isDirectory() !== true)
    throw new Error(`There is no folder ${folder} to serve. Build first: npm run build`);

  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port ?? 0, options.orNext === true ? 20 : 0);
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${port}${base}`, port, close, [Symbol.asyncDispose]: close };
}

async function listen(server: Server, port: number, more: number): Promise<number> {
  try {
    return await new Promise((done, fail) => {
      server.once("error", fail);
      server.listen(port, host, () => {
        server.off("error", fail);
        const address = server.address();
        done(typeof address === "object" && address !== null ? address.port : port);
      });
    });
  } catch (error) {
    if (!isBusy(error)) throw error;
    if (more > 0) return await listen(server, port + 1, more - 1);
    throw new Error(
      `Port ${port} is taken. Stop the other server, or choose another port: --port ${port + 1}`,
    );
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const [rawPath = "/", ...rawQuery] = (request.url ?? "/").split("?");
  const query = rawQuery.length === 0 ? "" : `?${rawQuery.join("?")}`;
  if (base !== "/" && `${rawPath}/` === base) return redirect(response, base + query);
  if (!rawPath.startsWith(base)) return sayNotFound(response, `The site is served at ${base}`);

  const path = readPath(folder, rawPath.slice(base.length));
  if (path !== undefined) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() === true) {
      if (!rawPath.endsWith("/")) return redirect(response, `${rawPath}/${query}`);
      if (await sendFile(request, response, join(path, "index.html"), 200)) return;
    } else if (!rawPath.endsWith("/") && (await sendFile(request, response, path, 200))) return;
  }
  if (await sendFile(request, response, join(folder, "404.html"), 404)) return;
  sayNotFound(response, "Not found");
}

/** The file an address names, or undefined when it is malformed or leads out of the folder. */
function readPath(folder: string, address: string): string | undefined {
  try {
    const decoded = decodeURIComponent(address);
    if (decoded.includes("\0")) return undefined;
    const path = resolve(folder, `./${decoded}`);
    return path === folder || path.startsWith(folder + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  status: number,
): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  const type = types[extname(path).toLowerCase()] ?? "application/octet-stream";
  const isPacked = compressible.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  response.writeHead(status, {
    "content-type": type,
    // A rebuilt page must show on reload.
    "cache-control": "no-cache",
    vary: "accept-encoding",
    ...(isPacked ? { "content-encoding": "gzip" } : { "content-length": found.size }),
  });
  if (request.method === "HEAD") {
    response.end();
    return true;
  }
  const file = createReadStream(path).on("error", () => response.destroy());
  if (isPacked) file.pipe(createGzip()).pipe(response);
  else file.pipe(response);
  return true;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function sayNotFound(response: ServerResponse, text: string): void {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

if (import.meta.main) {
  const usage = "npm run preview [-- <folder>] [--port <number>] [--base <path>]";
  const { values, positionals } = readArguments(usage, {
    options: { port: { type: "string" }, base: { type: "string" } },
    allowPositionals: true,
  });
  const cname = existsSync("public/CNAME") ? readFileSync("public/CNAME", "utf8") : undefined;
  try {
    const wanted = Number(values.port ?? 4321);
    const served = await serveFolder({
      folder: positionals[0] ?? "dist",
      // Where the build put it, found as the build found it.
      base: values.base ?? findAddress(process.env, cname).base,
      port: wanted,
      // A port that was asked for by name is taken or refused, never exchanged.
      orNext: values.port === undefined,
    });
    if (served.port !== wanted) console.log(`Port ${wanted} is taken; using ${served.port}.`);
    console.log(`Serving ${positionals[0] ?? "dist"} at ${served.url}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
