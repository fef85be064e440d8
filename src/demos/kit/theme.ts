/** The page's colours as they stand now, each a colour that canvas and SVG understand. */
export interface Theme {
  readonly dark: boolean;
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly rule: string;
  readonly accent: string;
  readonly accentSoft: string;
  /** Class 3, orange. */
  readonly three: string;
  /** Class 7, blue. */
  readonly seven: string;
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
}

const darkQuery = "(prefers-color-scheme: dark)";
const contrastQuery = "(forced-colors: active)";

const listeners = new Set<() => void>();
/** Resolving a token costs the page a pass over its styles, and pictures ask at every draw: it is read once a theme. */
let known: Theme | undefined;
let isWatched = false;

/** The design tokens as they stand. */
export function readTheme(): Theme {
  watch();
  known ??= resolveTheme();
  return known;
}

/** A probe resolves the tokens, since one may itself be an expression such as `light-dark()`. */
function resolveTheme(): Theme {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.setProperty("forced-color-adjust", "none");
  document.documentElement.append(probe);
  const style = getComputedStyle(probe);
  const read = (token: string, otherwise: string) => {
    probe.style.color = `var(--${token}, ${otherwise})`;
    return style.color;
  };
  const theme: Theme = {
    dark: isDark(),
    paper: read("paper", "Canvas"),
    surface: read("surface", "Canvas"),
    ink: read("ink", "CanvasText"),
    inkSoft: read("ink-soft", "CanvasText"),
    inkFaint: read("ink-faint", "GrayText"),
    rule: read("rule", "GrayText"),
    accent: read("accent", "LinkText"),
    accentSoft: read("accent-soft", "GrayText"),
    three: read("three", "#c2570c"),
    seven: read("seven", "#2563b8"),
    good: read("good", "#2e7d32"),
    bad: read("bad", "#b3261e"),
    warn: read("warn", "#8a5a00"),
  };
  probe.remove();
  return theme;
}

/** Whether the page is dark now: by the reader's choice on the page, else by the system's. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia(darkQuery).matches : chosen === "dark";
}

/** Calls back after every change of theme, until `invalidation` resolves. Returns the way to stop sooner. */
export function onThemeChange(listener: () => void, invalidation?: Promise<unknown>): () => void {
  watch();
  // Wrapped, so that one function given twice is two listeners.
  const call = () => listener();
  listeners.add(call);
  const stop = () => {
    listeners.delete(call);
  };
  void invalidation?.then(stop);
  return stop;
}

/** One watch for all that is drawn, which lasts as long as the page. */
function watch(): void {
  if (isWatched) return;
  isWatched = true;
  const tell = () => {
    known = undefined;
    for (const listener of [...listeners]) listener();
  };
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  for (const query of [darkQuery, contrastQuery]) matchMedia(query).addEventListener("change", tell);
}
