/** Bytes → what picture they are, by the bytes and never by a label. */
import { imageSize } from "image-size";

export interface PictureFacts {
  /** File extension without the dot. */
  readonly type: "png" | "jpg" | "gif" | "webp" | "avif" | "svg";
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Undefined where the bytes are no picture that a browser shows. */
export function readPicture(bytes: Uint8Array): PictureFacts | undefined {
  const type = findType(bytes);
  if (type === undefined) return undefined;
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const turned = type === "jpg" && orientation >= 5;
    const size = turned ? { width: height, height: width } : { width, height };
    return { type, width: toPixels(size.width), height: toPixels(size.height) };
  } catch {
    return type === "svg" ? { type, width: undefined, height: undefined } : undefined;
  }
}

function toPixels(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value >= 1 ? Math.round(value) : undefined;
}

function findType(bytes: Uint8Array): PictureFacts["type"] | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpg";
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (/^ftypavi[fs]/.test(head.slice(4, 12))) return "avif";
  const start = head
    .replace(/^\xef\xbb\xbf/, "")
    .replace(/^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)+/i, "");
  return /^<(?:\w+:)?svg[\s>/]/i.test(start) ? "svg" : undefined;
}

/** Base64 as notebooks store it, with white space; undefined where a character is none of base64's. */
export function readBase64(text: string): Uint8Array | undefined {
  const packed = text.replace(/\s+/g, "");
  if (packed === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed) || packed.length % 4 === 1) return undefined;
  return Buffer.from(packed, "base64");
}
