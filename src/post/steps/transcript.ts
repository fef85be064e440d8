/** A film's transcript from a file beside the notebook: WebVTT or SubRip, cues joined to paragraphs that begin with their time. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { Draft } from "../draft.ts";

/** A paragraph ends with a sentence once it is so long, in letters. */
const enough = 280;
const file = /\.(?:vtt|srt)$/i;
const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2})[.,]\d{3}\s+-->/;

export interface Cue {
  /** `1:05:30`, without what is zero in front. */
  readonly time: string;
  readonly seconds: number;
  readonly text: string;
}

/** The paragraphs of a link to a transcript, and nothing else; undefined for every other element, or where there is no file. */
export function findTranscript(node: Element, draft: Draft): Element[] | undefined {
  const parts = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [link] = parts;
  if (node.tagName !== "p" || parts.length !== 1 || link?.type !== "element" || link.tagName !== "a")
    return undefined;
  const address = String(link.properties["href"] ?? "");
  if (!file.test(address) || /^[a-z]+:/i.test(address)) return undefined;
  const bytes = draft.context.readFile(decodeURI(address));
  return bytes === undefined
    ? undefined
    : toParagraphs(readCues(new TextDecoder().decode(bytes))).map(({ time, seconds, text }) =>
        h("p", h("span", { className: ["video-time"], "data-at": String(seconds) }, time), ` ${text}`),
      );
}

/** Reads the cues of WebVTT or SubRip; marks of speakers and styles go. */
export function readCues(text: string): Cue[] {
  return text.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => timing.test(line));
    const [, written = ""] = timing.exec(lines[at] ?? "") ?? [];
    const said = lines
      .slice(at + 1)
      .join(" ")
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    if (at === -1 || said === "") return [];
    const seconds = written.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return [{ time: written.replace(/^(?:0+:)?0?(?=\d)/, ""), seconds, text: said }];
  });
}

function toParagraphs(cues: readonly Cue[]): Cue[] {
  const out: Cue[] = [];
  for (const cue of cues) {
    const last = out.at(-1);
    const isDone = last === undefined || (last.text.length > enough && /[.?!…]["'”’)]?$/.test(last.text));
    // Cues that scroll say the line before once more.
    if (isDone) out.push(cue);
    else if (!last.text.endsWith(cue.text))
      out[out.length - 1] = { ...last, text: `${last.text} ${cue.text}` };
  }
  return out;
}
