/** Follows every address of a served site and reports what does not hold. */
import type { Page } from "playwright-core";
import { findInCss } from "./css.ts";
import { findInHtml } from "./html.ts";
import type { FileReferences, Reference } from "./reference.ts";
import { findInScript } from "./script.ts";
import { findInXml } from "./xml.ts";

export interface CrawlOptions {
  /** Address of the served home, base path included. */
  readonly url: string;
  /** Origin under which the build believes it is published: feeds and sitemaps say it. */
  readonly site: string;
  /** A page of the browser, for its XML parser. */
  readonly page: Page;
  /** Files that no page needs to name, such as `404.html`. */
  readonly starts?: readonly string[];
}

export interface CrawlReport {
  /** Addresses followed, below the base. */
  readonly followed: readonly string[];
  readonly problems: readonly string[];
  /** Links to other sites, which are not followed. */
  readonly others: readonly string[];
}

interface Visit {
  readonly status: number;
  readonly type: string;
  readonly found: FileReferences;
}

/** Visits everything reachable from the home page and `starts`: pages, assets, modules, feeds, sitemaps, fragments. */
export async function crawl({ url, site, page, starts = [] }: CrawlOptions): Promise<CrawlReport> {
  const home = new URL(url);
  const visits = new Map<string, Promise<Visit>>();
  const problems: string[] = [];
  const others = new Set<string>();
  const visit = (address: string): Promise<Visit> => {
    const known = visits.get(address) ?? readAddress(address, page);
    visits.set(address, known);
    return known;
  };

  const check = async (from: string, { address, kind }: Reference): Promise<string | undefined> => {
    const say = (text: string) => {
      problems.push(`${toName(from, home)}: ${address} ${text}`);
    };
    const target = URL.parse(address, from);
    if (target === null) {
      say("is not an address");
      return undefined;
    }
    if (!/^https?:$/.test(target.protocol)) return undefined;
    if (target.origin === site) target.host = home.host;
    if (target.host !== home.host) {
      if (kind === "asset") say("is asked of another host");
      else others.add(target.href);
      return undefined;
    }
    target.protocol = home.protocol;
    if (!target.pathname.startsWith(home.pathname)) {
      say(`is outside ${home.pathname}`);
      return undefined;
    }
    const fragment = decodeURIComponent(target.hash.slice(1));
    target.hash = "";
    const { status, type, found } = await visit(target.href);
    if (status !== 200) say(`answers ${status}`);
    else if (
      fragment !== "" &&
      fragment !== "top" &&
      type.startsWith("text/html") &&
      !found.ids.has(fragment)
    ) {
      say("names no element of that page");
    }
    return target.href;
  };

  const first = new Set([home.href, ...starts.map((start) => new URL(start, home).href)]);
  const queue = [...first];
  const done = new Set<string>();
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (done.has(next)) continue;
    done.add(next);
    const { status, found } = await visit(next);
    if (status !== 200 && first.has(next)) problems.push(`${toName(next, home)} answers ${status}`);
    problems.push(...found.problems.map((problem) => `${toName(next, home)}: ${problem}`));
    for (const reference of found.references) {
      const target = await check(next, reference);
      if (target !== undefined) queue.push(target);
    }
  }
  return {
    followed: [...done].map((address) => toName(address, home)),
    problems: [...new Set(problems)],
    others: [...others].toSorted(),
  };
}

async function readAddress(address: string, page: Page): Promise<Visit> {
  // Redirects are for readers who type; a link of the site's own leads straight.
  const response = await fetch(address, { redirect: "manual" });
  const type = response.headers.get("content-type") ?? "";
  return { status: response.status, type, found: await readReferences(type, await response.bytes(), page) };
}

async function readReferences(type: string, bytes: Uint8Array, page: Page): Promise<FileReferences> {
  const text = () => new TextDecoder().decode(bytes);
  const nothing: FileReferences = { references: [], ids: new Set(), problems: [] };
  if (type.startsWith("text/html")) return findInHtml(text());
  if (type.startsWith("text/css")) return { ...nothing, references: findInCss(text()) };
  if (type.startsWith("text/javascript")) return { ...nothing, ...findInScript(text()) };
  if (/^(?:application|text)\/xml/.test(type)) return await findInXml(page, text());
  return nothing;
}

function toName(address: string, home: URL): string {
  return address.startsWith(home.href) ? address.slice(home.href.length) || "(home)" : address;
}
