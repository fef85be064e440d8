import type { Demo } from "../kit/demo.ts";
import type { Status } from "../kit/status.ts";
import type { Work } from "../kit/work.ts";
import { createCamera } from "./camera.ts";
import { createPictureSource, fetchGrizzly } from "./source.ts";

export interface OwnPictureOptions<Picture> {
  readonly demo: Demo;
  readonly status: Status;
  readonly work: Work;
  readonly open: (file: Blob) => Promise<Picture>;
  /** Another picture is open. */
  readonly onChange: () => Promise<void>;
  readonly invalidation?: Promise<unknown> | undefined;
}

export interface OwnPicture<Picture> {
  readonly picture: Picture;
  readonly file: Blob;
  /** The ways to a picture of the reader's own: files and, where there is one, the camera. */
  readonly elements: readonly HTMLElement[];
}

/** The picture that a demo works on: ours until the reader brings another. */
export async function createOwnPicture<Picture extends { dispose(): unknown }>(
  options: OwnPictureOptions<Picture>,
): Promise<OwnPicture<Picture>> {
  const { demo, status, work, open, onChange, invalidation } = options;
  let file = await fetchGrizzly();
  let picture = await open(file);
  const onPicture = (next: Blob) =>
    work(async () => {
      const opened = await open(next);
      await picture.dispose();
      [file, picture] = [next, opened];
      await onChange();
    });
  const source = createPictureSource({ target: demo.root, onPicture });
  const camera = createCamera({ onPicture, onProblem: (words) => status.say(words), invalidation });
  return {
    get picture() {
      return picture;
    },
    get file() {
      return file;
    },
    elements: camera === undefined ? [source.element] : [source.element, camera],
  };
}
