import type { FigureWords } from "../figure.ts";

export const figure: FigureWords = {
  waiting: "Läuft nicht",
  saving: "Wartet, um Daten zu sparen",
  loading: "Startet …",
  ready: "Live",
  failed: "Gescheitert",
  run: "Ausführen",
  retry: "Noch einmal",
  reload: "Seite neu laden",
  place: (cell, line) => `Zelle ${cell}${line ? `, Zeile ${line}` : ""}`,
  offline: "Ihr Skript ließ sich nicht laden. Besteht eine Verbindung?",
  waits: (cell) => `Wartet auf Zelle ${cell}`,
};
