/** Bytes that the pages of a built site bring, as they travel: gzipped, each file by itself. */
import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { findParts } from "./parts.ts";

export interface PageWeight {
  /** Path of the page's file in the site. */
  readonly path: string;
  readonly live: boolean;
  readonly html: number;
  readonly css: number;
  /** Script that a page loads before any cell is in view, scripts written into the page included. */
  readonly atOnce: number;
  /** The part of that which is there for the live cells. */
  readonly liveAtOnce: number;
  /** Script that the live cells bring when all have run: with the runtime, without workers and what readers must ask for. */
  readonly cells: number;
  /** Script of the workers, with every backend that they may choose. */
  readonly worker: number;
}

/** What comes only when a reader presses Edit, when the address asks for one cell alone, or with objects made for Jupyter. */
const asked = /\/(?:editing|editable|alone|jupyter)\.[\w-]+\.js$/;

/** Weighs all pages of the built site in `folder`, by path. */
export function weighSite(folder: string): PageWeight[] {
  const files = new Map<string, { readonly size: number; readonly parts: ReturnType<typeof findParts> }>();
  const read = (path: string) => {
    const bytes = readFileSync(join(folder, path));
    const known = files.get(path) ?? {
      size: gzipSync(bytes).length,
      parts: path.endsWith(".js") ? findParts(bytes.toString("utf8")) : { now: [], later: [], workers: [] },
    };
    files.set(path, known);
    return known;
  };
  /** Everything that the start brings: at once, or with what is imported later too. */
  const collect = (start: readonly string[], kinds: readonly ("now" | "later")[]): ReadonlySet<string> => {
    const found = new Set(start);
    for (const path of found) {
      const { parts } = read(path);
      for (const name of kinds.flatMap((kind) => parts[kind])) {
        const next = toPath(name, path);
        if (next !== undefined && !asked.test(next)) found.add(next);
      }
    }
    return found;
  };
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + read(path).size, 0);
  return globSync("**/*.html", { cwd: folder })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => {
      const page = readPage(readFileSync(join(folder, path), "utf8"));
      const atOnce = collect(page.scripts, ["now"]);
      const live = page.scripts.filter((script) => /\/Live\./.test(script));
      const cells = collect(live, ["now", "later"]);
      const workers = [...cells].flatMap((from) =>
        read(from).parts.workers.flatMap((name) => toPath(name, from) ?? []),
      );
      const inline = page.inline === "" ? 0 : gzipSync(page.inline).length;
      return {
        path,
        live: page.live,
        html: read(path).size,
        css: sum(page.styles),
        atOnce: sum(atOnce) + inline,
        liveAtOnce: sum(collect(live, ["now"])),
        cells: sum(cells),
        worker: sum(collect(workers, ["now", "later"])),
      };
    });
}

/** Bundled files lie in one folder of the site, whatever its base path. */
function toPath(name: string, from: string): string | undefined {
  if (!/\.(?:js|css)$/.test(name)) return undefined;
  return name.startsWith(".") ? posix.join(posix.dirname(from), name) : name.slice(name.indexOf("_astro/"));
}

interface Page {
  readonly live: boolean;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly inline: string;
}

function readPage(html: string): Page {
  const styles: string[] = [];
  const scripts: string[] = [];
  let inline = "";
  let live = false;
  visit(fromHtml(html), "element", ({ tagName, properties, children }) => {
    if (properties.dataLive !== undefined) live = true;
    if (tagName === "link" && String(properties.rel) === "stylesheet") {
      styles.push(toPath(String(properties.href), "") ?? "");
    }
    if (tagName === "script" && properties.type !== "application/ld+json") {
      if (typeof properties.src === "string") scripts.push(toPath(properties.src, "") ?? "");
      else inline += children.map((child) => (child.type === "text" ? child.value : "")).join("");
    }
  });
  const isOurs = (path: string) => path.startsWith("_astro/");
  return { live, styles: styles.filter(isOurs), scripts: scripts.filter(isOurs), inline };
}
