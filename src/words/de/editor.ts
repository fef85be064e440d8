import type { EditorWords } from "../editor.ts";

export const editor: EditorWords = {
  run: "Ausführen",
  reset: "Zurücksetzen",
  copyLink: "Link kopieren",
  copied: "Kopiert",
  close: "Schließen",
  keys: (isApple) =>
    `${isApple ? "⌘" : "Strg"} + Enter führt die Zelle aus. Escape, dann Tab verlässt das Feld.`,
  sourceOf: (cell) => `Quelltext der Zelle ${cell}`,
  editorOf: (cell) => `Editor der Zelle ${cell}`,
  linkWithChanges: "Link mit den Änderungen",
  place: (cell, line) => [cell && `Zelle ${cell}`, line && `Zeile ${line}`].filter(Boolean).join(", "),
  unreachable: "Was der Editor zum Ausführen braucht, ließ sich nicht laden. Besteht eine Verbindung?",
  ownVersion: "Das ist die eigene Fassung. „Ausführen“ zeigt, was sie tut.",
  authorChanged: "Die Zelle wurde vom Autor geändert, nachdem sie hier bearbeitet wurde.",
  takeMine: "Meine Fassung nehmen",
  dropMine: "Meine Fassung verwerfen",
  foreign:
    "Der Link, der hierher führte, ändert diese Zelle. Der Code kann von jemand anderem stammen: bitte lesen, bevor „Ausführen“ gedrückt wird, denn er läuft im Browser mit den Rechten dieser Seite.",
  foreignIsOld: "Der Autor hat die Zelle seither geändert.",
  showAuthors: "Die Fassung des Autors zeigen",
  showMine: "Meine eigene Fassung zeigen",
  canImport: (specifiers) =>
    `Hier lässt sich importieren: ${specifiers.map((specifier) => `„${specifier}“`).join(", ")}.`,
  nothingCalled: (name) => `Es gibt nichts namens ${name} zu importieren`,
};
