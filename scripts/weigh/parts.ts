/** What a bundled module brings with it. */
import { type Node, parse } from "acorn";

export interface Parts {
  /** Imported before it runs. */
  readonly now: readonly string[];
  /** Imported while it runs. */
  readonly later: readonly string[];
  /** Scripts of the workers that it starts. */
  readonly workers: readonly string[];
}

/** Finds the modules that `text` names, as it names them. */
export function findParts(text: string): Parts {
  const now: string[] = [];
  const later: string[] = [];
  const workers: string[] = [];
  const look = (node: Fields): void => {
    const source = toText(node.source);
    if (source !== undefined && /^(?:Import|Export)/.test(node.type)) {
      (node.type === "ImportExpression" ? later : now).push(source);
    }
    const literal = toText(node);
    if (literal !== undefined && /(?:^|\/)worker-[\w-]+\.js$/.test(literal)) workers.push(literal);
    for (const child of Object.values(node)) {
      for (const part of Array.isArray(child) ? child : [child]) if (isFields(part)) look(part);
    }
  };
  const tree: Node = parse(text, { ecmaVersion: "latest", sourceType: "module" });
  if (isFields(tree)) look(tree);
  return { now, later, workers };
}

interface Fields extends Node {
  readonly [name: string]: unknown;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** The text of a string; minifiers write strings as templates. */
function toText(node: unknown): string | undefined {
  if (!isFields(node)) return undefined;
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  const [quasi] = Array.isArray(node.quasis) && node.quasis.length === 1 ? node.quasis : [];
  const value = isFields(quasi) ? quasi.value : undefined;
  return typeof value === "object" && value !== null && "cooked" in value && typeof value.cooked === "string"
    ? value.cooked
    : undefined;
}
