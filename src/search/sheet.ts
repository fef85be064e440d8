/** The style sheet of searching, which no page brings before its reader searches. */
import address from "../styles/search.css?url";

let loaded: Promise<void> | undefined;

/** Loads the sheet, once. Where that fails the search stands there undressed, and works. */
export function loadSheet(): Promise<void> {
  loaded ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
  return loaded;
}
