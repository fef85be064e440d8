/** Every source file of the project with what it imports, read by TypeScript's own parser. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Whether it vanishes when types are stripped. */
  readonly typeOnly: boolean;
  /** Whether it is fetched only when asked for: `import(…)` or `new URL(…, import.meta.url)`. */
  readonly lazy: boolean;
  /** The project's file it names, from the project's folder, or undefined for a package. */
  readonly file: string | undefined;
}

export interface Source {
  readonly file: string;
  /** First folder below `src`, or the top-level folder. */
  readonly room: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** The parsed script; of an `.astro` file, its frontmatter and scripts one after another. */
  readonly tree: ts.SourceFile;
}

/** Reads all `.ts`, `.mjs` and `.astro` files below the named folders. */
export function readSources(root: string, folders: readonly string[]): ReadonlyMap<string, Source> {
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,mjs,astro}`);
  const files = globSync(patterns, { cwd: root, exclude: ["tests/cases/**"] });
  const sources = files.map((file) => file.replaceAll("\\", "/")).map((file) => readSource(root, file));
  return new Map(
    sources.toSorted((a, b) => (a.file < b.file ? -1 : 1)).map((source) => [source.file, source]),
  );
}

function readSource(root: string, file: string): Source {
  const text = readFileSync(join(root, file), "utf8");
  const script = file.endsWith(".astro") ? toScript(text) : text;
  const tree = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean, lazy: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    imports.push({
      specifier: specifier.text,
      line,
      typeOnly,
      lazy,
      file: findFile(root, file, specifier.text),
    });
  };
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node), false);
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false, true);
    } else if (ts.isNewExpression(node) && node.expression.getText(tree) === "URL") {
      if (node.arguments?.[1]?.getText(tree) === "import.meta.url") add(node, node.arguments[0], false, true);
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return {
    file,
    room: toRoom(file),
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports,
    tree,
  };
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** Frontmatter and client scripts of an Astro component; blank lines keep the line numbers. */
function toScript(text: string): string {
  const parts = [
    ...text.matchAll(/^---\n([\s\S]*?)\n---$/gm),
    ...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g),
  ];
  const kept = new Set<number>();
  for (const part of parts) {
    const start = part.index + part[0].indexOf(part[1] ?? "");
    for (let at = start; at < start + (part[1] ?? "").length; at += 1) kept.add(at);
  }
  return [...text].map((character, at) => (character === "\n" || kept.has(at) ? character : " ")).join("");
}

/** Rooms are the folders of `src`; a file directly in `src` belongs to `src`. */
function toRoom(file: string): string {
  const [top = "", second = ""] = file.split("/");
  if (top !== "src") return top;
  return second.includes(".") ? "src" : second;
}

/** `#demos/x`, `#lab/x` and `#live/platform` as package.json maps them; `./x.ts` beside the importing file; else a package. */
function findFile(root: string, from: string, specifier: string): string | undefined {
  const [path = ""] = specifier.split("?");
  const mapped = /^#(demos|lab|live)\/(.+)$/.exec(path);
  if (mapped !== null) return `src/${mapped[1]}/${mapped[2]}.ts`;
  if (path.startsWith(".")) return posix.join(dirname(from), path);
  return path.startsWith("/") && existsSync(join(root, path)) ? path.slice(1) : undefined;
}
