import { createChoice } from "../kit/choice.ts";
import type { Demo } from "../kit/demo.ts";
import type { Status } from "../kit/status.ts";
import type { Work } from "../kit/work.ts";
import { createCamera } from "./camera.ts";
import { type Bear, createPictureSource, fetchBear } from "./source.ts";

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
  /** One of our bears. */
  readonly choice: HTMLElement;
  /** The ways to a picture of the reader's own: files and, where there is one, the camera. */
  readonly elements: readonly HTMLElement[];
}

/** The picture that a demo works on: ours until the reader brings another. */
export async function createOwnPicture<Picture extends { dispose(): unknown }>(
  options: OwnPictureOptions<Picture>,
): Promise<OwnPicture<Picture>> {
  const { demo, status, work, open, onChange, invalidation } = options;
  const bear = createChoice<Bear>({
    label: "Picture",
    options: [
      { value: "grizzly", label: "grizzly" },
      { value: "black", label: "black" },
      { value: "teddy", label: "teddy" },
    ],
    value: "grizzly",
  });
  demo.keep({ picture: bear });
  let file = await fetchBear(bear.value);
  let picture = await open(file);
  const show = async (next: Blob) => {
    const opened = await open(next);
    await picture.dispose();
    [file, picture] = [next, opened];
    await onChange();
  };
  bear.onInput((name) => work(async () => show(await fetchBear(name))));
  const onPicture = (next: Blob) =>
    work(async () => {
      await show(next);
      // None of ours is shown now, and each can be chosen again.
      for (const input of bear.element.querySelectorAll("input")) input.checked = false;
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
    choice: bear.element,
    elements: camera === undefined ? [source.element] : [source.element, camera],
  };
}
