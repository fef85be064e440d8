/** After the allow-list: styles reduced, classes that belong to the site taken away, ids given a room of their own. */
import type { Properties, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Ids } from "../ids.ts";
import { toSafeStyle } from "./style.ts";

const prefix = "user-content-";
const reserved =
  /^(?:live|cell|code|outputs?|callout|katex|tok|math|ansi|heading|demo|table-scroll|column|site|page|post|question|choices?|video|copy|sr-only|twins?|image-missing)(?:$|-)/;

export interface FinishOptions {
  readonly ids: Ids;
  /** Stands between the common prefix and the author's id where the same names recur, as in outputs; empty in prose. */
  readonly scope: string;
}

export function finishHtml(tree: Root, { ids, scope }: FinishOptions): void {
  const own = new Map<string, string>();
  visit(tree, "element", ({ tagName, properties }) => {
    const written = takeId(tagName, properties);
    const marked = `${prefix}${scope}${written}`;
    if (written !== "" && !ids.isTaken(marked)) {
      properties["id"] = ids.claim(marked);
      own.set(written, marked);
    }
    const { ariaDescribedBy } = properties;
    if (Array.isArray(ariaDescribedBy)) {
      properties["ariaDescribedBy"] = ariaDescribedBy.map((id) => `${prefix}${scope}${toBare(String(id))}`);
    }
    reduceStyle(properties);
    reduceClasses(properties);
  });
  if (scope === "") for (const [name, id] of own) ids.point(name, id);
  else visit(tree, "element", ({ properties }) => keepInside(properties, own));
}

/** `id="x"` or `<a name="x">`, taken away; the prefix that footnotes have already is not said twice. */
function takeId(tagName: string, properties: Properties): string {
  const { id, name } = properties;
  delete properties["id"];
  delete properties["name"];
  const written = String(id ?? (tagName === "a" ? (name ?? "") : "")).trim();
  return toBare(written).replace(/\s+/g, "-");
}

function toBare(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

function reduceStyle(properties: Properties): void {
  const { style } = properties;
  const safe = typeof style === "string" ? toSafeStyle(style) : undefined;
  if (safe === undefined) delete properties["style"];
  else properties["style"] = safe;
}

function reduceClasses(properties: Properties): void {
  const { className } = properties;
  const own = Array.isArray(className) ? className.filter((name) => !reserved.test(String(name))) : [];
  if (own.length === 0) delete properties["className"];
  else properties["className"] = own;
}

/** A link inside an output means the output's own target, if it has one of that name. */
function keepInside(properties: Properties, own: ReadonlyMap<string, string>): void {
  const { href } = properties;
  const target =
    typeof href === "string" && href.startsWith("#") ? own.get(toBare(href.slice(1))) : undefined;
  if (target !== undefined) properties["href"] = `#${target}`;
}
