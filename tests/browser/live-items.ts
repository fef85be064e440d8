/** Everything in the lesson that must be live, in the order of the lecture, and the test that works it as a reader would. */
export interface LiveItem {
  readonly post: string;
  readonly item: string;
  /** File in this folder, and the test's name or its beginning. */
  readonly test: readonly [file: string, name: string];
}

const items = {
  "At a glance": [
    ["the second half of the lesson as one chart", "glance", "the net that the page trains"],
    ["a questionnaire with answers that open", "glance", "every question that has an answer"],
    ["a film that loads nothing before it is pressed", "reading", "a film asks YouTube for nothing"],
  ],
  "Data augmentation": [
    [
      "one picture, and a grid of variants drawn in the page",
      "demos",
      "moving an augmentation slider changes",
    ],
    ["the reader's own file", "augmentation", "a file of the reader's own"],
    ["the reader's own camera, nothing uploaded", "augmentation", "the camera is asked for by a press"],
    [
      "a slider for every transform, with fastai's name and default",
      "augmentation",
      "each of the nine sliders",
    ],
    ["the resize methods side by side", "augmentation", "a file of the reader's own is resized four ways"],
    ["images per second on each backend", "augmentation", "images per second are timed on each backend"],
    ["the reader's choice of backend", "augmentation", "timing can be stopped, and another backend"],
    [
      "one small net trained with and without, curves drawn as they run",
      "augment-training",
      "five seeds with augmentation",
    ],
  ],
  "Is it a 3 or a 7?": [
    ["a pixel viewer with the numbers under the pointer", "digits", "pixels: the number under the pointer"],
    ["the ideal 3 and 7 growing as digits are averaged in", "digits", "ideal digits: more digits"],
    ["draw a digit and see both distances", "digits", "a drawn 7 is nearer to the ideal 7"],
    ["the baseline's accuracy on the whole validation set", "demos", "the baseline is as good"],
    ["the baseline's mistakes", "digits", "the baseline's mistakes are shown"],
    ["a broadcasting visualiser for two typed shapes", "broadcasting", "two typed shapes are judged"],
  ],
  "Gradient descent": [
    ["a ball on a curve with its tangent, step by step", "descent", "ball: each step"],
    ["a landscape with four methods from a start that is dragged", "descent", "landscape: four paths"],
    ["the quadratic fit, by sliders and by descent", "descent", "fit: sliders change"],
    ["the classifier trained epoch by epoch, past the baseline", "descent", "classifier: epoch by epoch"],
    ["the convolutional net, and weights to keep", "train-models", "the convolutional net passes"],
    ["the training keeps off the page's own thread", "main-thread", "12,000 presentations"],
  ],
  "Let the model find your bad data": [
    ["flipped labels are cleaned, and the curve recovers", "bad-data", "bad data: looking at the worst"],
    ["digits relabelled and deleted, and trained on", "bad-data", "bad data: digits are relabelled"],
    ["a confusion matrix", "bad-data", "bad data: the confusion matrix"],
  ],
  "From notebook to app": [
    ["draw, and the digit is classified without a server", "app", "a drawn 7 is called a 7"],
    ["upload a picture of a digit", "app", "a picture of a digit is read"],
    ["one model timed on CPU, WASM, WebGL and WebGPU", "app", "every backend that the browser has"],
    ["download the trained weights", "app", "the weights that a reader saves"],
  ],
  "Bias and feedback loops": [
    ["a simulation with knobs that start, feed and stop the loop", "feedback", "a record runs away"],
  ],
  "Adversarial examples": [
    ["FGSM with epsilon on a slider and the added noise shown", "adversarial", "FGSM: at ε = 0.25"],
    ["what a unit likes to see", "adversarial", "units: the pictures answer"],
  ],
  "Python that helps": [
    ["Python's cells beside their TypeScript twins", "twins", "five twins run in the page"],
  ],
} satisfies Readonly<Record<string, readonly (readonly [string, string, string])[]>>;

/** The table, row by row. */
export const liveItems: readonly LiveItem[] = Object.entries(items).flatMap(([post, rows]) =>
  rows.map(([item = "", file = "", name = ""]) => ({ post, item, test: [`${file}.test.ts`, name] as const })),
);
