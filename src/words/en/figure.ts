import type { FigureWords } from "../figure.ts";

export const figure: FigureWords = {
  waiting: "Not running",
  saving: "Waits, to save data",
  loading: "Starting…",
  ready: "Live",
  failed: "Failed",
  run: "Run",
  retry: "Retry",
  reload: "Reload the page",
  place: (cell, line) => `cell ${cell}${line ? `, line ${line}` : ""}`,
  offline: "its script could not be loaded. Are you online?",
  waits: (cell) => `Waits for cell ${cell}`,
};
