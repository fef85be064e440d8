/** A folder of notebooks → compiled posts on disk and one list of every problem. Used by the site, by dev and by check alike. */
import { join } from "node:path";
import { glob } from "tinyglobby";
import { readFrontMatter } from "../dialects/front-matter.ts";
import { createMessage, type Message } from "../messages/message.ts";
import { readNotebook } from "../notebook/read.ts";
import { loadSettings } from "../site/content.ts";
import { toRedirects } from "../site/redirects.ts";
import { type CompiledPost, compileOne, type Source } from "./compile-one.ts";
import { readBytes } from "./files.ts";
import { findFingerprint } from "./fingerprint.ts";
import { findChangeDates } from "./history.ts";
import { assignSlugs } from "./slugs.ts";
import { findStrictness, toStrict } from "./strict.ts";
import type { Workspace } from "./workspace.ts";

export interface Compilation {
  readonly posts: readonly CompiledPost[];
  readonly messages: readonly Message[];
  /** Sources of notebooks that gave no post. */
  readonly broken: ReadonlySet<string>;
  /** Notebooks found, read or not. */
  readonly found: number;
  /** BCP 47 language of the site. */
  readonly language: string;
}

export interface CompileOptions {
  /**
   * Whether what readers without scripts would miss is an error: asked for by `ATOLL_STRICT=1`, as CI does. False where cells
   * are about to be run, and no stored output is an error.
   */
  readonly strict?: boolean | undefined;
  /** Whether notebooks with errors have their pages: asked for by `ATOLL_LENIENT=1`, for folders that others wrote. */
  readonly lenient?: boolean;
}

/** Compiles every notebook below the workspace's content folder for a site mounted at `base` (slashes at both ends). */
export async function compileFolder(
  workspace: Workspace,
  base: string,
  { strict = findStrictness(), lenient = isLenient() }: CompileOptions = {},
): Promise<Compilation> {
  const paths = await findNotebooks(workspace.content);
  const site = loadSettings(workspace.content, workspace.contentName);
  const messages: Message[] = [...site.messages];
  const readable: Omit<Source, "slug">[] = [];
  const wishes: { source: string; file: string; wish: string | undefined }[] = [];
  for (const source of paths) {
    const file = join(workspace.contentName, source);
    const bytes = readBytes(join(workspace.content, source));
    if (bytes === undefined) {
      continue; // removed since it was listed
    }
    const { notebook, messages: own } = readNotebook(bytes, file);
    if (notebook === undefined) {
      messages.push(...own);
      continue;
    }
    readable.push({ source, file, bytes });
    wishes.push({ source, file, wish: readFrontMatter(notebook).frontMatter.slug });
  }
  const { slugs, messages: taken } = assignSlugs(wishes);
  messages.push(...taken);

  const settings = {
    workspace,
    base,
    language: site.settings.language,
    slugs,
    fingerprint: findFingerprint(workspace.project),
    lenient,
    changed: findChangeDates(workspace.content),
  };
  const posts: CompiledPost[] = [];
  for (const source of readable) {
    const slug = slugs.get(source.source) ?? source.source;
    const { post, messages: own } = await compileOne({ ...source, slug }, settings);
    messages.push(...own);
    if (post !== undefined) {
      posts.push(post);
    }
  }
  const { clashes } = toRedirects(posts.map(({ slug, source, meta }) => ({ ...meta, id: slug, source })));
  for (const { alias, source, other } of clashes) {
    messages.push(
      createMessage("alias-taken", { file: join(workspace.contentName, source) }, { alias, other }),
    );
  }
  const good = new Set(posts.map((post) => post.source));
  const broken = new Set(paths.filter((path) => !good.has(path)));
  return {
    posts,
    messages: messages.map((message) => toStrict(message, strict)),
    broken,
    found: paths.length,
    language: settings.language,
  };
}

/** Whether the site is built of whatever can be read, with its errors reported and not obeyed. */
export function isLenient(): boolean {
  return process.env["ATOLL_LENIENT"] === "1";
}

async function findNotebooks(content: string): Promise<string[]> {
  const paths = await glob("**/*.ipynb", {
    cwd: content,
    caseSensitiveMatch: false,
    ignore: ["**/node_modules/**", "**/.*/**"],
  });
  return paths.sort();
}
