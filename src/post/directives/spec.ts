/** What a container of one kind is, and what it becomes. */
import type { Element } from "hast";
import type { Draft } from "../draft.ts";
import type { Directive } from "../markdown/tree.ts";

export interface DirectiveSpec {
  readonly names: readonly string[];
  readonly systems: readonly ("quarto" | "myst" | "docusaurus")[];
  /** In words, for the tables of what is supported. */
  readonly becomes: string;
  /** Whether the rest of the opening line is its title. */
  readonly titled?: boolean;
  /** Changes the `<div>` in place; its children are the author's, cleaned, the title first. */
  readonly dress: (node: Element, directive: Directive, draft: Draft) => void;
}
