/** What a live cell imports: checked where it is written, printed on one line at the module's top. */
import type { AnyNode, ImportDeclaration, Literal, Program } from "acorn";
import { isBuiltin } from "#live/platform";
import type { RuleId } from "../messages/rules.ts";
import { walk } from "./tree.ts";

/** Says what to write for a specifier, or undefined where nothing stands behind it. */
export type ResolveImport = (specifier: string) => string | undefined;

export interface ImportProblem {
  readonly rule: RuleId;
  readonly specifier: string;
  readonly node: AnyNode;
}

/** Reports the imports, static and dynamic, that a page cannot serve. */
export function checkImports(program: Program, resolve: ResolveImport): ImportProblem[] {
  return findSpecifiers(program).flatMap((node) => {
    const specifier = String(node.value);
    const rule = findRule(specifier, resolve);
    return rule === undefined ? [] : [{ rule, specifier, node }];
  });
}

export function findImports(program: Program): ImportDeclaration[] {
  return program.body.filter((node) => node.type === "ImportDeclaration");
}

/**
 * Prints an import declaration on one line, whatever lines and comments it was written with; with `only`, no more of it
 * than the local name given.
 */
export function printImport(node: ImportDeclaration, resolve: ResolveImport, only?: string): string {
  const specifier = String(node.source.value);
  const from = JSON.stringify(resolve(specifier) ?? specifier);
  const attributes = node.attributes.map(
    (part) => `${printName(part.key)}: ${JSON.stringify(part.value.value)}`,
  );
  const tail = attributes.length === 0 ? from : `${from} with {${attributes.join(", ")}}`;
  const names = printBindings(
    node.specifiers.filter((part) => only === undefined || part.local.name === only),
  );
  return names === "" ? `import ${tail};` : `import ${names} from ${tail};`;
}

function printBindings(specifiers: ImportDeclaration["specifiers"]): string {
  const whole: string[] = [];
  const named: string[] = [];
  for (const part of specifiers) {
    if (part.type === "ImportDefaultSpecifier") {
      whole.push(part.local.name);
    } else if (part.type === "ImportNamespaceSpecifier") {
      whole.push(`* as ${part.local.name}`);
    } else {
      const name = printName(part.imported);
      named.push(name === part.local.name ? name : `${name} as ${part.local.name}`);
    }
  }
  return [...whole, ...(named.length === 0 ? [] : [`{${named.join(", ")}}`])].join(", ");
}

function printName(node: ImportDeclaration["attributes"][number]["key"]): string {
  return node.type === "Identifier" ? node.name : JSON.stringify(node.value);
}

function findSpecifiers(program: Program): Literal[] {
  const found: Literal[] = [];
  walk(program, (node) => {
    const source =
      node.type === "ImportDeclaration" || node.type === "ImportExpression" ? node.source : undefined;
    if (source?.type === "Literal" && typeof source.value === "string") {
      found.push(source);
    }
    return true;
  });
  return found;
}

function findRule(specifier: string, resolve: ResolveImport): RuleId | undefined {
  if (/^(?:npm|jsr|https?|data|blob):|^\/\//.test(specifier)) {
    return "live-import-remote";
  }
  if (isBuiltin(specifier)) {
    return "live-needs-server";
  }
  return resolve(specifier) === undefined ? "live-import-unknown" : undefined;
}
