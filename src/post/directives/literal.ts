/** MyST's directives whose body is no prose, by name: what each becomes in the document. */
import type { Image, PhrasingContent, RootContent, Table } from "mdast";
import { createElement } from "../inline/element.ts";
import type { Attributes } from "../markdown/attributes.ts";
import type { Directive } from "../markdown/tree.ts";
import { readCsv } from "./csv.ts";
import { createListing } from "./listing.ts";

export interface LiteralRequest {
  readonly argument: string;
  readonly attributes: Attributes;
  readonly body: string;
  /** Reads a text as the prose of this place. */
  readonly parse: (text: string) => RootContent[];
}

export interface LiteralSpec {
  readonly names: readonly string[];
  /** In words, for the tables of what is supported. */
  readonly becomes: string;
  readonly read: (request: LiteralRequest) => RootContent[];
}

export const literals: readonly LiteralSpec[] = [
  {
    names: ["code", "code-block", "sourcecode", "code-cell"],
    becomes: "a block of code, with its caption, file name, marked and numbered lines",
    read: ({ argument, attributes, body }) => {
      return [createListing({ type: "code", lang: argument || "text", value: body.trimEnd() }, attributes)];
    },
  },
  {
    names: ["mermaid", "dot", "graphviz", "eval-rst", "parsed-literal"],
    becomes: "its source as code",
    read: ({ body }) => [{ type: "code", lang: "text", value: body.trimEnd() }],
  },
  {
    names: ["figure", "image"],
    becomes: "a picture, with its caption",
    read: ({ argument, attributes, body, parse }) => [createFigure(argument, attributes, parse(body))],
  },
  {
    names: ["list-table"],
    becomes: "a table from a list of lists",
    read: ({ argument, attributes, body, parse }) =>
      withCaption(toTable(parse(body), attributes), argument, attributes),
  },
  {
    names: ["csv-table"],
    becomes: "a table from comma-separated values",
    read: ({ argument, attributes, body }) => {
      const header = attributes.values["header"];
      const rows = [...(header === undefined ? [] : readCsv(header)), ...readCsv(body)];
      return withCaption([createTable(rows.map((row) => row.map(toText)))], argument, attributes);
    },
  },
  {
    names: ["table"],
    becomes: "a table with a caption",
    read: ({ argument, attributes, body, parse }) => withCaption(parse(body), argument, attributes),
  },
  {
    names: ["raw"],
    becomes: "its HTML, cleaned; nothing for other formats",
    read: ({ argument, body }) => (argument.trim() === "html" ? [{ type: "html", value: body }] : []),
  },
  {
    names: ["iframe", "video"],
    becomes: "a link to the other site",
    read: ({ argument }) => [
      {
        type: "paragraph",
        children: [
          createElement("a", [{ type: "text", value: argument }], {
            href: argument,
            className: ["embed-link"],
          }),
        ],
      },
    ],
  },
  {
    names: ["toctree", "contents", "tableofcontents", "toc", "index", "show-index", "genindex"],
    becomes: "nothing: the site has lists of its own",
    read: () => [],
  },
];

const byName = new Map(literals.flatMap((spec) => spec.names.map((name) => [name, spec] as const)));

export function findLiteral(name: string): LiteralSpec | undefined {
  return byName.get(name);
}

/** A picture with the paragraphs below it as caption. */
export function createFigure(address: string, attributes: Attributes, caption: RootContent[]): Directive {
  const { alt, width, height } = attributes.values;
  const image: Image = {
    type: "image",
    url: address.trim(),
    ...(alt === undefined ? {} : { alt }),
    data: {
      hProperties: { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) },
    },
  };
  const words = caption.filter(({ type }) => type !== "definition");
  return toFigure([{ type: "paragraph", children: [image] }, ...words], attributes);
}

function withCaption(
  nodes: RootContent[],
  caption: string | undefined,
  attributes: Attributes,
): RootContent[] {
  const text = caption?.trim() ?? "";
  if (text === "" && attributes.id === undefined) return nodes;
  const words: RootContent[] =
    text === "" ? [] : [{ type: "paragraph", children: [{ type: "text", value: text }] }];
  return [toFigure([...nodes, ...words], attributes)];
}

function toFigure(children: RootContent[], attributes: Attributes): Directive {
  return {
    type: "directive",
    name: "figure-div",
    argument: "",
    attributes: { ...attributes, values: {} },
    children,
  };
}

/** Each item of the outer list is a row, each item inside it a cell. */
function toTable(nodes: RootContent[], { values }: Attributes): RootContent[] {
  const list = nodes.find((node) => node.type === "list");
  if (list?.type !== "list") return nodes;
  const rows = list.children.map((item) => {
    const inner = item.children.find((node) => node.type === "list");
    const cells = inner?.type === "list" ? inner.children : [];
    return cells.map((cell) =>
      cell.children.flatMap((node): PhrasingContent[] => (node.type === "paragraph" ? node.children : [])),
    );
  });
  const hasHead = Number(values["header-rows"] ?? 0) > 0;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return [createTable(hasHead ? rows : [Array.from({ length: width }, () => []), ...rows])];
}

/** Markdown's tables have a head; one that is empty is taken away when the page is made. */
function createTable(rows: readonly (readonly PhrasingContent[][])[]): Table {
  return {
    type: "table",
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((children) => ({ type: "tableCell", children })),
    })),
  };
}

function toText(value: string): PhrasingContent[] {
  return [{ type: "text", value }];
}
