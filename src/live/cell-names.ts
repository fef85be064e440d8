/** What a cell reads from others and what it gives them: its free names and the names it declares at its top. */
import type { Identifier, ImportDeclaration, Program } from "acorn";
import { findConstants, findContinued, findOverwritten } from "./flow.ts";
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
  /** Of the outputs, those that nobody may assign to. */
  readonly constants: ReadonlySet<string>;
  /** Of the outputs, those made of what the name was before the cell, should another cell say. */
  readonly continued: ReadonlySet<string>;
  /** Names that are assigned to before they are read, whatever they were. */
  readonly overwritten: ReadonlySet<string>;
}

/** A cell and its names. */
export interface NamedCell {
  readonly cell: LiveCell;
  readonly names: ProgramNames;
}

/** Finds the names of one cell; none where it cannot be read. */
export function findCellNames(cell: LiveCell): ProgramNames {
  const parsed = parseCell(cell, "");
  return findProgramNames("rule" in parsed ? nothing : parsed.program);
}

const nothing: Program = { type: "Program", sourceType: "module", body: [], start: 0, end: 0 };

export function findProgramNames(program: Program): ProgramNames {
  const outputs = [...findTopNames(program)].filter(([name]) => !contextNames.has(name));
  const imported = findImports(program).flatMap((declaration) =>
    declaration.specifiers.map((part): [string, ImportedName] => {
      const name = part.local.name;
      const meaning = JSON.stringify([declaration.source.value, toImportedName(part)]);
      return [name, { name, declaration, meaning }];
    }),
  );
  return {
    ...findFreeNames(program),
    outputs: new Map(outputs),
    imported: new Map(imported),
    constants: findConstants(program),
    continued: findContinued(program),
    overwritten: findOverwritten(program),
  };
}

function toImportedName(part: ImportDeclaration["specifiers"][number]): string {
  if (part.type === "ImportDefaultSpecifier") return "default";
  if (part.type === "ImportNamespaceSpecifier") return "*";
  return part.imported.type === "Identifier" ? part.imported.name : String(part.imported.value);
}
