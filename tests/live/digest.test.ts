import assert from "node:assert/strict";
import { test } from "node:test";
import { digestModule } from "../../src/live/digest.ts";

const digest = (source: string) => digestModule(source, "typescript").digest;

test("types, comments and white space do not count; what runs does", () => {
  const plain = 'import { b } from "./b.ts";\nexport const a = b + 1;';
  const dressed = `/** Says why. */
import type { C } from "./c.ts";
import { b } from "./b.ts";
interface D { readonly e: C }
export const a: number =
  b + 1; // one more`;
  assert.equal(digest(dressed), digest(plain));
  assert.notEqual(digest(plain.replace("1", "2")), digest(plain));
  assert.notEqual(digest('f("a b")'), digest('f("ab")'));
  assert.notEqual(digest("f(`a b`)"), digest("f(`a  b`)"));
});

test("what a module is made of is found, types aside", () => {
  const source = `import a from "./a.ts";
import type { B } from "./b.ts";
export * from "./c.ts";
export { d } from "./d.ts";
const e = await import("./e.ts");
new Worker(new URL("./f.ts", import.meta.url));
new URL("./g.ts", location.href);
"import './h.ts'"; // import "./i.ts"`;
  assert.deepEqual(digestModule(source, "typescript").specifiers, [
    "./a.ts",
    "./c.ts",
    "./d.ts",
    "./e.ts",
    "./f.ts",
  ]);
});

test("what cannot be read counts letter by letter", () => {
  assert.notEqual(digest("const = 1"), digest("const =  1"));
});
