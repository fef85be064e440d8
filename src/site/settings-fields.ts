/** What each setting may be. A field is read to the form in which the site uses it, or refused. */

export interface Field {
  readonly wanted: string;
  /** Its name among the settings, where that is another than the author's. */
  readonly setting?: string;
  read(text: string): string | undefined;
}

const words: Field = { wanted: "some words", read: (text) => text.trim() || undefined };

const language: Field = {
  wanted: "a language tag such as en or pt-BR",
  read(text) {
    try {
      return Intl.getCanonicalLocales(text.trim())[0];
    } catch {
      return undefined;
    }
  },
};

const repository: Field = {
  wanted: "owner/name on GitHub, or the repository's https address",
  read(text) {
    const plain = text
      .trim()
      .replace(/\/+$/, "")
      .replace(/\.git$/, "");
    if (/^[\w.-]+\/[\w.-]+$/.test(plain)) return `https://github.com/${plain}`;
    return URL.parse(plain)?.protocol === "https:" ? plain : undefined;
  },
};

const running: Field = {
  wanted: "press or never",
  setting: "outputs",
  read: (text) => (text === "press" || text === "never" ? text : undefined),
};

/** Places where a reader can open a notebook, in the order in which they are offered. */
export const places = ["colab", "kaggle", "binder", "vscode"] as const;

const opening: Field = {
  wanted: `some of ${places.join(", ")}, with commas between them, or never`,
  setting: "openIn",
  read(text) {
    const names = text.split(/[\s,]+/).filter(Boolean);
    const isKnown = names.every((name) => places.some((place) => place === name));
    return names.length > 0 && (isKnown || text.trim() === "never") ? names.join(" ") : undefined;
  },
};

const keeping: Field = {
  wanted: "visited or never",
  read: (text) => (text === "visited" || text === "never" ? text : undefined),
};

export const fields: ReadonlyMap<string, Field> = new Map([
  ["title", words],
  ["description", words],
  ["author", words],
  ["language", language],
  ["repository", repository],
  ["branch", words],
  ["folder", words],
  ["open-in", opening],
  ["outputs.run", running],
  ["offline", keeping],
  ["license", words],
  ["giscus-repository-id", { ...words, setting: "giscusRepositoryId" }],
  ["giscus-category", { ...words, setting: "giscusCategory" }],
  ["giscus-category-id", { ...words, setting: "giscusCategoryId" }],
]);
