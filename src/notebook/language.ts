/** The language of a notebook's code cells, from the several places where kernels and editors write it. */
import { isJsonObject } from "./fields.ts";
import type { Cell, JsonObject, JsonValue } from "./notebook.ts";

/** Finds the language: the kernelspec wins over language_info, which editors leave stale. */
export function findLanguage(metadata: JsonObject, cells: readonly Cell[]): string {
  const kernel = metadata["kernelspec"];
  return (
    toLanguage(readName(kernel, "language")) ??
    findKernelLanguage(readName(kernel, "name")) ??
    toLanguage(readName(metadata["language_info"], "name")) ??
    toLanguage(metadata["language"]) ??
    (isPythonish(metadata, cells) ? "python" : "")
  );
}

/** A language's name as people write it → the lower-case name that highlighters and tables here use. */
export function toLanguage(name: JsonValue | undefined): string | undefined {
  if (typeof name !== "string" || name.trim() === "") {
    return undefined;
  }
  const lower = name.trim().toLowerCase();
  return aliases[lower] ?? lower;
}

/** The language of a kernel that is known only by its name. */
export function findKernelLanguage(kernel: string | undefined): string | undefined {
  return kernel === undefined ? undefined : kernels.find(([pattern]) => pattern.test(kernel))?.[1];
}

function readName(from: JsonValue | undefined, key: string): string | undefined {
  const value = isJsonObject(from) ? from[key] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Tools that strip kernelspec and language_info (nbdev-clean among them) are tools for Python. */
function isPythonish(metadata: JsonObject, cells: readonly Cell[]): boolean {
  return (
    metadata["colab"] !== undefined ||
    cells.some(({ kind, source }) => kind === "code" && pythonish.test(source))
  );
}

const pythonish =
  /^(?:[%!][a-z]|from [\w.]+ import |import \w[\w.]*(?: as \w+)?\s*$|def \w+\(.*:\s*$|print ?\()/m;

const aliases: Readonly<Record<string, string>> = {
  "c#": "csharp",
  "c++": "cpp",
  "c++11": "cpp",
  "c++14": "cpp",
  "c++17": "cpp",
  "f#": "fsharp",
  ecmascript: "javascript",
  ipython: "python",
  js: "javascript",
  node: "javascript",
  nodejs: "javascript",
  pwsh: "powershell",
  pypy: "python",
  pypy3: "python",
  python2: "python",
  python3: "python",
  sh: "bash",
  shell: "bash",
  shellscript: "bash",
  ts: "typescript",
  "wolfram language": "wolfram",
  zsh: "bash",
};

/** Read from the top: the first pattern that a kernel's name matches decides. */
const kernels: readonly (readonly [RegExp, string])[] = [
  [/^(?:deno|tslab|typescript)/i, "typescript"],
  [/^(?:jslab|javascript|ijavascript|xjavascript|nodejs|xeus-javascript)/i, "javascript"],
  [/csharp/i, "csharp"],
  [/fsharp/i, "fsharp"],
  [/powershell|pwsh/i, "powershell"],
  [/^(?:ir|xr)$|^conda-env-.*-r$/i, "r"],
  [/^julia/i, "julia"],
  [/^(?:gophernotes|gonb|go)$/i, "go"],
  [/^(?:evcxr|rust)/i, "rust"],
  [/^xcpp|^xeus-cling|^cpp/i, "cpp"],
  [/^i?ruby/i, "ruby"],
  [/^(?:scala|almond|spylon)/i, "scala"],
  [/^kotlin/i, "kotlin"],
  [/^i?java$|^rapaio/i, "java"],
  [/^i?haskell/i, "haskell"],
  [/^(?:x?lua|ilua)/i, "lua"],
  [/^(?:x?sql|xsqlite|mysql|postgres)/i, "sql"],
  [/^ocaml/i, "ocaml"],
  [/^(?:clojure|clojupyter)/i, "clojure"],
  [/^(?:bash|calysto_bash|zsh)/i, "bash"],
  [/^octave|^xeus-octave/i, "octave"],
  [/^(?:imatlab|matlab|jupyter_matlab)/i, "matlab"],
  [/^swift/i, "swift"],
  [/^sas/i, "sas"],
  [/^(?:py)?stata/i, "stata"],
  [/^sos$/i, "sos"],
  [/^wolfram/i, "wolfram"],
  [/python|^py|^conda|pytorch|tensorflow|sagemaker|pysparkkernel|venv|env-.*-py$/i, "python"],
];
