import type { ToolWords } from "../tools.ts";

export const tools: ToolWords = {
  link: { name: "Link", title: "Link to this state" },
  embed: { name: "Embed", title: "Embed this figure" },
  resetAll: { name: "Reset all", title: "Set everything in this figure as its author did" },
  copy: { name: "Copy", title: "Copy these lines" },
  copied: "Copied",
  close: "Close",
  wholePost: "The whole post",
  edit: "Edit",
  edited: "Edited",
  editCell: (state, cell) => `${state}: source of cell ${cell}`,
  noEditor: "No editor: are you online?",
};
