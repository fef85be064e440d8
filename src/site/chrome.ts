/** What every page needs, whatever it shows. */
import type { Paths } from "./paths.ts";
import type { Settings } from "./settings.ts";
import type { Words } from "./words.ts";

export interface Chrome {
  readonly settings: Settings;
  readonly words: Words;
  readonly paths: Paths;
  /** Whether there is a page that says what the site is. */
  readonly hasAbout: boolean;
}
