/** What one compilation carries from step to step. Nothing in it outlives the post. */
import type { FootnoteDefinition } from "mdast";
import { createMessage, type Details, type Message } from "../messages/message.ts";
import type { RuleId } from "../messages/rules.ts";
import type { Cell, Notebook } from "../notebook/notebook.ts";
import type { PostWords } from "../words/post.ts";
import { createIds, type Ids } from "./ids.ts";
import { createTypesetter, type Typesetter } from "./maths/typeset.ts";
import { type Assets, createAssets } from "./pictures/assets.ts";
import { createPlaces, type Places } from "./places.ts";
import type { PostContext } from "./post.ts";
import { createReferences, type References } from "./references.ts";
import { createStash, type Stash } from "./stash.ts";

export interface Draft {
  readonly notebook: Notebook;
  readonly context: PostContext;
  readonly assets: Assets;
  readonly ids: Ids;
  readonly maths: Typesetter;
  readonly notes: FootnoteDefinition[];
  /** What live cells import. */
  readonly imports: Set<string>;
  readonly places: Places;
  /** Files of scripts that later scripted outputs need, in the order of the notebook. */
  readonly preludes: Set<string>;
  readonly references: References;
  readonly stash: Stash;
  readonly words: PostWords;
  readonly messages: readonly Message[];
  readonly findCell: (index: number | undefined) => Cell | undefined;
  readonly report: (rule: RuleId, place: DraftPlace, details?: Details) => void;
  /** Only the first of several that say the same. */
  readonly reportOnce: (rule: RuleId, place: DraftPlace, details?: Details) => void;
  readonly pass: (messages: readonly Message[]) => void;
}

export interface DraftPlace {
  readonly cell?: number | undefined;
  readonly line?: number | undefined;
}

export function createDraft(
  notebook: Notebook,
  context: PostContext,
  words: PostWords,
  macros: Readonly<Record<string, string>> = {},
): Draft {
  const messages: Message[] = [];
  return {
    notebook,
    context,
    assets: createAssets(),
    ids: createIds(),
    maths: createTypesetter(macros),
    notes: [],
    imports: new Set(),
    places: createPlaces(),
    preludes: new Set(),
    references: createReferences(words),
    words,
    stash: createStash(),
    messages,
    findCell: (index) => notebook.cells.find((cell) => cell.index === index),
    report(rule, place, details) {
      const message = createMessage(rule, { file: notebook.file, ...place }, details);
      if (!messages.some((known) => isSame(known, message))) messages.push(message);
    },
    reportOnce(rule, place, details) {
      const message = createMessage(rule, { file: notebook.file, ...place }, details);
      if (!messages.some((known) => known.rule === rule && known.text === message.text))
        messages.push(message);
    },
    pass: (more) => messages.push(...more),
  };
}

function isSame(a: Message, b: Message): boolean {
  return (
    a.rule === b.rule && a.text === b.text && a.place.cell === b.place.cell && a.place.line === b.place.line
  );
}
