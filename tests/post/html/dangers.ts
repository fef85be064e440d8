/** What in a piece of HTML could run, load or leave, by a parser's eyes. */
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";

const elements = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "form",
  "link",
  "meta",
  "base",
  "template",
  "foreignObject",
  "animate",
  "set",
  "use",
]);
const addresses = /^(?:href|src|xLinkHref|action|formAction|data|poster|background|ping|cite)$/;

export function findDangers(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), "element", ({ tagName, properties }) => {
    if (elements.has(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      const text = String(value)
        .replace(/[\s\p{Cc}]/gu, "")
        .toLowerCase();
      if (/^on/i.test(name) || /^(?:srcSet|srcDoc|target)$/.test(name)) found.push(`${tagName}[${name}]`);
      if (addresses.test(name) && /^(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:/.test(text))
        found.push(`${tagName}[${name}=${text}]`);
      if (name === "style" && /url\(|expression|position|@import/.test(text))
        found.push(`${tagName}[style=${text}]`);
    }
  });
  return found;
}
