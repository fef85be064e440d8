/** Where a post's notebook can be had. */
import type { SitePost } from "./post.ts";
import type { Settings } from "./settings.ts";

/** Finds the address of a notebook in the site's repository; nothing where no repository is named. */
export function findSourceAddress(settings: Settings, source: string): string | undefined {
  if (settings.repository === undefined) return undefined;
  const path = toPath(`${settings.folder}/${source}`);
  return `${settings.repository}/blob/${encodeURIComponent(settings.branch)}/${path}`;
}

/** Path of the notebook that the build puts beside a post's page: `posts/x` → `posts/x.ipynb`. */
export function toDownloadPath(id: string): string {
  return `${id}.ipynb`;
}

/** Path of the notebook without its live cells. */
export function toPythonPath(id: string): string {
  return `${id}.python.ipynb`;
}

/** A cell as it stands in the file of a notebook. */
export interface StoredCell {
  readonly cell_type?: unknown;
  readonly metadata?: unknown;
  readonly source: string | readonly string[];
}

/**
 * A cell of Python as it can be run anywhere, an empty folder or Colab: the line `site = ""` gets the site's address, where the
 * site's files are, and a cell that is only to be read (`#| eval: false`) becomes a block of code in the text.
 */
export function toPortable<Cell extends StoredCell>(cell: Cell, home: string): Cell | StoredCell {
  if (cell.cell_type !== "code") return cell;
  const { source } = cell;
  const lines = typeof source === "string" ? source.split(/(?<=\n)/) : source;
  if (lines.some((line) => /^#\| *eval: *false *$/m.test(line))) {
    const shown = lines.filter((line) => !line.startsWith("#|"));
    const id: unknown = Reflect.get(cell, "id");
    return {
      cell_type: "markdown",
      ...(id !== undefined && { id }),
      metadata: {},
      source: ["```python\n", ...shown, "\n```"],
    };
  }
  return {
    ...cell,
    source: lines.map((line) => line.replace(/^site = ""(?=\n?$)/, `site = ${JSON.stringify(home)}`)),
  };
}

export interface Workplace {
  readonly name: string;
  readonly href: string;
}

/** What there is to open: where it lies, in which language, and how many of its cells a kernel runs. */
export type Opened = Pick<SitePost, "source" | "language" | "kernelCells">;

/**
 * Finds where a notebook can be opened and run, straight from its repository on GitHub: nowhere unless one is named. Colab and Kaggle
 * run Python, with the libraries that most notebooks use; Binder runs it where the repository says what it needs. A notebook of which
 * they would run no cell is opened to be read, and edited, in VS Code alone.
 */
export function findWorkplaces(settings: Settings, post: Opened): readonly Workplace[] {
  const { repository, branch, folder, openIn, hasEnvironment } = settings;
  const [, name] = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)$/.exec(repository ?? "") ?? [];
  if (name === undefined) return [];
  const file = `${folder}/${post.source}`.split("/").filter(Boolean).join("/");
  const path = `${name}/blob/${encodeURIComponent(branch)}/${toPath(file)}`;
  const runs = post.language === "python" && post.kernelCells > 0;
  const places: readonly (Workplace & { readonly key: string; readonly isTrue: boolean })[] = [
    { key: "colab", name: "Colab", href: `https://colab.research.google.com/github/${path}`, isTrue: runs },
    {
      key: "kaggle",
      name: "Kaggle",
      href: `https://kaggle.com/kernels/welcome?src=${encodeURIComponent(`https://github.com/${path}`)}`,
      isTrue: runs,
    },
    {
      key: "binder",
      name: "Binder",
      href: `https://mybinder.org/v2/gh/${name}/${encodeURIComponent(branch)}?labpath=${encodeURIComponent(file)}`,
      isTrue: runs && hasEnvironment,
    },
    { key: "vscode", name: "VS Code", href: `https://vscode.dev/github/${path}`, isTrue: true },
  ];
  const wanted = openIn.split(" ");
  return places
    .filter(({ key, isTrue }) => isTrue && wanted.includes(key))
    .map(({ name: place, href }) => ({ name: place, href }));
}

function toPath(path: string): string {
  return path.split("/").filter(Boolean).map(encodeURIComponent).join("/");
}

/** Finds where readers can talk of a post: a discussion on GitHub, prepared. */
export function findDiscussion({ repository }: Settings, title: string, page: string): string | undefined {
  if (repository === undefined || new URL(repository).hostname !== "github.com") return undefined;
  const query = new URLSearchParams({ category: "general", title, body: page });
  return `${repository}/discussions/new?${query}`;
}

/** Addresses that share a page without any script; none for a site that only this machine can see. */
export function findShares(title: string, page: string): readonly { name: string; href: string }[] {
  if (/^(?:127\.0\.0\.1|localhost)$/.test(new URL(page).hostname)) return [];
  const [text, url] = [encodeURIComponent(title), encodeURIComponent(page)];
  return [
    { name: "Bluesky", href: `https://bsky.app/intent/compose?text=${text}%20${url}` },
    { name: "LinkedIn", href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
    { name: "Hacker News", href: `https://news.ycombinator.com/submitlink?u=${url}&t=${text}` },
  ];
}
