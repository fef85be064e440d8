/** A module that live cells import → a digest of what it does, and the modules that it imports in its turn. */
import { createHash } from "node:crypto";
import { type AnyNode, type Program, parse, type Token } from "acorn";
import { stripTypes } from "./strip.ts";
import { walk } from "./tree.ts";

export interface ModuleDigest {
  readonly digest: string;
  /** Specifiers as written, each once: imports, re-exports, and files named by `new URL("…", import.meta.url)`. */
  readonly specifiers: readonly string[];
}

/**
 * Digests a module by its tokens, so that types, comments and white space do not count: a picture is stale when what draws
 * it has changed, not when it is explained better. What cannot be read counts letter by letter.
 */
export function digestModule(source: string, language: "javascript" | "typescript"): ModuleDigest {
  const code = language === "typescript" ? stripTypes(source) : source;
  const tokens: Token[] = [];
  const program = typeof code === "string" ? parseModule(code, tokens) : undefined;
  if (typeof code !== "string" || program === undefined) {
    return { digest: toHash([source]), specifiers: [] };
  }
  const parts = tokens.flatMap(({ type, start, end }) => [type.label, code.slice(start, end)]);
  return { digest: toHash(parts), specifiers: findModuleSpecifiers(program) };
}

function parseModule(code: string, onToken: Token[]): Program | undefined {
  try {
    return parse(code, { ecmaVersion: "latest", sourceType: "module", onToken });
  } catch {
    return undefined;
  }
}

function toHash(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Finds what a module names as its parts, each specifier once. */
export function findModuleSpecifiers(program: Program): string[] {
  const found = new Set<string>();
  walk(program, (node) => {
    const named = findNamed(node);
    if (named?.type === "Literal" && typeof named.value === "string") {
      found.add(named.value);
    }
    return true;
  });
  return [...found];
}

function findNamed(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ImportExpression":
    case "ExportAllDeclaration":
      return node.source;
    case "ExportNamedDeclaration":
      return node.source ?? undefined;
    case "NewExpression":
      return node.callee.type === "Identifier" && node.callee.name === "URL" && isModuleUrl(node.arguments[1])
        ? node.arguments[0]
        : undefined;
    default:
      return undefined;
  }
}

function isModuleUrl(node: AnyNode | undefined): boolean {
  return node?.type === "MemberExpression" && node.object.type === "MetaProperty";
}
