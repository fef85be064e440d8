/** The words of a page, counted: what two pages of one notebook must have in common. */
import type { Element, Root, RootContent } from "hast";

export type Words = Map<string, number>;

/** Scripts without spaces count letter by letter: what a word is there depends on where a link or an emphasis begins. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}])+/gu;

const skipped = new Set(["script", "style", "template", "head", "svg"]);

/** Letters and digits in a row, whatever their case; signs, spaces and line breaks are set differently by every program. */
export function countWords(text: string, into: Words = new Map(), times = 1): Words {
  for (const [found] of text.normalize("NFC").toLowerCase().matchAll(word)) {
    into.set(found, (into.get(found) ?? 0) + times);
  }
  return into;
}

/** Where a block begins or ends, for runs of words. */
export const edge = "\u0000";

/** Text of a tree; of a formula only its TeX, which is what a program without formulas shows. `between` stands around blocks. */
export function toText(
  node: Root | RootContent,
  isWanted: (element: Element) => boolean = () => true,
  between = " ",
): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" && node.type !== "root") return "";
  if (node.type === "element") {
    if (skipped.has(node.tagName) || !isWanted(node)) return between;
    if (hasClass(node, "katex")) return ` ${findAnnotation(node)} `;
  }
  const inner = node.children.map((child) => toText(child, isWanted, between)).join("");
  return node.type === "element" && !inline.has(node.tagName) ? `${between}${inner}${between}` : inner;
}

const inline = new Set(
  "a abbr b bdi bdo cite code em font i ins kbd mark q s samp small span strong sub sup tt u var del".split(
    " ",
  ),
);

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties["className"]) && properties["className"].includes(name);
}

function findAnnotation(node: Element): string {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = child.tagName === "annotation" ? toText(child) : findAnnotation(child);
    if (found !== "") return found;
  }
  return "";
}

/** Words of `wanted` that `present` has fewer of, and how many of them. */
export function findMissing(wanted: Words, present: Words): Words {
  const missing: Words = new Map();
  for (const [word, times] of wanted) {
    const lacking = times - (present.get(word) ?? 0);
    if (lacking > 0) missing.set(word, lacking);
  }
  return missing;
}

export function total(words: Words): number {
  return [...words.values()].reduce((sum, times) => sum + Math.max(0, times), 0);
}

/** So many words in a row are a text, and no chance. */
const runLength = 8;

/** Every run of words in `text`, counted, none over an edge; in scripts without spaces a run is as many letters. */
function countRuns(text: string): Words {
  const runs: Words = new Map();
  for (const part of text.normalize("NFC").toLowerCase().split(edge)) {
    const words = [...part.matchAll(word)].map(([found]) => found);
    for (let at = 0; at + runLength <= words.length; at += 1) {
      const run = words.slice(at, at + runLength).join(" ");
      runs.set(run, (runs.get(run) ?? 0) + 1);
    }
  }
  return runs;
}

/** Runs of `ours` that stand there more often than in any of `sources`, but stand in one of them: a text that we print twice. */
export function findRepeated(ours: string, sources: readonly string[]): Words {
  const known: Words = new Map();
  for (const source of sources) {
    for (const [run, times] of countRuns(source)) known.set(run, Math.max(times, known.get(run) ?? 0));
  }
  return new Map([...findMissing(countRuns(ours), known)].filter(([run]) => known.has(run)));
}
