/** Text → HTML for the content of an element; not for attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (found) => entities[found] ?? found);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
