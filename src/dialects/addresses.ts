/** Addresses in front matter: where the post stands, and where it stood before. */
import { isJsonList } from "../notebook/fields.ts";
import type { JsonValue } from "../notebook/notebook.ts";
import type { KeyReading } from "./front-matter-keys.ts";
import { text } from "./values.ts";

const segment = "[\\p{L}\\p{N}_~-][\\p{L}\\p{N}._~-]*";
const path = new RegExp(`^${segment}(?:/${segment})*$`, "u");
const allowed = "letters, digits, hyphens and slashes";

/** A path as the address of the page; Jekyll's patterns (`/:year/:title/`) name no page of their own. */
export function readSlug(value: JsonValue): KeyReading {
  const written = text.read(value) ?? "";
  if (written.includes(":")) {
    return "ignored";
  }
  const slug = toPath(written).replace(/(?:\/index)?\.html?$/, "");
  return path.test(slug) ? { set: { slug } } : { rule: "front-matter-mistyped", allowed };
}

/** A permalink with an ending also was a file of its own, which links from elsewhere still name. */
export function readPermalink(value: JsonValue): KeyReading {
  const reading = readSlug(value);
  const old = toPath(text.read(value) ?? "");
  return typeof reading === "object" && "set" in reading && /\.html?$/.test(old)
    ? { set: { ...reading.set, aliases: [old] } }
    : reading;
}

/** Paths below the site's root, or beside the page as Quarto has them; both are read as the former. */
export function readAliases(value: JsonValue): KeyReading {
  const written = (isJsonList(value) ? value : [value]).map((item) => text.read(item));
  const aliases = written.map((item) => toPath((item ?? "").replace(/[?#].*$/, "")));
  return aliases.every((alias) => path.test(alias))
    ? { set: { aliases } }
    : { rule: "front-matter-mistyped", allowed: "a list of paths" };
}

function toPath(written: string): string {
  return decode(written)
    .replace(/^(?:\.{1,2}\/)+/, "")
    .replace(/^\/+|\/+$/g, "");
}

function decode(written: string): string {
  try {
    return decodeURI(written);
  } catch {
    return written;
  }
}
