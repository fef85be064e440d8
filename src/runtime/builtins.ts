/** What cells may read without declaring it, kept up to date. `width` is each cell's own: see graph.ts. */
import { createMutable, observe, observeInput } from "./generators.ts";

export const builtins = {
  Generators: () => ({ input: observeInput, mutable: createMutable, observe }),
  dark: () => observe(watchTheme),
  *now() {
    yield Date.now();
    // What a reader who asked for less motion sees of it is a clock.
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    while (true) {
      yield still.matches ? waitASecond() : Date.now();
    }
  },
};

function waitASecond(): Promise<number> {
  return new Promise((resolve) => setTimeout(() => resolve(Date.now()), 1000));
}

function watchTheme(change: (dark: boolean) => void): () => void {
  const preference = matchMedia("(prefers-color-scheme: dark)");
  let told: boolean | undefined;
  const tell = () => {
    const theme = document.documentElement.dataset["theme"];
    const dark = theme === undefined ? preference.matches : theme === "dark";
    if (dark !== told) {
      told = dark;
      change(dark);
    }
  };
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  preference.addEventListener("change", tell);
  tell();
  return () => {
    observer.disconnect();
    preference.removeEventListener("change", tell);
  };
}
