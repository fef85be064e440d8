/** Addresses in a feed or a sitemap, read by the browser's own XML parser. */
import type { Page } from "playwright-core";
import { findInHtml } from "./html.ts";
import type { FileReferences, Reference } from "./reference.ts";

/** Finds every address; a feed is read far from its site, so that each must be absolute. */
export async function findInXml(page: Page, text: string): Promise<FileReferences> {
  const read = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "text/xml");
    const error = document.querySelector("parsererror")?.textContent ?? undefined;
    const links: string[] = [];
    const bodies: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      for (const name of ["href", "url", "src"]) {
        const value = element.getAttribute(name);
        if (value !== null) links.push(value);
      }
      const content = element.childElementCount === 0 ? (element.textContent?.trim() ?? "") : "";
      const isHtml =
        element.getAttribute("type") === "html" || ["encoded", "description"].includes(element.localName);
      if (isHtml) bodies.push(content);
      else if (/^https?:\/\/\S+$/.test(content) || ["loc", "link"].includes(element.localName)) {
        if (content !== "") links.push(content);
      }
    }
    return { error, links, bodies };
  }, text);
  const problems = read.error === undefined ? [] : [`is not XML: ${read.error}`];
  const references: Reference[] = read.links.map((address) => ({ address, kind: "link" }));
  for (const body of read.bodies) {
    // Ids stand in the page, not in the feed.
    references.push(...findInHtml(body).references.filter(({ address }) => !address.startsWith("#")));
  }
  for (const { address } of references) {
    if (!/^(?:https?|mailto|data):/.test(address)) problems.push(`says ${address}, which is not absolute`);
  }
  return { references, ids: new Set(), problems };
}
