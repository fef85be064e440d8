/** Where a post's notebook can be had. */
import type { Settings } from "./settings.ts";

/** Finds the address of a notebook in the site's repository; nothing where no repository is named. */
export function findSourceAddress(settings: Settings, source: string): string | undefined {
  if (settings.repository === undefined) return undefined;
  const path = `${settings.folder}/${source}`.split("/").filter(Boolean).map(encodeURIComponent).join("/");
  return `${settings.repository}/blob/${encodeURIComponent(settings.branch)}/${path}`;
}

/** Path of the notebook that the build puts beside a post's page: `posts/x` → `posts/x.ipynb`. */
export function toDownloadPath(id: string): string {
  return `${id}.ipynb`;
}
