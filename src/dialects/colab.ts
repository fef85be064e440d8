/** Colab's forms: marks in comments that make a cell a form. The words stay, the marks go. */

export interface ColabForm {
  readonly source: string;
  readonly title: string | undefined;
  /** Whether the author shows the form and hides the code. */
  readonly isForm: boolean;
}

const title = /^#[ \t]*@title\b[ \t]*(.*?)[ \t]*(\{.*\})?[ \t]*$/;

/** Reads marks anywhere in a cell: `#@title`, `#@markdown`, `#@param`. */
export function readColabForm(source: string): ColabForm {
  if (!source.includes("@")) return { source, title: undefined, isForm: false };
  let found: string | undefined;
  let isForm = false;
  const lines = source.split("\n").map((line) => {
    const [whole, words = "", settings = ""] = title.exec(line.trim()) ?? [];
    if (whole !== undefined && found === undefined) {
      found = words;
      isForm = /display-mode["']?\s*:\s*["']?form/.test(settings);
      return words === "" ? "" : `# ${words}`;
    }
    return line
      .replace(/^([ \t]*#)[ \t]*@markdown\b/, "$1")
      .replace(/[ \t]*#[ \t]*@param\b.*$/, "")
      .replace(/[ \t]*#[ \t]*@test\b.*$/, "");
  });
  return { source: lines.join("\n"), title: found || undefined, isForm };
}
