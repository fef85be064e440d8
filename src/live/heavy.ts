import { parse } from "acorn";
import { findImports } from "./imports.ts";

/** What hardly weighs more than the cell itself. */
const light: ReadonlySet<string> = new Set(["htl"]);

/**
 * Whether the compiled cell brings code that is not its own: a library, a demo, or a module beside the notebook, which may import
 * anything. Where readers save data such a cell waits for a press.
 */
export function isHeavy(module: string): boolean {
  const program = parse(module, { ecmaVersion: "latest", sourceType: "module" });
  return findImports(program).some(({ source }) => !light.has(String(source.value)));
}
