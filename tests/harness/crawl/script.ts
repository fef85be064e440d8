/** Addresses in a script: what it imports, and what its strings name. */
import { type Node, parse } from "acorn";
import type { Reference } from "./reference.ts";

export interface ScriptReferences {
  readonly references: readonly Reference[];
  /** Specifiers imported before the module runs: what merely loading it costs. */
  readonly statically: readonly string[];
  readonly problems: readonly string[];
}

/** A string that can only be meant as a file of the site. */
const rootFile = /^\/[\w.~/-]+\.(?:js|mjs|css|wasm|png|webp|jpg|svg|json|bin|idx|woff2?)$/;

/** Finds imports, `new URL("…", import.meta.url)` and strings that are absolute paths of files. */
export function findInScript(text: string): ScriptReferences {
  const references: Reference[] = [];
  const statically: string[] = [];
  const problems: string[] = [];
  const add = (address: string) => {
    references.push({ address, kind: "asset" });
  };
  const look = (node: Fields) => {
    const literal = toLiteral(node.source);
    if (literal !== undefined && /^(?:Import|Export)/.test(node.type)) {
      add(literal);
      if (node.type !== "ImportExpression") statically.push(literal);
    } else if (node.type === "NewExpression" && isFields(node.callee) && node.callee.name === "URL") {
      const [first, second] = Array.isArray(node.arguments) ? node.arguments : [];
      const address = toLiteral(first);
      if (
        address !== undefined &&
        isFields(second) &&
        text.slice(second.start, second.end).includes("import.meta")
      ) {
        add(address);
      }
    } else {
      const text = toLiteral(node);
      if (text !== undefined && rootFile.test(text)) add(text);
    }
    for (const child of Object.values(node)) {
      for (const part of Array.isArray(child) ? child : [child]) if (isFields(part)) look(part);
    }
  };
  try {
    const tree: Node = parse(text, { ecmaVersion: "latest", sourceType: "module" });
    if (isFields(tree)) look(tree);
  } catch (error) {
    problems.push(`is not a module that parses: ${error instanceof Error ? error.message : error}`);
  }
  return { references, statically, problems };
}

interface Fields extends Node {
  readonly [name: string]: unknown;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** The text of a string; minifiers write strings as templates. */
function toLiteral(node: unknown): string | undefined {
  if (!isFields(node)) return undefined;
  if (node.type !== "TemplateLiteral") return typeof node.value === "string" ? node.value : undefined;
  const [only, ...more] = Array.isArray(node.quasis) ? node.quasis : [];
  const value: unknown = more.length === 0 && isFields(only) ? only.value : undefined;
  if (typeof value !== "object" || value === null || !("cooked" in value)) return undefined;
  return typeof value.cooked === "string" ? value.cooked : undefined;
}
