/** Everything behind the Edit buttons of a page: loaded when the first is pressed, or when a link brings changed cells. */
import type { LiveCellEntry } from "../runtime/cell.ts";
import type { LivePage } from "../runtime/start.ts";
import styles from "../styles/editor.css?inline";
import type { EditorWords } from "../words/editor.ts";
import type { ToolWords } from "../words/tools.ts";
import { type Compile, createCompiler, type Fault, importCell, type Program } from "./compiler.ts";
import { linkMark } from "./fragment.ts";
import { digestText, type KeptText, keep, readKept } from "./keep.ts";
import { readFragment, toFragment } from "./link.ts";
import { markEdited } from "./mark.ts";
import type { EditableCell, EditableNotebook } from "./notebook.ts";
import { createPanel, type Note, type Panel } from "./panel.ts";

type Words = ToolWords & EditorWords;

export interface Editing {
  /** Opens the editor of a cell, or closes it where it is open. */
  toggle(id: string): void;
  /** Shows the changed cells of a link's fragment. Nothing of them runs before the reader says so. */
  bring(fragment: string): Promise<void>;
}

/** Takes over the Edit buttons, by the ids of their cells. */
export function createEditing(
  page: LivePage,
  notebook: EditableNotebook,
  buttons: ReadonlyMap<string, HTMLButtonElement>,
  words: Words,
): Editing {
  const panels = new Map<string, Panel & { readonly listening: AbortController }>();
  /** Texts that run in place of their author's. */
  let running: ReadonlyMap<string, string> = new Map();
  let compiler: Promise<Compile> | undefined;
  let author: Program | undefined;
  let current: Program | undefined;
  addStyles();

  function findCell(id: string): EditableCell | undefined {
    return notebook.cells.find((cell) => cell.id === id);
  }

  function createTexts(id: string, text: string): ReadonlyMap<string, string> {
    const texts = new Map(running).set(id, text);
    if (findCell(id)?.source === text) texts.delete(id);
    return texts;
  }

  /** Keeps what was typed, unless it is what the author wrote; from now on it is the reader's own. */
  function own(cell: EditableCell, text: string): void {
    const isChanged = text !== cell.source;
    keep(cell.id, isChanged ? { of: digestText(cell.source), text } : undefined);
    const button = buttons.get(cell.id);
    if (button !== undefined) markEdited(button, cell.cell, isChanged, words);
    if (location.hash.startsWith(linkMark)) {
      history.replaceState(history.state, "", location.pathname + location.search);
    }
  }

  async function run(cell: EditableCell, panel: Panel): Promise<void> {
    const { text } = panel.field;
    panel.note(undefined);
    own(cell, text);
    let compile: Compile;
    try {
      compiler ??= createCompiler(notebook, words);
      compile = await compiler;
    } catch {
      compiler = undefined;
      panel.report([{ cell: cell.cell, line: undefined, text: words.unreachable, stops: true }]);
      return;
    }
    author ??= compile(new Map());
    const texts = createTexts(cell.id, text);
    const program = compile(texts);
    const known = new Set(author.faults.map(toKey));
    const news = program.faults.filter((fault) => fault.cell === cell.cell || !known.has(toKey(fault)));
    panel.report(news);
    if (!news.some(({ stops }) => stops)) {
      const changed = findChanged(program, current ?? author, author);
      running = texts;
      current = program;
      page.rerun(changed, cell.id);
    }
  }

  /** The cells whose modules differ from those that the page has; such as are their author's again get their own module back. */
  function findChanged(next: Program, now: Program, first: Program): LiveCellEntry[] {
    return notebook.cells.flatMap(({ id }, i) => {
      const { module, inputs, outputs, displays } = next.results[i] ?? {};
      if (module === undefined || module === now.results[i]?.module) {
        return [];
      }
      buttons
        .get(id)
        ?.closest(".live")
        ?.classList.toggle("live-quiet", displays !== true);
      const original = page.cells.find((cell) => cell.id === id);
      return module === first.results[i]?.module && original !== undefined
        ? [original]
        : [{ id, inputs: inputs ?? [], outputs: outputs ?? [], load: () => importCell(module, words) }];
    });
  }

  function open(cell: EditableCell, text: string, note: Note | undefined): Panel | undefined {
    const button = buttons.get(cell.id);
    const figure = button?.closest<HTMLElement>(".live");
    if (button === undefined || figure === null || figure === undefined) {
      return undefined;
    }
    const panel = createPanel(cell, text, words, {
      run: () => run(cell, panel),
      reset() {
        panel.field.text = cell.source;
        own(cell, cell.source);
        panel.note(undefined);
        panel.report([]);
        if (running.has(cell.id)) run(cell, panel);
      },
      async link() {
        const fragment = await toFragment(findChanges());
        return new URL(fragment, location.href).href;
      },
      close: () => close(cell.id),
      change: (typed) => own(cell, typed),
    });
    panel.note(note);
    const listening = new AbortController();
    panels.set(cell.id, { ...panel, listening });
    const { signal } = listening;
    figure.addEventListener(
      "live-fail",
      (event) => {
        const line: unknown = event instanceof CustomEvent ? event.detail : undefined;
        panel.field.mark(typeof line === "number" ? [line - cell.line + 1] : []);
      },
      { signal },
    );
    button.ariaExpanded = "true";
    for (const source of figure.querySelectorAll<HTMLElement>(":scope > .live-source")) source.hidden = true;
    figure.append(panel.element);
    return panel;
  }

  function close(id: string): void {
    const panel = panels.get(id);
    const button = buttons.get(id);
    panels.delete(id);
    panel?.listening.abort();
    panel?.element.remove();
    panel?.field.destroy();
    if (button !== undefined) {
      button.ariaExpanded = "false";
      for (const source of button.closest(".live")?.querySelectorAll<HTMLElement>(".live-source") ?? []) {
        source.hidden = false;
      }
      button.focus();
    }
  }

  /** What differs from the author's: in open editors as it stands there, elsewhere as it runs. */
  function findChanges(): Map<string, KeptText> {
    return new Map(
      notebook.cells.flatMap(({ id, source }) => {
        const text = panels.get(id)?.field.text ?? running.get(id) ?? source;
        return text === source ? [] : [[id, { of: digestText(source), text }] as const];
      }),
    );
  }

  return {
    toggle(id) {
      const cell = findCell(id);
      if (panels.has(id)) {
        close(id);
      } else if (cell !== undefined) {
        openOwn(cell)?.field.focus();
      }
    },
    async bring(fragment) {
      const changes = [...((await readFragment(fragment)) ?? [])].flatMap(([id, change]) => {
        const cell = findCell(id);
        return cell === undefined ? [] : [{ cell, change }];
      });
      for (const { cell, change } of changes) {
        if (panels.has(cell.id)) close(cell.id);
        open(
          cell,
          change.text,
          toForeignNote(cell, change, words, () => openAgain(cell)),
        );
      }
      panels.get(changes[0]?.cell.id ?? "")?.element.scrollIntoView({ block: "center" });
    },
  };

  function openOwn(cell: EditableCell): Panel | undefined {
    const kept = readKept(cell.id);
    if (kept === undefined || kept.of === digestText(cell.source)) {
      const text = kept?.text ?? running.get(cell.id) ?? cell.source;
      const isWaiting = text !== (running.get(cell.id) ?? cell.source);
      return open(cell, text, isWaiting ? { words: words.ownVersion } : undefined);
    }
    const panel = open(cell, cell.source, {
      words: words.authorChanged,
      actions: {
        [words.takeMine]: () => {
          if (panel !== undefined) panel.field.text = kept.text;
          own(cell, kept.text);
        },
        [words.dropMine]: () => own(cell, cell.source),
      },
    });
    return panel;
  }

  function openAgain(cell: EditableCell): void {
    close(cell.id);
    openOwn(cell)?.field.focus();
  }
}

function toForeignNote(cell: EditableCell, { of }: KeptText, words: Words, back: () => void): Note {
  const isOld = of !== digestText(cell.source) ? ` ${words.foreignIsOld}` : "";
  const kept = readKept(cell.id);
  return {
    words: words.foreign + isOld,
    actions: { [kept === undefined ? words.showAuthors : words.showMine]: back },
  };
}

function toKey({ cell, line, text }: Fault): string {
  return `${cell} ${line} ${text}`;
}

function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
