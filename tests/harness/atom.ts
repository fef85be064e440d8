/** RFC 4287's schema (its appendix B, RELAX NG) as checks, run where an XML parser is: in a page. */
import type { Page } from "playwright-core";

/** Finds what in an Atom feed is not as the schema has it: element and reason. */
export function findAtomFaults(page: Page, text: string): Promise<string[]> {
  return page.evaluate((text) => {
    const atom = "http://www.w3.org/2005/Atom";
    const faults: string[] = [];
    const say = (element: Element, words: string): void => {
      faults.push(`<${element.localName}> ${words}`);
    };
    /** How often a child may stand in an element: least and most. */
    type Counts = Record<string, readonly [number, number]>;
    const any = [0, Number.POSITIVE_INFINITY] as const;
    const one = [1, 1] as const;
    const maybe = [0, 1] as const;
    const shared: Counts = { author: any, category: any, contributor: any, link: any, id: one, title: one };
    const both: Counts = { ...shared, updated: one, rights: maybe };
    const feed: Counts = { ...both, generator: maybe, icon: maybe, logo: maybe, subtitle: maybe, entry: any };
    const entry: Counts = { ...both, content: maybe, published: maybe, source: maybe, summary: maybe };
    const person: Counts = { name: one, uri: maybe, email: maybe };
    const children: Record<string, Counts> = { feed, entry, author: person, contributor: person };
    const isTime = (value: string) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
      !Number.isNaN(Date.parse(value));
    const isAddress = (value: string | null) => value !== null && URL.canParse(value);

    function check(element: Element): void {
      const own = [...element.children].filter(({ namespaceURI }) => namespaceURI === atom);
      const counts = children[element.localName];
      for (const [name, [least, most]] of Object.entries(counts ?? {})) {
        const count = own.filter(({ localName }) => localName === name).length;
        if (count < least || count > most) say(element, `has ${count} of <${name}>`);
      }
      for (const { localName } of counts === undefined ? [] : own)
        if (counts?.[localName] === undefined) say(element, `has a <${localName}>`);
      checkValue(element, element.textContent ?? "");
      if (counts !== undefined) own.forEach(check);
    }

    function checkValue(element: Element, text: string): void {
      const type = element.getAttribute("type") ?? "text";
      switch (element.localName) {
        case "id":
        case "icon":
        case "logo":
        case "uri":
          if (!isAddress(text)) say(element, `is no address: ${text}`);
          return;
        case "updated":
        case "published":
          if (!isTime(text)) say(element, `is no time: ${text}`);
          return;
        case "title":
        case "subtitle":
        case "summary":
        case "rights":
        case "content":
          if (!/^(?:text|html|xhtml)$/.test(type)) say(element, `is of the type ${type}`);
          if (type !== "xhtml" && element.children.length > 0) say(element, "has elements in it");
          return;
        case "link":
          if (!isAddress(element.getAttribute("href"))) say(element, "leads nowhere");
          return;
        case "category":
          if (!element.getAttribute("term")) say(element, "has no term");
          return;
        case "entry":
          checkEntry(element);
      }
    }

    function checkEntry(element: Element): void {
      const has = (selector: string) => element.querySelector(`:scope > ${selector}`) !== null;
      if (!has("author") && root.querySelector(":scope > author") === null) say(element, "is by nobody");
      const alternate = 'link:is([rel="alternate"], :not([rel]))';
      if (!has("content") && !has(alternate)) say(element, "has neither content nor a link to it");
      if (element.querySelectorAll(`:scope > ${alternate}`).length > 1) say(element, "has two alternates");
    }

    const parsed = new DOMParser().parseFromString(text, "application/xml");
    const root = parsed.documentElement;
    const broken = parsed.querySelector("parsererror");
    if (broken !== null) return [`is no XML: ${broken.textContent}`];
    if (root.namespaceURI !== atom || root.localName !== "feed") return ["is no Atom feed"];
    const ids = [...root.querySelectorAll(":scope > entry > id")].map(({ textContent }) => textContent);
    if (new Set(ids).size < ids.length) say(root, "has two entries of one id");
    check(root);
    return faults;
  }, text);
}
