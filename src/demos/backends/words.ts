import type { Absence, ProbeAnswer, ProbedBackend } from "#lab/probe";

/** What each backend is, in a reader's words. */
export const backendNames: Readonly<Record<ProbedBackend, { readonly name: string; readonly what: string }>> =
  {
    cpu: { name: "CPU", what: "plain JavaScript" },
    wasm: { name: "WASM", what: "the processor, by machine code" },
    webgl: { name: "WebGL", what: "the graphics card, made for drawing" },
    webgpu: { name: "WebGPU", what: "the graphics card, made for computing" },
  };

const absences: Readonly<Record<Absence, string>> = {
  "no-webgl": "This browser gives background work no WebGL.",
  "no-webgpu": "This browser has no WebGPU, or not for this page.",
  "no-adapter": "This browser knows WebGPU, and has found no graphics card for it.",
  refused: "It is there, and it would not start.",
  lost: "It started, and this browser took it away.",
};

/** Names under which software stands in for a graphics card. */
const software = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|software/i;

/** Whether what calls itself a graphics card is the processor. */
export function isSoftware(device: string): boolean {
  return software.test(device);
}

/** What came out on one backend, or why nothing did. */
export function describeBackend(backend: ProbedBackend, answer: ProbeAnswer | undefined): string {
  if (answer === undefined) return backendNames[backend].what;
  if (answer.absent !== undefined) return absences[answer.absent];
  if (isSoftware(answer.device)) return "no graphics card: the processor plays one";
  return answer.device === "" ? backendNames[backend].what : shorten(answer.device);
}

/** Browsers wrap a card's name: "ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)". */
function shorten(device: string): string {
  const inner = device.match(
    /^ANGLE \(([^,]*), (?:ANGLE Metal Renderer: )?([^,]*?)(?: \(0x| Direct3D|,|\)|$)/,
  );
  return (inner?.[2] ?? device).slice(0, 60);
}

/** Digits a second, so that a reader can read it: three places, thousands apart. */
export function toSpeed(perSecond: number): string {
  const places = 10 ** Math.max(0, Math.floor(Math.log10(perSecond)) - 1);
  return (Math.round(perSecond / places) * places).toLocaleString("en");
}

/** 0.034 → "0.034", 12.3 → "12", in ms. */
export function toMilliseconds(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms.toPrecision(2);
}

export interface Row {
  readonly backend: ProbedBackend;
  readonly answer: ProbeAnswer;
  /** Share of the validation digits that it named rightly; NaN where it is absent. */
  readonly accuracy: number;
}

/** Says what the table shows. */
export function describeRows(rows: readonly Row[], batch: number, running: boolean): string {
  if (running) return "Timing, one backend after another…";
  const timed = rows.flatMap(({ backend, answer, accuracy }) =>
    answer.absent === undefined ? [{ backend, each: answer.timing.each, accuracy }] : [],
  );
  const [first, ...others] = timed.toSorted((a, b) => a.each - b.each);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return "Nothing is timed yet. Press the button.";
  const digits = batch === 1 ? "one digit at a time" : `${batch} digits at a time`;
  const times = toSpeed(last.each / first.each);
  const same = timed.every(({ accuracy }) => accuracy === first.accuracy);
  return `With ${digits}, ${backendNames[first.backend].name} is the fastest here, ${times} times as fast as ${
    backendNames[last.backend].name
  }. ${same ? "All give the same names to the same digits." : "They do not all name every digit alike."}`;
}
