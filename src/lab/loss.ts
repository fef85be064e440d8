/** Whether an error says that a backend is gone, rather than that something was wrong with what it was asked. */

/** A trap or an abort of WebAssembly by name; exhausted memory by what browsers say of it. */
const names = /^RuntimeError$/;
const words =
  /RuntimeError|out of memory|memory access|allocation (?:failed|size)|could not allocate|typed array length|^Aborted\(/i;

/** Errors come from a worker as copies, which have their name and message only. */
export function isLoss(error: unknown): boolean {
  return error instanceof Error && (names.test(error.name) || words.test(error.message));
}
