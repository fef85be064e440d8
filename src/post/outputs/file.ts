/** Documents, sound and film: files of the post, played or downloaded. */
import { h } from "hastscript";
import { readBase64 } from "../pictures/read.ts";
import { toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";

/** MIME type → file ending; what is not here is no file that browsers know. */
export const mediaEndings: Readonly<Record<string, string>> = {
  "audio/mpeg": "mp3",
  "audio/mp3": "mp3",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
  "audio/x-wav": "wav",
  "audio/wave": "wav",
  "audio/webm": "weba",
  "audio/flac": "flac",
  "audio/mp4": "m4a",
  "video/mp4": "mp4",
  "video/ogg": "ogv",
  "video/webm": "webm",
};

export const media: Renderer = {
  types: Object.keys(mediaEndings),
  becomes: "a player of the browser's own, for a file",
  render(value, request, type) {
    const src = keep(value, mediaEndings[type] ?? "bin", request);
    if (src === undefined) return undefined;
    const name = type.startsWith("audio/") ? "audio" : "video";
    return [toOutput("media", [h(name, { src, controls: true, preload: "metadata" })])];
  },
};

export const pdf: Renderer = {
  types: ["application/pdf"],
  becomes: "a link to the file",
  render(value, request) {
    const bytes = typeof value === "string" ? readBase64(value) : undefined;
    if (bytes === undefined || !Buffer.from(bytes.subarray(0, 1024)).includes("%PDF")) return undefined;
    const { name } = request.draft.assets.add(bytes, "pdf");
    const href = `${request.draft.context.base}_assets/${name}`;
    const size = `PDF, ${Math.max(1, Math.round(bytes.length / 1024))} KB`;
    return [
      toOutput("file", [h("p", h("a", { href, download: "" }, request.draft.words.download), ` (${size})`)]),
    ];
  },
};

function keep(value: unknown, ending: string, { draft }: OutputRequest): string | undefined {
  const bytes = typeof value === "string" ? readBase64(value) : undefined;
  if (bytes === undefined) return undefined;
  return `${draft.context.base}_assets/${draft.assets.add(bytes, ending).name}`;
}
