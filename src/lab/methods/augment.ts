/** A reader's picture in the worker: resized four ways, and varied on the fly. */
import { type ProxyMarked, proxy, transfer } from "comlink";
import { createAugmenter, type Variants, type VariantsOptions } from "../augmenter.ts";
import { decodePicture } from "../decode.ts";
import { findResizes, type Resizes, type ResizesOptions } from "../resizer.ts";
import type { MethodContext } from "./context.ts";

/** Lives in the worker until disposed, or until its user leaves. */
export interface PictureSession {
  /** Pixels of the picture as read. */
  size(): { readonly width: number; readonly height: number };
  resizes(options: ResizesOptions): Resizes;
  variants(options: VariantsOptions): Promise<Variants>;
  dispose(): void;
}

export const createAugmentMethods = ({ ready, own }: MethodContext) => ({
  async openPicture(file: Blob): Promise<PictureSession & ProxyMarked> {
    const picture = await decodePicture(file);
    let augmenter: ReturnType<typeof createAugmenter> | undefined;
    let closed = false;
    const session: PictureSession = {
      size: () => ({ width: picture.width, height: picture.height }),
      resizes(options) {
        const resizes = findResizes(picture, options);
        return transfer(
          resizes,
          Object.values<{ bytes: Uint8ClampedArray<ArrayBuffer> }>({ ...resizes }).map(
            ({ bytes }) => bytes.buffer,
          ),
        );
      },
      async variants(options) {
        await ready();
        if (closed) throw new Error("The picture was closed before its variants were made.");
        augmenter ??= createAugmenter(picture);
        const variants = await augmenter.variants(options);
        return transfer(
          variants,
          variants.pictures.map((bytes) => bytes.buffer),
        );
      },
      dispose: own(() => {
        closed = true;
        augmenter?.dispose();
        augmenter = undefined;
      }),
    };
    return proxy(session);
  },
});
