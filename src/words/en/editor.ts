import type { EditorWords } from "../editor.ts";

export const editor: EditorWords = {
  run: "Run",
  reset: "Reset",
  copyLink: "Copy link",
  copied: "Copied",
  close: "Close",
  keys: (isApple) => `${isApple ? "⌘" : "Ctrl"} + Enter runs it. Escape, then Tab leaves the field.`,
  sourceOf: (cell) => `Source of cell ${cell}`,
  editorOf: (cell) => `Editor of cell ${cell}`,
  linkWithChanges: "Link with your changes",
  place: (cell, line) => [cell && `cell ${cell}`, line && `line ${line}`].filter(Boolean).join(", "),
  unreachable: "What the editor needs to run it could not be loaded. Are you online?",
  ownVersion: "This is your own version. Press Run to see it.",
  authorChanged: "The author has changed this cell since you edited it.",
  takeMine: "Take my version",
  dropMine: "Drop my version",
  foreign:
    "The link you followed changes this cell. Someone else may have written this code: read it before you press Run, for it runs in your browser with the rights of this page.",
  foreignIsOld: "The author has changed the cell since.",
  showAuthors: "Show the author’s",
  showMine: "Show my own version",
  canImport: (specifiers) =>
    `Here one can import ${specifiers.map((specifier) => `“${specifier}”`).join(", ")}.`,
  nothingCalled: (name) => `there is nothing called ${name} to import`,
};
