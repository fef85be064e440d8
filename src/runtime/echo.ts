/**
 * Cells that run themselves again: a run changes a value that the cell itself reads, which runs it again, for ever. A change
 * by the reader or by a timer is none of that; only a value changed while the cell's code runs counts.
 */

/** So many runs in a row that each cause the next are no accident. */
const limit = 100;

export interface Echoes<Node> {
  /** A run begins; throws where the cell has caused its own runs too often. The answer is called at its end. */
  begin(node: Node): () => void;
  /** A value of `owner` has been changed by a script. */
  emit(owner: Node, source: unknown): void;
  forgive(node: Node): void;
}

/** `reads(node, owner, source)` says whether a change of the source runs the node again. */
export function createEchoes<Node>(
  reads: (node: Node, owner: Node, source: unknown) => boolean,
): Echoes<Node> {
  const running = new Set<Node>();
  const caused = new Map<Node, number>();
  const guilty = new Set<Node>();
  return {
    begin(node) {
      const count = guilty.has(node) ? (caused.get(node) ?? 0) + 1 : 0;
      guilty.delete(node);
      caused.set(node, count);
      if (count >= limit) {
        caused.delete(node);
        throw new Error(
          `it has run itself again ${limit} times: it changes a value that it also reads, so it was stopped`,
        );
      }
      running.add(node);
      return () => running.delete(node);
    },
    emit(owner, source) {
      for (const node of running) {
        if (reads(node, owner, source)) {
          guilty.add(node);
        }
      }
    },
    forgive(node) {
      guilty.delete(node);
      caused.delete(node);
    },
  };
}
