/** The field in which a source is edited: CodeMirror, in the site's own colours. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascriptLanguage, typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { colours, theme } from "./colours.ts";

export interface CodeField {
  readonly element: HTMLElement;
  text: string;
  /** Marks lines of the source, counted from 1; earlier marks go. */
  mark(lines: readonly number[]): void;
  focus(): void;
  destroy(): void;
}

export interface CodeFieldOptions {
  readonly text: string;
  readonly language: "javascript" | "typescript";
  /** Number of the first line. */
  readonly line: number;
  readonly label: string;
  /** Id of the element that says how to leave the field by keyboard. */
  readonly hint: string;
  readonly run: () => void;
  readonly change: (text: string) => void;
}

const setMarks = StateEffect.define<readonly number[]>();
const faulty = Decoration.line({ class: "cm-fault" });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, { effects, changes, newDoc }) {
    const set = effects.find((effect) => effect.is(setMarks));
    if (set === undefined) {
      return marked.map(changes);
    }
    const lines = set.value.filter((line) => line >= 1 && line <= newDoc.lines);
    return Decoration.set(
      [...new Set(lines)].sort((a, b) => a - b).map((line) => faulty.range(newDoc.line(line).from)),
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Creates the field; `change` hears of what the reader types, not of `text` being set. */
export function createCodeField(options: CodeFieldOptions): CodeField {
  const { text, language, line, label, hint, run, change } = options;
  const press = () => {
    run();
    return true;
  };
  let isSetting = false;
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers({ formatNumber: (number) => String(number + line - 1) }),
        history(),
        indentUnit.of("  "),
        indentOnInput(),
        bracketMatching(),
        language === "typescript" ? typescriptLanguage : javascriptLanguage,
        syntaxHighlighting(colours),
        theme,
        marks,
        // Escape lets the next Tab leave the field: CodeMirror's own way, which the hint tells.
        keymap.of([
          { key: "Mod-Enter", run: press },
          { key: "Shift-Enter", run: press },
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": hint }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isSetting) change(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    element: view.dom,
    get text() {
      return view.state.doc.toString();
    },
    set text(next) {
      isSetting = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      isSetting = false;
    },
    mark(lines) {
      view.dispatch({ effects: setMarks.of(lines) });
    },
    focus() {
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}
