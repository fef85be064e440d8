/** An address found in a file of the built site, and what the site promises by it. */
export interface Reference {
  /** As written. */
  readonly address: string;
  /** A link may lead to another host; what a page needs in order to work may not. */
  readonly kind: "link" | "asset";
}

/** What one file says. */
export interface FileReferences {
  readonly references: readonly Reference[];
  /** Ids that a fragment may name. */
  readonly ids: ReadonlySet<string>;
  /** What is wrong with the file itself. */
  readonly problems: readonly string[];
}
