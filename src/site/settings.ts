/** The site's settings, `settings.yaml` in the content folder: every one has a default. */
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type Scalar } from "yaml";
import { createMessage, type Message, type Place } from "../messages/message.ts";
import { fields, places } from "./settings-fields.ts";

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
  /** Places where a reader may open a notebook, by name with spaces between them, or `never`. */
  readonly openIn: string;
  /** Whether the repository says at its top what Python needs, as Binder asks. */
  readonly hasEnvironment: boolean;
  /** Whether a reader's press may run outputs that live by a script, in a closed frame. */
  readonly outputs: "press" | "never";
  /** Whether a reader's browser keeps what it has visited, for reading without a network. */
  readonly offline: "visited" | "never";
  /** Terms under which the posts may be used, in words. */
  readonly license: string | undefined;
  /** What giscus.app gives for comments kept in the repository's discussions; all three, or none. */
  readonly giscusRepositoryId: string | undefined;
  readonly giscusCategory: string | undefined;
  readonly giscusCategoryId: string | undefined;
}

export const defaultSettings: Settings = {
  title: "Notebooks",
  description: "Notebooks to read and to play with.",
  author: undefined,
  language: "en",
  repository: undefined,
  branch: "main",
  folder: "content",
  openIn: places.join(" "),
  hasEnvironment: false,
  outputs: "press",
  offline: "visited",
  license: undefined,
  giscusRepositoryId: undefined,
  giscusCategory: undefined,
  giscusCategoryId: undefined,
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
  for (const { name, key, value } of document.contents.items.flatMap(toNamed)) {
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
    else found.set(field.setting ?? name, read);
  }
  return { settings: { ...defaultSettings, ...Object.fromEntries(found) }, messages };
}

interface NamedPair {
  readonly name: string;
  readonly key: Scalar;
  readonly value: unknown;
}

/** `outputs: { run: press }` is the setting `outputs.run`. */
function toNamed({ key, value }: Pair<unknown, unknown>): NamedPair[] {
  if (!isScalar(key)) return [];
  const name = String(key.value);
  if (!isMap(value)) return [{ name, key, value }];
  return value.items.flatMap(toNamed).map((inner) => ({ ...inner, name: `${name}.${inner.name}` }));
}
