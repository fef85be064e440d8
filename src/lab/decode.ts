/** From a picture file to numbers, off the main thread: the browser decodes, nothing leaves the machine. */
import { type Picture, toPicture } from "./picture.ts";

/** A photograph from a phone has more pixels than any demo here shows; its longer side is brought down to this. */
export const longestSide = 960;

/** Decodes PNG, JPEG, WebP, AVIF, GIF or whatever else the browser reads. For workers: it uses an OffscreenCanvas. */
export async function decodePicture(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => {
    throw new Error("The browser cannot read this file as a picture. PNG, JPEG and WebP work everywhere.");
  });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(2, Math.round(bitmap.width * scale));
  const height = Math.max(2, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null)
    throw new Error("This browser gives workers no canvas, so the picture cannot be read.");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return toPicture(context.getImageData(0, 0, width, height).data, width, height);
}
