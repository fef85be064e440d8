/** The registries of dialects → one page of tables. */
import { languageMagics } from "../../src/dialects/cell-language.ts";
import { metadataFlags, metadataTags } from "../../src/dialects/cell-metadata.ts";
import { cellOptions } from "../../src/dialects/cell-options.ts";
import { frontMatterKeys } from "../../src/dialects/front-matter-keys.ts";
import { rules } from "../../src/messages/rules.ts";
import { formats } from "../../src/notebook/formats.ts";
import { calloutKinds } from "../../src/post/directives/callout.ts";
import { literals } from "../../src/post/directives/literal.ts";
import { directives } from "../../src/post/directives/registry.ts";
import { spanClasses } from "../../src/post/inline/attributes.ts";
import { renderers, unseen } from "../../src/post/outputs/registry.ts";
import { roles } from "../../src/post/roles/registry.ts";
import { liquidTags } from "../../src/post/templates/liquid.ts";
import { shortcodes } from "../../src/post/templates/shortcodes.ts";

interface Spec {
  readonly systems: readonly string[];
  readonly read?: unknown;
}

/** The whole page. */
export function printSupport(): string {
  return `${[
    "# What Atoll understands",
    "Written by `node scripts/reference-tables.ts` from the registries themselves; a test fails where it is out of date.",
    "What has a meaning on a page is read; what another system uses and a page does not is kept as data, in silence; what no system knows is reported once, with its cell and line, and kept too.",
    "## Formats",
    "UTF-8, with or without a byte order mark, of any size. Lists of lines are joined by the rule of their own format; a missing or mistyped field is a warning and a plain value.",
    printTable(
      ["nbformat", "Pieces of a text have", "Is read"],
      Object.values(formats).map(({ versions, lines, reads }) => [versions, lines, reads]),
    ),
    "Only these are refused, each with its place and an advice:",
    Object.entries(rules)
      .filter(([id, { severity }]) => id.startsWith("notebook-") && severity === "error")
      .map(([id, { text }]) => `- ${code(id)}: ${text.replace(/\{(\w+)\}/g, "…")}`)
      .join("\n"),
    "## Front matter",
    "As YAML in a raw cell or at the head of the first Markdown cell, as fastpages' and nbdev's heading, quotation and list, or in the notebook's metadata. Names may have underscores for hyphens.",
    printSpecs("Key", frontMatterKeys),
    "## Options of cells",
    "As `#| key: value` at the head of the cell in the comment of its language, as nbdev's and fastpages' directives (`#hide`), in `metadata.nbdev`, or as defaults for all cells in the front matter.",
    printSpecs("Option", cellOptions),
    "## Tags and metadata of cells",
    printTable(
      ["Tag", "Sets"],
      Object.entries(metadataTags).map(([tag, change]) => [code(tag), toSettings(change)]),
    ),
    printTable(
      ["Metadata", "Sets"],
      metadataFlags.map(([path, value, change]) => [
        code(`${path.join(".")}: ${JSON.stringify(value)}`),
        toSettings(change),
      ]),
    ),
    `Magics that name the language of a cell and are not shown: ${list(Object.keys(languageMagics).map((name) => `%%${name}`))}.`,
    "## Containers",
    "Between lines of colons (`::: {.name}`, `:::{name}`, `::: name`), also across cells; those of MyST also in code fences (```` ```{name} ````).",
    printTable(
      ["Name", "Systems", "Becomes"],
      directives
        .filter(({ systems }) => systems.length > 0)
        .map(({ names, systems, becomes }) => [list(names), systems.join(", "), becomes]),
    ),
    "In code fences only, since their body is no prose:",
    printTable(
      ["Name", "Becomes"],
      literals.map(({ names, becomes }) => [list(names), becomes]),
    ),
    "## Callouts as quotations",
    "`> Note: …` (fastpages), `> **Note:** …`, `> [!NOTE]` (GitHub; `[!NOTE]-` folds). `> youtube:`, `> video:` and `> twitter:` become links.",
    printTable(
      ["Word", "Kind"],
      Object.entries(calloutKinds).map(([word, kind]) => [code(word), kind]),
    ),
    "## Roles",
    "MyST's ``{name}`words` ``. Citations have `cite` with all its endings.",
    printTable(
      ["Name", "Becomes"],
      roles.map(({ names, becomes }) => [list(names), becomes]),
    ),
    "## In the line",
    printTable(
      ["Written", "Becomes"],
      [
        ["`[words]{.class}`", `an element, for the classes ${list(Object.keys(spanClasses))}`],
        ['`![](picture){width=50% #fig-x fig-alt="…"}`', "a picture of that size, numbered with its caption"],
        [
          '`: Words {#tbl-x tbl-colwidths="[75,25]"}` below a table',
          "its caption, numbered, and the widths of its columns",
        ],
        ["`## Heading {#sec-x .unnumbered}`", "a heading that references name"],
        ["`$$…$$ {#eq-x}`, `$$…$$ (eq-x)`, `\\label{x}`", "a numbered equation that references name"],
        ["`(label)=`, `[[label]]` in AsciiDoc", "a place that links lead to"],
        [
          "`@fig-x`, `@tbl-x`, `@lst-x`, `@sec-x`, `@eq-x`, `<<x>>`, `\\eqref{x}`",
          "a link with its number or title",
        ],
        [
          "`[@key, p. 3; @other]`, `@key`, `\\cite{key}`",
          "a citation from the files that `bibliography` names, with a list at the end",
        ],
        ["`[^label]`, `^[words]`, `{% fn 1 %}`", "a footnote"],
      ],
    ),
    "## Templates",
    `Liquid: ${list(Object.keys(liquidTags).map((name) => `{% ${name} %}`))}, \`{{ 'text' | fndetail: 1 }}\`, \`{{ site.baseurl }}\`, \`{% raw %}\`, \`{% comment %}\`. Shortcodes: ${list(Object.keys(shortcodes).map((name) => `{{< ${name} >}}`))}. Others stay as they are written, with a warning.`,
    "## Outputs",
    "The types of a bundle, best first: of several that an output has, the first that can be shown is.",
    printTable(
      ["", "Types", "Becomes"],
      renderers.map(({ types, becomes }, index) => [String(index + 1), list(types.map(toName)), becomes]),
    ),
    `Never shown, since programs store them for themselves: ${list(unseen.map((start) => `${start}…`))}.`,
    "Streams become the text that a terminal would show in the end; streams of one kind that follow each other are one. Errors become their traceback with its colours.",
  ].join("\n\n")}\n`;
}

function printSpecs(title: string, specs: Readonly<Record<string, Spec>>): string {
  const entries = Object.entries(specs);
  const read = entries.filter(([, { read }]) => read !== undefined);
  const kept = entries.filter(([, { read }]) => read === undefined);
  const systems = [...new Set(kept.flatMap(([, spec]) => spec.systems))];
  return [
    printTable(
      [title, "Read in the words of"],
      read.map(([name, spec]) => [code(name), spec.systems.join(", ")]),
    ),
    "Kept as data:",
    systems
      .map(
        (system) =>
          `- ${system}: ${list(kept.filter(([, spec]) => spec.systems.includes(system)).map(([name]) => name))}`,
      )
      .join("\n"),
  ].join("\n\n");
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function toSettings(change: object): string {
  return list(Object.entries(change).map(([name, value]) => `${name}: ${String(value)}`));
}

/** Versions are part of some types' names: those are known by a pattern. */
function toName(type: string | RegExp): string {
  if (typeof type !== "string" && type.source.includes("(?!")) return "any other text or data";
  return typeof type === "string"
    ? type
    : type.source.replace(/\\d\[\\w\.\]\*|\\d/g, "N").replace(/\[\\w\.\]\*|\\b|^\^|\$$|\\(?=[/.+])/g, "");
}

function list(names: readonly string[]): string {
  return names.map(code).join(", ");
}

function code(text: string): string {
  return `\`${text}\``;
}
