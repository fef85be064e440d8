/** What every page needs, whatever it shows. */

import type { PageWords } from "../words/page.ts";
import type { Paths } from "./paths.ts";
import type { Settings } from "./settings.ts";

export interface Chrome {
  readonly settings: Settings;
  readonly words: PageWords;
  readonly paths: Paths;
  /** Whether there is a page that says what the site is. */
  readonly hasAbout: boolean;
}
