/** Commands with their arguments in braces, found by counting braces, which a pattern cannot. */

/** Replaces `\name{a}{b}`; a command whose arguments are not in braces stays. */
export function replaceCommand(
  tex: string,
  name: string,
  count: number,
  toTex: (...groups: string[]) => string,
): string {
  const command = new RegExp(`\\\\${name}(?![A-Za-z])(?:\\[[^\\]]*\\])?\\s*(?=\\{)`, "g");
  let out = "";
  let from = 0;
  for (let match = command.exec(tex); match !== null; match = command.exec(tex)) {
    const groups: string[] = [];
    let at = match.index + match[0].length;
    for (let index = 0; index < count; index += 1) {
      const end = findClosing(tex, at);
      if (end === undefined) break;
      groups.push(tex.slice(at + 1, end));
      at = end + 1 + (/^\s*(?=\{)/.exec(tex.slice(end + 1))?.[0].length ?? 0);
    }
    if (groups.length < count) continue;
    out += tex.slice(from, match.index) + toTex(...groups);
    from = at;
    command.lastIndex = at;
  }
  return out + tex.slice(from);
}

function findClosing(tex: string, at: number): number | undefined {
  if (tex.charAt(at) !== "{") return undefined;
  let depth = 0;
  for (let index = at; index < tex.length; index += 1) {
    const letter = tex.charAt(index);
    if (letter === "\\") index += 1;
    else if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
    if (depth === 0 && letter === "}") return index;
  }
  return undefined;
}
