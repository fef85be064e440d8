/** Option comment lines → names with values, in YAML and in nbdev's spellings. */
import type { JsonValue } from "../notebook/notebook.ts";
import { toName } from "./names.ts";
import type { OptionLine } from "./option-lines.ts";
import { readYamlValue } from "./yaml.ts";

export type OptionEntry = {
  readonly line: number;
  readonly form: OptionLine["form"];
} & (
  | { readonly name: string; readonly written: string; readonly value: JsonValue }
  | { readonly reason: string }
);

/** `name: value`, `name:value`, `name value` and `name`; a quoted name is YAML too. */
const entryStart = /^(["']?)([A-Za-z_][\w.-]*)\1[ \t]*(?:(:)(.*)|[ \t](.*))?$/;

/** Reads every option; lines that are indented, or begin a list item, continue the one above. */
export function readEntries(lines: readonly OptionLine[]): OptionEntry[] {
  const groups: OptionLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && !entryStart.test(line.text.trimEnd())) {
      group.push(line);
    } else if (line.text.trim() !== "") {
      groups.push([line]);
    }
  }
  return groups.flatMap(([first, ...rest]) => (first === undefined ? [] : [readEntry(first, rest)]));
}

function readEntry(first: OptionLine, rest: readonly OptionLine[]): OptionEntry {
  const { form, line } = first;
  const [, , written, colon, afterColon = "", afterSpace = ""] = entryStart.exec(first.text.trimEnd()) ?? [];
  if (written === undefined) {
    return { form, line, reason: `"${first.text.trim()}" has no key` };
  }
  const name = toName(written);
  if (colon === undefined) {
    const isBare = afterSpace.trim() === "";
    return { form, line, name, written, value: isBare ? true : afterSpace.trim() };
  }
  const reading = readYamlValue([afterColon.trim(), ...rest.map(({ text }) => text)].join("\n"));
  if ("fault" in reading) {
    return { form, line: line + reading.fault.line - 1, reason: reading.fault.reason };
  }
  return { form, line, name, written, value: reading.value };
}
