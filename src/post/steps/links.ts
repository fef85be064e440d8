/** Links: other notebooks by their pages, headings by either slug, other hosts without a handle on this window. */
import { slug } from "github-slugger";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Draft, DraftPlace } from "../draft.ts";
import { toDecoded, toPath } from "../pictures/source.ts";

/** Files that may be served as they are: nothing a browser would run. */
const files = /\.(csv|tsv|txt|json|pdf|zip|py|png|jpe?g|gif|webp|md|ipynb)$/i;

export function resolveLinks(tree: Root, draft: Draft, findPlace: (node: Element) => DraftPlace): void {
  visit(tree, "element", (node) => {
    const { href, className } = node.properties;
    if (node.tagName !== "a" || typeof href !== "string") return;
    if (Array.isArray(className) && className.includes("heading-link")) return;
    resolve(node, draft.stash.toSource(href).trim(), draft, findPlace(node));
  });
}

function resolve(node: Element, href: string, draft: Draft, place: DraftPlace): void {
  if (/^(?:https?:)?\/\//i.test(href)) {
    node.properties["rel"] = ["noopener"];
  } else if (href.startsWith("/") && !href.startsWith(draft.context.base)) {
    // From the root of the site, wherever the site is.
    node.properties["href"] = `${draft.context.base}${href.slice(1)}`;
  } else if (href.startsWith("#")) {
    node.properties["href"] = `#${findTarget(href.slice(1), draft, place)}`;
  } else if (href !== "" && !/^[/?]/.test(href) && !/^[a-z][a-z\d+.-]*:/i.test(href)) {
    // A bare label is a place on this page for MyST, where no file is called so.
    const isLabel = draft.references.find(href) !== undefined;
    const found = findAddress(href, draft) ?? (isLabel ? `#${findTarget(href, draft, place)}` : undefined);
    if (found === undefined) draft.report("link-missing", place, { path: href, advice: toAdvice(href) });
    node.properties["href"] = found ?? href;
  }
}

export function toAdvice(href: string): string {
  return /^(?:www\.|[\w-]+\.(?:com|org|net|io|dev|edu)(?:\/|$))/i.test(href)
    ? `Write https://${href} where another site is meant`
    : "Check the spelling, and that the file is inside the content folder";
}

function findTarget(fragment: string, draft: Draft, place: DraftPlace): string {
  if (fragment === "" || fragment === "top") return fragment;
  const name = toDecoded(fragment);
  const id = draft.ids.isTaken(fragment) ? fragment : draft.ids.find(name);
  if (id === undefined) draft.report("anchor-missing", place, { name });
  return id ?? fragment;
}

/** A page of this site, or else a harmless file beside the notebook, which then becomes one of the post's own. */
function findAddress(href: string, { context, assets }: Draft): string | undefined {
  const path = toPath(href);
  const [, fragment = ""] = /#(.*)$/.exec(href) ?? [];
  for (const name of findNames(path)) {
    const page = context.findPage(name);
    if (page !== undefined)
      return `${context.base}${page}/${toFragment(fragment)}`.replace(/([^:])\/{2,}/g, "$1/");
  }
  const [, extension] = files.exec(path) ?? [];
  const bytes = extension === undefined ? undefined : context.readFile(path);
  if (bytes === undefined || extension === undefined) return undefined;
  return `${context.base}_assets/${assets.add(bytes, extension.toLowerCase()).name}`;
}

/** What a link to a page of another system means here: its source, whatever ending the address has. */
function findNames(path: string): string[] {
  const stem = path.replace(/\.(?:html?|qmd|md)$/i, "").replace(/\/+$/, "");
  if (stem !== path) return [path, `${stem}.ipynb`, `${stem}.md`, `${stem}/index.ipynb`];
  return /\.\w+$/.test(path) ? [path] : [path, `${path}.ipynb`, `${path}/index.ipynb`];
}

/** On another page headings are called by GitHub's slug; Jupyter's is the same words with capitals and signs. */
function toFragment(fragment: string): string {
  return fragment === "" ? "" : `#${slug(toDecoded(fragment))}`;
}
