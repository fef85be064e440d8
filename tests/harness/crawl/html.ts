/** Addresses in a page. */
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { findInCss } from "./css.ts";
import type { FileReferences, Reference } from "./reference.ts";
import { findInScript } from "./script.ts";

const assetAttributes = ["src", "poster", "data"];
/** `<link>` with these says something about the page; the others are fetched. */
const statements = new Set(["canonical", "alternate", "next", "prev", "author", "license", "sitemap", "me"]);
/** `<meta>` whose content is an address. */
const metaAddresses = new Set(["og:image", "og:url", "twitter:image"]);

/** Finds every address in a page's HTML, its inline styles and scripts included. */
export function findInHtml(text: string): FileReferences {
  const references: Reference[] = [];
  const ids = new Set<string>();
  const problems: string[] = [];
  const add = (address: unknown, kind: Reference["kind"]) => {
    if (typeof address === "string") references.push({ address, kind });
  };
  visit(fromHtml(text), "element", ({ tagName, properties, children }) => {
    for (const name of ["id", "name"]) if (typeof properties[name] === "string") ids.add(properties[name]);
    for (const name of assetAttributes) add(properties[name], "asset");
    for (const address of splitSet(properties.srcSet ?? properties.imageSrcSet)) add(address, "asset");
    if (typeof properties.style === "string") references.push(...findInCss(properties.style));
    if (tagName === "link") {
      const relations = Array.isArray(properties.rel) ? properties.rel.map(String) : [];
      const isStatement = relations.some((relation) => statements.has(relation));
      add(properties.href, isStatement ? "link" : "asset");
    } else if (tagName === "use" || tagName === "image")
      add(properties.href ?? properties.xLinkHref, "asset");
    else add(properties.href, "link");
    if (tagName === "form") add(properties.action, "link");
    if (tagName === "meta" && metaAddresses.has(String(properties.property ?? properties.name))) {
      add(properties.content, "link");
    }
    if (tagName === "style") references.push(...findInCss(toText({ type: "root", children })));
    if (tagName === "script" && properties.src === undefined && isModule(properties.type)) {
      const found = findInScript(toText({ type: "root", children }));
      references.push(...found.references);
      problems.push(...found.problems);
    }
  });
  return { references, ids, problems };
}

function isModule(type: unknown): boolean {
  return type === undefined || type === "module" || type === "text/javascript";
}

/** hast gives `srcset` as a list or as one string. */
function splitSet(value: unknown): string[] {
  const parts = Array.isArray(value)
    ? value.map(String)
    : typeof value === "string"
      ? value.split(/,\s+/)
      : [];
  return parts.map((part) => part.trim().split(/\s+/)[0] ?? "").filter((part) => part !== "");
}
