import type { ToolWords } from "../tools.ts";

export const tools: ToolWords = {
  link: { name: "Link", title: "Link zu diesem Stand" },
  embed: { name: "Einbetten", title: "Diese Abbildung einbetten" },
  resetAll: { name: "Zurücksetzen", title: "Alles in dieser Abbildung so stellen, wie es gedacht war" },
  copy: { name: "Kopieren", title: "Diese Zeilen kopieren" },
  copied: "Kopiert",
  close: "Schließen",
  wholePost: "Der ganze Beitrag",
  edit: "Bearbeiten",
  edited: "Bearbeitet",
  editCell: (state, cell) => `${state}: Quelltext der Zelle ${cell}`,
  noEditor: "Kein Editor: Besteht eine Verbindung?",
};
