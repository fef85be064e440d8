/** `{#id .class key=value key="two words"}`, the attributes of Pandoc, Quarto and MyST's inline forms. */

export interface Attributes {
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export const noAttributes: Attributes = { id: undefined, classes: [], values: {} };

const part =
  /\s*(?:#([^\s#.={}"']+)|\.([^\s#.={}"']+)|([A-Za-z][\w:.-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))/y;

/** Reads what stands between the braces; undefined where it is something else. */
export function readAttributes(text: string): Attributes | undefined {
  let id: string | undefined;
  const classes: string[] = [];
  const values: Record<string, string> = {};
  const matcher = new RegExp(part);
  let at = 0;
  for (let match = matcher.exec(text); match !== null; match = matcher.exec(text)) {
    const [, name, className, key, double, single, bare] = match;
    if (name !== undefined) id = name;
    else if (className !== undefined) classes.push(className);
    else if (key !== undefined) values[key] = double ?? single ?? bare ?? "";
    at = matcher.lastIndex;
  }
  return /^\s*$/.test(text.slice(at)) && at > 0 ? { id, classes, values } : undefined;
}
