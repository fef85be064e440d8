/** What was found, as a list of links. Excerpts are read as text and marks: nothing of an author's runs here. */
import type { Found } from "./pagefind.ts";

const mostSections = 3;

export function toResult(found: Found): HTMLLIElement {
  const item = document.createElement("li");
  const title = document.createElement("a");
  title.href = found.url;
  title.textContent = found.meta.title ?? found.url;
  item.append(title);
  const sections = found.sub_results.filter(({ url }) => url !== found.url).slice(0, mostSections);
  if (sections.length === 0) item.append(toExcerpt(found.excerpt));
  for (const section of sections) {
    const link = document.createElement("a");
    link.className = "search-section";
    link.href = section.url;
    link.textContent = section.title.replace(/\s*#$/, "");
    item.append(link, toExcerpt(section.excerpt));
  }
  return item;
}

function toExcerpt(html: string): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    const part = node.nodeName === "MARK" ? document.createElement("mark") : document.createElement("span");
    part.textContent = node.textContent;
    paragraph.append(part);
  }
  return paragraph;
}
