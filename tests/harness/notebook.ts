/** Small notebooks for tests, and folders for them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface TestCell {
  readonly kind: "markdown" | "code" | "raw";
  readonly source: string;
  readonly stdout?: string;
}

/** Text of a Python notebook in format 4.5. */
export function createNotebook(cells: readonly TestCell[]): string {
  const notebook = {
    cells: cells.map(({ kind, source, stdout }, index) => ({
      cell_type: kind,
      ...(kind === "code" ? { execution_count: index + 1, outputs: toOutputs(stdout) } : {}),
      id: `cell-${index + 1}`,
      metadata: {},
      source: source.split(/(?<=\n)/),
    })),
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** A notebook that is a whole post: front matter, a title's worth of prose, one executed Python cell. */
export function createPost(title: string, more: readonly TestCell[] = []): string {
  return createNotebook([
    {
      kind: "raw",
      source: `---\ntitle: "${title}"\ndescription: "A post for a test."\ndate: 2026-01-02\n---`,
    },
    { kind: "markdown", source: `## A heading\n\nProse of ${title}.` },
    { kind: "code", source: "print(6 * 7)", stdout: "42\n" },
    ...more,
  ]);
}

function toOutputs(stdout: string | undefined): readonly object[] {
  return stdout === undefined ? [] : [{ name: "stdout", output_type: "stream", text: [stdout] }];
}

export interface TemporaryFolder extends Disposable {
  readonly path: string;
}

/** A folder with these files, gone when its `using` scope ends. */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>>): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), "atoll-"));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
