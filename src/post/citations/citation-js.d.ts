/** What is used of Citation.js, which has no types of its own. Its values are checked where they are read. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      readonly chain: (text: string, options: { forceType: string; generateGraph: boolean }) => unknown;
    };
  };
}

declare module "@citation-js/plugin-bibtex" {}
