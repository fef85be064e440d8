/** `${expression}` in prose: where one ends. Only the language can tell, since braces also stand in strings and templates. */
import { parse } from "acorn";
import { stripTypes } from "./strip.ts";

/** Whether `code` is one expression of JavaScript or TypeScript. */
export function isExpression(code: string): boolean {
  // What is written, between parentheses of ours that must still be a pair: `a) + (b` is none.
  const bare = code.trim() === "" ? undefined : stripTypes(`(${code}\n)`);
  if (typeof bare !== "string") return false;
  try {
    const options = { ecmaVersion: "latest", sourceType: "module", preserveParens: true } as const;
    const [statement, ...others] = parse(bare, options).body;
    return (
      others.length === 0 &&
      statement?.type === "ExpressionStatement" &&
      statement.expression.type === "ParenthesizedExpression"
    );
  } catch {
    return false;
  }
}
