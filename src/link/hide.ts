import { readState } from "./address.ts";

/** What a page is shown by, and no state of anything in it. */
export const reserved: readonly string[] = ["cell", "hide"];

/** Whether the address asks for the page without this control: by its name, by its whole key, or by `controls` with all of them. */
export function isHidden(...names: readonly string[]): boolean {
  const hidden = (readState("hide") ?? "").split(",");
  return hidden.includes("controls") || names.some((name) => hidden.includes(name));
}
