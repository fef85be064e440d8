/** How code looks while it is edited: as it does in the page, by the colours of `src/post/code/theme.ts`. */
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: tags.comment, color: "light-dark(#57606a, #bdc4cc)" },
  {
    tag: [
      tags.keyword,
      tags.operatorKeyword,
      tags.modifier,
      tags.controlKeyword,
      tags.definitionKeyword,
      tags.operator,
      tags.definitionOperator,
      tags.arithmeticOperator,
      tags.logicOperator,
      tags.compareOperator,
      tags.updateOperator,
    ],
    color: "light-dark(#a0111f, #ff9492)",
  },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: "light-dark(#032563, #addcff)" },
  {
    tag: [tags.number, tags.bool, tags.null, tags.definition(tags.variableName)],
    color: "light-dark(#023b95, #91cbff)",
  },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.className],
    color: "light-dark(#622cbc, #dbb7ff)",
  },
  { tag: [tags.typeName, tags.namespace], color: "light-dark(#702c00, #ffb757)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

export const theme = EditorView.theme({
  "&": { color: "var(--ink)", background: "var(--surface)", font: "0.875rem / 1.6 var(--font-mono)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { font: "inherit", fontVariantLigatures: "none", overflowX: "auto" },
  ".cm-content": { padding: "0.6rem 0", caretColor: "var(--accent)" },
  ".cm-cursor": { borderLeftColor: "var(--accent)" },
  ".cm-line": { padding: "0 1.1rem 0 0.5rem" },
  ".cm-gutters": { border: "0", color: "var(--ink-faint)", background: "none" },
  "&.cm-focused .cm-matchingBracket, .cm-matchingBracket": {
    background: "var(--accent-soft)",
    outline: "1px solid var(--border)",
  },
  "&.cm-focused .cm-nonmatchingBracket": { background: "var(--bad-soft)" },
  ".cm-fault": {
    background: "var(--bad-soft)",
    boxShadow: "inset 3px 0 0 var(--bad)",
    textDecoration: "underline wavy color-mix(in srgb, var(--bad) 60%, transparent) 1px",
    textUnderlineOffset: "0.25em",
  },
});
