/** What came of one notebook of a corpus. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Message } from "../../src/messages/message.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { compilePost } from "../../src/post/compile.ts";
import type { PostContext } from "../../src/post/post.ts";
import { countFormulas, findMistaken, type Mistaken } from "./maths.ts";

export interface Finding {
  readonly path: string;
  readonly megabytes: number;
  readonly outcome: "page" | "refused" | "crash";
  readonly messages: readonly Message[];
  readonly milliseconds: number;
  readonly crash: string | undefined;
  readonly maths: { readonly set: number; readonly rejected: number };
  /** Formulas that Jupyter reads otherwise. */
  readonly mistaken: readonly Mistaken[];
}

const none = { maths: { set: 0, rejected: 0 }, mistaken: [], crash: undefined };

/** Reads and compiles `path` of `folder`, which stands for a site's content; `live` is said in its front matter; `known` are the notebooks that links may lead to. */
export async function findFinding(
  folder: string,
  path: string,
  known: ReadonlySet<string>,
  live?: boolean,
): Promise<Finding> {
  const stored = readFileSync(join(folder, path));
  const bytes = live === undefined ? stored : setLive(stored, live);
  const started = performance.now();
  const finish = (outcome: Finding["outcome"], messages: readonly Message[]) => ({
    ...none,
    path: join(folder, path),
    megabytes: bytes.length / 1e6,
    outcome,
    messages,
    milliseconds: performance.now() - started,
  });
  try {
    const { notebook, messages: own } = readNotebook(bytes, path);
    if (notebook === undefined) return finish("refused", own);
    const { post, messages } = await compilePost(notebook, createContext(folder, path, known));
    const done = finish("page", [...own, ...messages]);
    return { ...done, maths: countFormulas(post.html), mistaken: findMistaken(notebook) };
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...finish("crash", []), crash };
  }
}

/** Puts front matter before a notebook of format 4, as its author would: `live` for all its cells. Others stay as they are. */
function setLive(bytes: Buffer, live: boolean): Buffer {
  try {
    const notebook: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof notebook !== "object" || notebook === null || !("cells" in notebook)) return bytes;
    const source = `---\ntitle: A notebook\nlive: ${live}\n---`;
    const first = { cell_type: "raw", id: "front-matter", metadata: {}, source };
    const cells = [first, ...(Array.isArray(notebook.cells) ? notebook.cells : [])];
    return Buffer.from(JSON.stringify({ ...notebook, cells }));
  } catch {
    return bytes;
  }
}

function createContext(folder: string, path: string, known: ReadonlySet<string>): PostContext {
  const here = dirname(join(folder, path));
  return {
    slug: "corpus",
    base: "/",
    language: "en",
    readFile(name) {
      const file = resolve(here, name);
      const isOpen = file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile();
      return isOpen ? readFileSync(file) : undefined;
    },
    findPage: (name) => {
      const target = relative(folder, resolve(here, name)).split(sep).join("/");
      return known.has(target) ? target : undefined;
    },
    hasModule: () => true,
  };
}
