/// <reference types="astro/client" />
import { createElement, createId } from "../kit/element.ts";

/** Our own pictures, drawn for this blog (public/pictures/README.md). */
export type Bear = "grizzly" | "black" | "teddy";

/** Fetches one of them, from this site. */
export async function fetchBear(bear: Bear): Promise<Blob> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  const response = await fetch(`${base}pictures/${bear}.webp`);
  if (!response.ok) throw new Error(`The picture of the bear did not load (${response.status}).`);
  return response.blob();
}

export interface PictureSource {
  /** The button that opens the reader's files; on a phone also the camera. */
  readonly element: HTMLElement;
}

export interface PictureSourceOptions {
  /** Where a picture may be dropped. */
  readonly target: HTMLElement;
  readonly onPicture: (file: Blob) => void;
}

/** The reader's own picture: chosen or dropped. It stays in the page; nothing is uploaded. */
export function createPictureSource({ target, onPicture }: PictureSourceOptions): PictureSource {
  const id = createId("file");
  const input = createElement("input", "visually-hidden", { id, type: "file", accept: "image/*" });
  const label = createElement("label", "demo-button demo-file", { for: id }, "Your own picture");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) onPicture(file);
    // So that the same file can be chosen again.
    input.value = "";
  });
  const mark = (isOver: boolean) => target.classList.toggle("demo-drop", isOver);
  target.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark(true);
  });
  target.addEventListener("dragleave", (event) => {
    if (!(event.relatedTarget instanceof Node && target.contains(event.relatedTarget))) mark(false);
  });
  target.addEventListener("drop", (event) => {
    const file = [...(event.dataTransfer?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    mark(false);
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    if (file !== undefined) onPicture(file);
  });
  return { element: createElement("span", "demo-file-part", {}, input, label) };
}
