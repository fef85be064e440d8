import { createButton } from "../kit/button.ts";
import { createElement } from "../kit/element.ts";
import { createRow } from "../kit/row.ts";

export interface CameraOptions {
  readonly onPicture: (file: Blob) => void;
  /** Told in words why there is no picture. */
  readonly onProblem: (words: string) => void;
  readonly invalidation?: Promise<unknown> | undefined;
}

const problems: Readonly<Record<string, string>> = {
  NotAllowedError: "The camera stays off: this page may not use it.",
  NotFoundError: "There is no camera on this device.",
  NotReadableError: "Another program uses the camera.",
};

/**
 * A picture from the reader's camera, asked for by a press and taken by another. The stream ends with the picture, with
 * Cancel or with the demo; it never leaves the page. Undefined where the browser has no camera to offer.
 */
export function createCamera({ onPicture, onProblem, invalidation }: CameraOptions): HTMLElement | undefined {
  // Only pages that came by a safe way have it, whatever the types say.
  if (!("mediaDevices" in navigator) || navigator.mediaDevices === undefined) return undefined;
  const video = createElement("video", "", { playsinline: "", "aria-label": "What the camera sees" });
  video.muted = true;
  const take = createButton({ label: "Take the picture", kind: "primary", onPress: () => void keep() });
  const cancel = createButton({ label: "Cancel", onPress: () => end() });
  const dialog = createElement("dialog", "demo-camera", {}, video, createRow(take, cancel));
  const open = createButton({ label: "Camera", onPress: () => void start() });
  let stream: MediaStream | undefined;

  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
  };
  async function start(): Promise<void> {
    open.disabled = true;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 960 } },
      });
      video.srcObject = stream;
      dialog.showModal();
      await video.play();
    } catch (reason) {
      stop();
      const name = reason instanceof DOMException ? reason.name : "";
      onProblem(problems[name] ?? "The camera gave no picture.");
    }
    open.disabled = false;
  }
  async function keep(): Promise<void> {
    const still = createElement("canvas", "", { width: video.videoWidth, height: video.videoHeight });
    still.getContext("2d")?.drawImage(video, 0, 0);
    end();
    still.toBlob((file) => (file === null ? onProblem("The camera gave no picture.") : onPicture(file)));
  }
  /** At once: the event of a closing dialog comes later, and is there for the Escape key. */
  const end = () => {
    stop();
    dialog.close();
  };
  dialog.addEventListener("close", stop);
  void invalidation?.then(end);
  return createElement("span", "", {}, open, dialog);
}
