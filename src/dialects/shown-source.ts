/** What a reader sees of a cell's code: without magics and marks that only set up the author's session. */

/** Line magics that configure the notebook and say nothing about its subject. */
const setupMagic = /^%(?:matplotlib|load_ext|reload_ext|autoreload|config)(?:[ \t].*)?$/;
const hiddenLine = /#\|[ \t]*hide_line[ \t]*$/;

export interface ShownSource {
  readonly source: string;
  /** Line of the cell on which the source begins, from 1. */
  readonly line: number;
}

/** Takes setup lines out of Python source and blank lines off its head; `line` is where `lines` begin. */
export function toShownSource(lines: readonly string[], line: number, language: string): ShownSource {
  const isPython = language === "python";
  const kept = lines
    .map((text, position) => ({ text, line: line + position }))
    .filter(({ text }) => !isPython || !(setupMagic.test(text.trimEnd()) || hiddenLine.test(text)));
  const start = kept.findIndex(({ text }) => text.trim() !== "");
  const shown = start === -1 ? [] : kept.slice(start);
  return { source: shown.map(({ text }) => text).join("\n"), line: shown[0]?.line ?? line };
}
