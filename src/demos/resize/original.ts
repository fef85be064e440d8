import type { ResizePlan } from "#lab/resize-plan";
import { createElement } from "../kit/element.ts";

export interface Original {
  readonly element: HTMLElement;
  /** Shows another file, `width` × `height` pixels. */
  show(file: Blob, width: number, height: number): Promise<void>;
  /** Marks what the crop and the random crop see. */
  mark(crop: ResizePlan, random: ResizePlan): void;
  dispose(): void;
}

const svg = "http://www.w3.org/2000/svg";

/** The picture as it came, with the two windows that lose something drawn on it. */
export function createOriginal(): Original {
  const image = createElement("img", "demo-original-picture", { alt: "" });
  const overlay = document.createElementNS(svg, "svg");
  overlay.setAttribute("aria-hidden", "true");
  const crop = createWindow("demo-window-crop");
  const random = createWindow("demo-window-random");
  overlay.append(crop, random);
  const frame = createElement("div", "demo-original-frame", {}, image, overlay);
  const key = createElement(
    "figcaption",
    "",
    {},
    "The original. ",
    createElement("span", "demo-key demo-key-crop", {}, "Crop"),
    " and ",
    createElement("span", "demo-key demo-key-random", {}, "RandomResizedCrop"),
    " see only what their frames hold.",
  );
  let address = "";
  return {
    element: createElement("figure", "demo-original", {}, frame, key),
    async show(file, width, height) {
      const next = URL.createObjectURL(file);
      image.src = next;
      await image.decode();
      URL.revokeObjectURL(address);
      address = next;
      image.alt = `The original picture, ${width} by ${height} pixels.`;
      frame.style.setProperty("aspect-ratio", `${width} / ${height}`);
      frame.style.setProperty("--shape", String(width / height));
      overlay.setAttribute("viewBox", `0 0 ${width} ${height}`);
    },
    mark(cropPlan, randomPlan) {
      place(crop, cropPlan);
      place(random, randomPlan);
    },
    dispose: () => URL.revokeObjectURL(address),
  };
}

function createWindow(name: string): SVGRectElement {
  const rect = document.createElementNS(svg, "rect");
  rect.setAttribute("class", `demo-window ${name}`);
  return rect;
}

function place(rect: SVGRectElement, { left, top, width, height }: ResizePlan): void {
  for (const [name, value] of Object.entries({ x: left, y: top, width, height })) {
    rect.setAttribute(name, String(value));
  }
}
