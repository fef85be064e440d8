/** The leading lines of a code cell: magic, option comments and directives, apart from the code below. */

export interface OptionLine {
  /** `strict`: our own form (`#|`); `loose`: with a space (`# |`), which may be an ordinary comment. */
  readonly form: "strict" | "loose";
  readonly text: string;
  /** Line of the cell, from 1. */
  readonly line: number;
}

export interface Directive {
  /** The name as `toName` spells it, such as `hide-input`. */
  readonly name: string;
  readonly argument: string;
  readonly line: number;
}

export interface CellHead {
  /** Name and the rest of the line of a leading `%%name rest`. */
  readonly magic: { readonly name: string; readonly rest: string; readonly line: number } | undefined;
  readonly options: readonly OptionLine[];
  readonly directives: readonly Directive[];
  /** Number of lines that the head takes. */
  readonly length: number;
  /** Ordinary comment lines that stand among the directives: to be shown above the code. */
  readonly comments: readonly string[];
}

/** Every comment prefix of Quarto's languages; in no language is one of them the start of ordinary code. */
const strictOption = /^\s*(?:#|\/\/|--|%%|%|;;|;)\| ?(.*)$/;
const looseOption = /^\s*(?:#|\/\/) \| ?(.*)$/;
const magicLine = /^%%([A-Za-z][\w.-]*)(?:\s+(.*))?$/;
const directive =
  /^\s*#\s*(hide|hide[_-]input|hide[_-]output|collapse|collapse[_-](?:hide|show|input|output)|default_exp|exports?|exporti|default_cls_lvl|notest)(?:[ \t]+([\w.]+))?[ \t]*$/;
const argumentative = new Set(["default-exp", "export", "exports", "exporti", "default-cls-lvl"]);

/** Reads the head of a cell's source; it ends at the first line of code. */
export function readHead(lines: readonly string[]): CellHead {
  const options: OptionLine[] = [];
  const directives: Directive[] = [];
  const comments: string[] = [];
  let magic: CellHead["magic"];
  let length = 0;
  // Ordinary comments belong to the head only where a directive follows them.
  let pending: string[] = [];
  for (const [position, written] of lines.entries()) {
    const line = position + 1;
    const content = written.replace(/\r$/, "");
    const option = pending.length === 0 ? readOption(content, line, options.at(-1)) : undefined;
    const found = readDirective(content, line);
    const magicFound = magic === undefined && pending.length === 0 ? magicLine.exec(content) : null;
    if (option !== undefined) {
      options.push(option);
    } else if (found !== undefined) {
      directives.push(found);
      comments.push(...pending);
      pending = [];
    } else if (magicFound !== null) {
      magic = { name: magicFound[1] ?? "", rest: (magicFound[2] ?? "").trim(), line };
    } else if (/^\s*#(?!!)/.test(content)) {
      pending.push(written);
      continue;
    } else if (content.trim() !== "") {
      break;
    } else if (pending.length > 0) {
      pending.push(written);
      continue;
    }
    length = line;
  }
  return { magic, options, directives, length, comments };
}

function readOption(content: string, line: number, last: OptionLine | undefined): OptionLine | undefined {
  const strict = strictOption.exec(content)?.[1];
  if (strict !== undefined) {
    return { form: "strict", text: strict, line };
  }
  const loose = looseOption.exec(content)?.[1];
  const continues = last?.form === "loose" && last.line === line - 1;
  // `# | a | b |` draws a table: only a key, or a line that continues one, makes a loose line an option.
  const isOption =
    loose !== undefined && (/^[\w-]+:(?:\s|$)/.test(loose) || (continues && /^(?:\s|- )/.test(loose)));
  return isOption ? { form: "loose", text: loose, line } : undefined;
}

function readDirective(content: string, line: number): Directive | undefined {
  const [, written, argument = ""] = directive.exec(content) ?? [];
  if (written === undefined) {
    return undefined;
  }
  const name = written.replaceAll("_", "-");
  return argument !== "" && !argumentative.has(name) ? undefined : { name, argument, line };
}
