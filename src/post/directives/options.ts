/** Options at the head of a MyST directive's body: `:key: value` lines, or YAML between `---`. */
import type { Attributes } from "../markdown/attributes.ts";

export interface DirectiveBody {
  readonly values: Readonly<Record<string, string>>;
  readonly body: string;
  /** Lines taken off the head. */
  readonly taken: number;
}

const option = /^[ \t]*:([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/;

export function readOptions(text: string): DirectiveBody {
  const lines = text.split("\n");
  const values: Record<string, string> = {};
  let taken = 0;
  const isYaml = lines[0]?.trim() === "---" && lines.indexOf("---", 1) > 0;
  const end = isYaml ? lines.indexOf("---", 1) : 0;
  for (const line of isYaml ? lines.slice(1, end) : lines) {
    const [, key, value = ""] = (isYaml ? /^([A-Za-z][\w-]*):[ \t]*(.*)$/ : option).exec(line) ?? [];
    if (key === undefined && !isYaml) break;
    if (key !== undefined) values[key] = value.trim().replace(/^(["'])([^"']*)\1$/, "$2");
    taken += 1;
  }
  taken = isYaml ? end + 1 : taken;
  return { values, body: lines.slice(taken).join("\n"), taken };
}

/** `name` and `label` are ids, `class` is a list of classes. */
export function withOptions(attributes: Attributes, values: Readonly<Record<string, string>>): Attributes {
  const id = values["name"] ?? values["label"] ?? attributes.id;
  const classes = [...attributes.classes, ...(values["class"] ?? "").split(/[\s,]+/).filter(Boolean)];
  return { id, classes, values: { ...attributes.values, ...values } };
}
