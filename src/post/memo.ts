/** Remembers results of pure functions within a process: code and formulas recur across the posts of a blog. */

const limit = 4000;

/** `make` remembered by key; the oldest half is forgotten when the table is full. */
export function createMemo<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= limit) for (const old of [...known.keys()].slice(0, limit / 2)) known.delete(old);
    const made = make();
    known.set(key, made);
    return made;
  };
}
