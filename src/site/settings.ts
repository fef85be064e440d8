/** The site's settings, `settings.yaml` in the content folder: every one has a default. */
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { createMessage, type Message, type Place } from "../messages/message.ts";
import { fields } from "./settings-fields.ts";

export interface Settings {
  readonly title: string;
  /** One sentence on what the site is. */
  readonly description: string;
  readonly author: string | undefined;
  /** BCP 47 language of the site's text. */
  readonly language: string;
  /** `https://github.com/owner/name`, without a trailing slash. */
  readonly repository: string | undefined;
  readonly branch: string;
  /** The content folder's path inside the repository. */
  readonly folder: string;
}

export const defaultSettings: Settings = {
  title: "Notebooks",
  description: "Notebooks to read and to play with.",
  author: undefined,
  language: "en",
  repository: undefined,
  branch: "main",
  folder: "content",
};

export interface SettingsReading {
  readonly settings: Settings;
  readonly messages: readonly Message[];
}

/** Reads the text of a settings file. A mistake costs its own setting and no other. */
export function readSettings(text: string, file: string): SettingsReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const messages: Message[] = [];
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const error of document.errors) {
    messages.push(createMessage("settings-not-yaml", placeAt(error.pos[0]), { reason: error.message }));
  }
  if (document.errors.length > 0 || document.contents === null)
    return { settings: defaultSettings, messages };
  if (!isMap(document.contents)) {
    messages.push(
      createMessage("settings-not-yaml", { file, line: 1 }, { reason: "it holds no `name: value` lines" }),
    );
    return { settings: defaultSettings, messages };
  }
  const found = new Map<string, string>();
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const place = placeAt(key.range?.[0] ?? 0);
    const field = fields.get(name);
    if (field === undefined) {
      messages.push(createMessage("settings-unknown", place, { name, known: [...fields.keys()].join(", ") }));
      continue;
    }
    const plain = isScalar(value) ? value.value : value;
    if (plain === null) continue;
    const read =
      typeof plain === "string" || typeof plain === "number" ? field.read(String(plain)) : undefined;
    if (read === undefined)
      messages.push(createMessage("settings-value", place, { name, wanted: field.wanted }));
    else found.set(name, read);
  }
  return { settings: { ...defaultSettings, ...Object.fromEntries(found) }, messages };
}
