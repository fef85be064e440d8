/** Twins: a cell of another language and a live cell with the same label stand together, and their numbers are compared. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { type Pair, pairNumbers } from "../../live/parity.ts";
import { findStoredMark } from "../../live/stored.ts";
import type { Draft } from "../draft.ts";
import { renderCode } from "./code.ts";
import { onLines } from "./lines.ts";
import { renderLive } from "./live.ts";
import type { PlannedCell, PlannedCode, PlannedLive } from "./plan.ts";

export interface Twins {
  readonly kind: "twins";
  readonly code: PlannedCode;
  readonly live: PlannedLive;
  /** Undefined where nobody asks. */
  readonly tolerance: number | undefined;
  readonly pairs: readonly Pair[];
}

/** Pairs the twins among the cells; they stand where the first of them does. */
export function joinTwins(cells: readonly PlannedCell[], draft: Draft): (PlannedCell | Twins)[] {
  const found = new Map<PlannedCell, Twins>();
  for (const live of cells.filter((cell) => cell.kind === "live")) {
    const { label } = live.reading.options;
    const code = cells.find(
      (cell) => cell.kind === "code" && cell.id === undefined && cell.reading.options.label === label,
    );
    if (label !== undefined && code?.kind === "code") {
      const tolerance = live.reading.options.parity ?? code.reading.options.parity;
      const pairs = pairNumbers(code.cell.outputs, live.cell.outputs, tolerance ?? 0);
      const twins: Twins = { kind: "twins", code, live, tolerance, pairs };
      found.set(code, twins).set(live, twins);
      if (tolerance !== undefined) checkParity(twins, tolerance, draft);
    }
  }
  for (const cell of cells) {
    if (cell.reading.options.parity !== undefined && !found.has(cell)) {
      draft.report("parity-alone", { cell: cell.cell.index });
    }
  }
  const seen = new Set<Twins>();
  return cells.flatMap((cell): (PlannedCell | Twins)[] => {
    const twins = found.get(cell);
    if (twins === undefined) return [cell];
    if (seen.has(twins)) return [];
    seen.add(twins);
    return [twins];
  });
}

function checkParity({ code, live, pairs }: Twins, tolerance: number, draft: Draft): void {
  const place = { cell: live.cell.index };
  const other = String(code.cell.index);
  // A live cell without a stored output is reported as that.
  if (pairs.length === 0 && findStoredMark(live.cell.outputs) !== undefined) {
    draft.report("parity-nothing", place, { other });
  }
  for (const { name, words, isEqual } of pairs) {
    const [second, first] = words;
    if (!isEqual) draft.report("parity-broken", place, { name, first, second, other, tolerance });
  }
}

const names: Readonly<Record<string, string>> = {
  javascript: "JavaScript",
  julia: "Julia",
  python: "Python",
  r: "R",
  typescript: "TypeScript",
};

export function renderTwins(twins: Twins, draft: Draft): ElementContent[] {
  const { code, live } = twins;
  const [figure] = renderLive(live, draft);
  // Text takes any width; a picture would be drawn smaller than what comes in its place.
  const isText = !live.cell.outputs.some(
    (output) => output.kind === "data" && Object.keys(output.data).some((type) => type.startsWith("image/")),
  );
  const [first, second] = toNames(twins);
  const sides = [
    toSide(first, renderCode(isText ? unfolded(code) : code, draft)),
    toSide(second, figure === undefined ? [] : [figure]),
  ];
  const box = h("div", { className: isText ? ["twins", "twins-abreast", "column-wide"] : ["twins"] });
  box.children = onLines([...sides, ...toTable(twins)]);
  return [box];
}

function toNames({ code, live }: Twins): readonly [string, string] {
  const [first, second] = [code.reading.language, live.live.language].map((name) => names[name] ?? name);
  return [first ?? "", first === second ? `${second}, live` : (second ?? "")];
}

function toSide(name: string, children: readonly ElementContent[]): Element {
  const side = h("div", { className: ["twin"] });
  side.children = onLines([h("p", { className: ["twin-name"] }, name), ...children]);
  return side;
}

/** What would stand open stands without a fold. */
function unfolded(code: PlannedCode): PlannedCode {
  const { reading } = code;
  if (reading.options.foldCode !== "open") return code;
  return { ...code, reading: { ...reading, options: { ...reading.options, foldCode: "none" } } };
}

function toTable(twins: Twins): Element[] {
  const { tolerance, pairs } = twins;
  if (tolerance === undefined || pairs.length === 0) return [];
  const table = h("table", { className: ["twins-parity"] }, [
    h(
      "caption",
      tolerance === 0 ? "What both printed, held equal" : `What both printed, held equal within ${tolerance}`,
    ),
    h(
      "thead",
      h("tr", [
        h("th", { scope: "col" }, "Name"),
        ...toNames(twins).map((name) => h("th", { scope: "col" }, name)),
      ]),
    ),
    h(
      "tbody",
      pairs.map(({ name, words }) =>
        h("tr", [h("th", { scope: "row" }, name), ...words.map((word) => h("td", word))]),
      ),
    ),
  ]);
  return [table];
}
