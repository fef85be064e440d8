/** Who may import whom: the table the project is held to. */

export interface Direction {
  /** Rooms whose values and types may be imported. */
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[];
  /** Whether the room runs under plain Node, without Astro, Vite or the disk. */
  readonly pure?: boolean;
}

const below = ["messages", "notebook", "dialects"];

export const directions: Readonly<Record<string, Direction>> = {
  messages: { rooms: [], pure: true },
  notebook: { rooms: ["messages"], pure: true },
  dialects: { rooms: ["notebook", "messages"], pure: true },
  // `#live/platform` is the editor's in a browser, and live's own elsewhere.
  live: { rooms: ["messages"], types: ["notebook", "dialects"], pure: true },
  // Every word that the interface says by itself, in every language it speaks.
  words: { rooms: [], pure: true },
  // A post asks live to compile what it found to be live; live knows no post.
  post: { rooms: [...below, "live", "words"], pure: true },
  loader: { rooms: [...below, "live", "post", "site", "words"], types: ["editor"] },
  site: { rooms: ["messages"], types: ["post", "words"], pure: true },
  cards: { rooms: [] },
  // Draws in the browser what a post stored as data; a component starts it.
  charts: { rooms: [] },
  search: { rooms: ["styles"] },
  offline: { rooms: [] },
  components: { rooms: ["charts", "offline", "search", "site", "styles", "words"], types: ["post"] },
  layouts: { rooms: ["components", "site", "styles", "words"], types: ["post"] },
  pages: { rooms: ["cards", "layouts", "components", "offline", "site", "styles", "words"], types: ["post"] },
  styles: { rooms: [] },
  link: { rooms: [], pure: true },
  runtime: { rooms: ["link"], types: ["live", "words"] },
  // Compiles in the browser what a reader has typed, by the same rules as the build.
  editor: { rooms: ["live", "messages", "runtime", "styles"], types: ["words"] },
  // What cells use without importing it; src/live names it, generated modules import it.
  standard: { rooms: [] },
  // The page's end of the lab finds the page by what ends a run, as demos do.
  lab: { rooms: ["link"], pure: true },
  demos: { rooms: ["lab", "link"] },
  // src/content.config.ts, which Astro looks for in this place.
  src: { rooms: ["loader", "site"] },
};

/** Files of pure rooms that touch the disk, each for a reason its README gives. */
export const impure: readonly string[] = ["src/notebook/write.ts", "src/site/content.ts"];

/** What cells may name, in types alone: no program of the project has it, and it says what the names of all rooms are. */
export const forNotebooks: readonly string[] = ["src/live/atoll.d.ts"];

/** Files that stand for a module of someone else's, whose default export they must have too. */
export const stands: readonly string[] = ["src/lab/backend/no-threads.ts"];
