import { toPercent } from "../digits/words.ts";
import type { LabelBook } from "./label-book.ts";
import type { History } from "./picture.ts";

/** What the demo shows after a training, in a sentence or two. */
export function describeRound(
  book: LabelBook,
  { rounds, clean }: Pick<History, "rounds" | "clean">,
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
  const count = book.changed === 1 ? "1 label is" : `${book.changed} labels are`;
  return `${count} changed. Train again to see what that is worth.`;
}

/** Before the first training. */
export function describeStart(book: LabelBook): string {
  return `${book.flipped} labels are flipped, and nothing is trained on them yet. Press Train.`;
}

/** While a training runs, and while it is paused. */
export function describeTraining(share: number, present: number | undefined, running: boolean): string {
  const so = present === undefined ? "" : `, ${toPercent(present)} right so far`;
  return `${running ? "Training" : "Paused"}: ${Math.round(100 * share)}% of it is done${so}.`;
}
