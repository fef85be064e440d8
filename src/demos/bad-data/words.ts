import { toPercent } from "../digits/words.ts";
import type { LabelBook } from "./label-book.ts";
import type { History } from "./picture.ts";

/** What the demo shows after a training, in a sentence or two. */
export function describeRound(
  book: LabelBook,
  { rounds, clean }: History,
  top: number,
  share: number,
): string {
  const last = rounds.at(-1) ?? 0;
  const [first = 0] = rounds;
  if (rounds.length === 1) {
    const found = `${toPercent(share)} of the ${book.flipped} flipped labels are among the ${top} digits with the largest loss`;
    return `Trained on ${book.flipped} wrong labels: ${toPercent(last)} right, against ${toPercent(clean)} without them. ${found}.`;
  }
  const how = last > first ? "up from" : last < first ? "down from" : "as at first,";
  return `Training ${rounds.length}: ${toPercent(last)} right, ${how} ${toPercent(first)}. ${book.wrong.length} labels are still wrong.`;
}

/** What changed on the table and is not trained on yet. */
export function describeChange(book: LabelBook): string {
  return `${book.changed} labels are changed. Train again to see what that is worth.`;
}
