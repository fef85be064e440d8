/** What comes with every live page of all that links can carry: by this alone it knows that one carries changed cells. */

/** What an address's fragment begins with that carries changed cells. */
export const linkMark = "#edit=";
