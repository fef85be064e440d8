/** MyST's roles, `{name}`words``, by name: what each becomes in the document. A name that is not here is code, with a warning. */
import type { Link, PhrasingContent } from "mdast";
import type { Draft, DraftPlace } from "../draft.ts";
import { createElement } from "../inline/element.ts";
import { toReference } from "../inline/references.ts";

export interface RoleRequest {
  /** The words between the back-ticks. */
  readonly words: string;
  readonly draft: Draft;
  readonly place: DraftPlace;
}

export interface RoleSpec {
  readonly names: readonly string[];
  /** In words, for the tables of what is supported. */
  readonly becomes: string;
  readonly read: (request: RoleRequest) => PhrasingContent[];
}

const list = (names: string): string[] => names.split(" ");

export const roles: readonly RoleSpec[] = [
  element(["kbd"], "kbd"),
  element(["sub", "subscript"], "sub"),
  element(["sup", "superscript"], "sup"),
  element(["del", "strike"], "del"),
  element(["u", "underline"], "u"),
  element(["mark"], "mark"),
  element(["strong"], "strong"),
  element(["emphasis", "dfn"], "em"),
  {
    names: ["abbr", "abbreviation"],
    becomes: "an abbreviation with its meaning",
    read: ({ words }) => {
      const [, short = words, title] = /^(.*?)\s*\(([^()]*)\)$/.exec(words) ?? [];
      return [createElement("abbr", [toText(short)], title === undefined ? {} : { title })];
    },
  },
  {
    names: ["math"],
    becomes: "a formula",
    read: ({ words, draft, place }) => {
      const formula = { kind: "formula", source: `$${words}$`, tex: words, display: false } as const;
      const held = { ...formula, cell: place.cell, line: place.line };
      draft.maths.add(held);
      return [toText(draft.stash.hold(held))];
    },
  },
  {
    names: ["ref", "prf:ref", "any"],
    becomes: "a link with the title or number of what is labelled",
    read: ({ words, draft, place }) => {
      const { text, target } = readTarget(words);
      return toReference(target, draft, place, text);
    },
  },
  {
    names: ["numref"],
    becomes: "a link with the number of what is labelled",
    read: ({ words, draft, place }) => {
      const { text, target } = readTarget(words);
      return toReference(target, draft, place, text);
    },
  },
  {
    names: ["eq", "math:numref"],
    becomes: "a link to an equation by its number",
    read: ({ words, draft, place }) => toReference(words.trim(), draft, place, "%s"),
  },
  {
    names: ["doc"],
    becomes: "a link to another notebook's page",
    read: ({ words, draft }) => {
      const { text, target } = readTarget(words);
      const ends = ["", ".ipynb", ".md"].find(
        (end) => draft.context.findPage(`${target}${end}`) !== undefined,
      );
      return [toLink(`${target}${ends ?? ""}`, text ?? target)];
    },
  },
  {
    names: ["download"],
    becomes: "a link to a file beside the notebook",
    read: ({ words }) => {
      const { text, target } = readTarget(words);
      return [toLink(target, text ?? target)];
    },
  },
  {
    names: ["term", "smallcaps", "sc", "span", "button", "chem", "index"],
    becomes: "its words",
    read: plain,
  },
  {
    names: [
      ...list("code literal file command program option samp envvar guilabel menuselection token pep"),
      ...list(
        "func function class meth method mod module attr attribute obj object data exc const var varname",
      ),
      ...list(
        "py:func py:class py:meth py:mod py:attr py:obj py:data py:exc c:func cpp:func cpp:class ipython",
      ),
    ],
    becomes: "code",
    read: ({ words }) => [
      {
        type: "inlineCode",
        value:
          readTarget(words.replace(/^[~!]/, "")).text ?? words.replace(/^~(?:.*\.)?/, "").replace(/^!/, ""),
      },
    ],
  },
];

const byName = new Map(roles.flatMap((spec) => spec.names.map((name) => [name, spec] as const)));

export function findRole(name: string): RoleSpec | undefined {
  return byName.get(name);
}

function element(names: readonly string[], tagName: string): RoleSpec {
  return {
    names,
    becomes: `\`<${tagName}>\``,
    read: ({ words }) => [createElement(tagName, [toText(words)])],
  };
}

function plain({ words }: RoleRequest): PhrasingContent[] {
  return [toText(readTarget(words).text ?? words)];
}

/** `words <target>` or a target alone. */
function readTarget(written: string): { text: string | undefined; target: string } {
  const [, text, target] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(written.trim()) ?? [];
  return { text: text || undefined, target: target ?? written.trim() };
}

function toText(value: string): PhrasingContent {
  return { type: "text", value };
}

function toLink(url: string, words: string): Link {
  return { type: "link", url, children: [{ type: "text", value: words }] };
}
