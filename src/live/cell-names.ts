/** What a cell reads from others and what it gives them: its free names and the names it declares at its top. */
import type { Identifier, ImportDeclaration, Program } from "acorn";
import { type FreeNames, findFreeNames, findTopNames } from "./free-names.ts";
import { findImports } from "./imports.ts";
import type { LiveCell } from "./live.ts";
import { parseCell } from "./parse.ts";
import { contextNames } from "./standard.ts";

/** A name that an import brings into a cell. */
export interface ImportedName {
  readonly name: string;
  readonly declaration: ImportDeclaration;
  /** What is imported, in words that are equal for equal imports. */
  readonly meaning: string;
}

export interface ProgramNames extends FreeNames {
  /** Declared at the cell's top; names of the cell's own context are its private matter. */
  readonly outputs: ReadonlyMap<string, Identifier>;
  readonly imported: ReadonlyMap<string, ImportedName>;
}

export interface CellNames {
  /** Free names: of other cells, standard ones, and globals of the browser. */
  readonly inputs: readonly string[];
  /** Names declared at the top, imports aside. */
  readonly outputs: readonly string[];
  /** Names that imports bring in; other cells may use them too. */
  readonly imports: readonly string[];
}

/** Finds the names of one cell; none where it cannot be read. */
export function findCellNames(cell: LiveCell): CellNames {
  const parsed = parseCell(cell, "");
  if ("rule" in parsed) {
    return { inputs: [], outputs: [], imports: [] };
  }
  const { free, outputs, imported } = findProgramNames(parsed.program);
  return { inputs: [...free.keys()], outputs: [...outputs.keys()], imports: [...imported.keys()] };
}

export function findProgramNames(program: Program): ProgramNames {
  const outputs = [...findTopNames(program)].filter(([name]) => !contextNames.has(name));
  const imported = findImports(program).flatMap((declaration) =>
    declaration.specifiers.map((part): [string, ImportedName] => {
      const name = part.local.name;
      const meaning = JSON.stringify([declaration.source.value, toImportedName(part)]);
      return [name, { name, declaration, meaning }];
    }),
  );
  return { ...findFreeNames(program), outputs: new Map(outputs), imported: new Map(imported) };
}

function toImportedName(part: ImportDeclaration["specifiers"][number]): string {
  if (part.type === "ImportDefaultSpecifier") return "default";
  if (part.type === "ImportNamespaceSpecifier") return "*";
  return part.imported.type === "Identifier" ? part.imported.name : String(part.imported.value);
}
