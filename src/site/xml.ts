/** Text that must stand in XML, whatever a notebook printed. */

/** Takes away what XML 1.0 forbids, control characters above all, which no reader could see anyway. */
export function toXmlText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

/** Makes HTML fit to stand in a CDATA section, which `a[b[0]]>1` would end. */
export function toCharacterData(html: string): string {
  return toXmlText(html).replaceAll("]]>", "]]&gt;");
}

/** Converts plain words to the HTML that says them. */
export function toHtmlText(words: string): string {
  return toCharacterData(words.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
}
