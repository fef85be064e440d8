/** Links: other notebooks by their pages, headings by either slug, other hosts without a handle on this window. */
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
  } else if (href.startsWith("#")) {
    node.properties["href"] = `#${findTarget(href.slice(1), draft, place)}`;
  } else if (href !== "" && !/^[/?]/.test(href) && !/^[a-z][a-z\d+.-]*:/i.test(href)) {
    const found = findAddress(href, draft);
    if (found === undefined) draft.report("link-missing", place, { path: href });
    node.properties["href"] = found ?? href;
  }
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
  const [, fragment = ""] = /(#.*)$/.exec(href) ?? [];
  const names = /\.html?$/i.test(path)
    ? [".ipynb", ".md"].map((end) => path.replace(/\.html?$/i, end))
    : [path];
  for (const name of names) {
    const page = context.findPage(name);
    if (page !== undefined) return `${context.base}${page}/${fragment}`.replace(/([^:])\/{2,}/g, "$1/");
  }
  const [, extension] = files.exec(path) ?? [];
  const bytes = extension === undefined ? undefined : context.readFile(path);
  if (bytes === undefined || extension === undefined) return undefined;
  return `${context.base}_assets/${assets.add(bytes, extension.toLowerCase()).name}`;
}
