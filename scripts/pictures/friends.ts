/** Who stands at the edges, where a crop cuts: a robin, a honey pot whose letters show a flip, a butterfly. */
import { ellipse, line, shape } from "./svg.ts";

export function drawRobin(): string {
  return [
    line("M62 416v14M70 416v14", "#3a2a1c", 1.4),
    shape("M42 394l-30 20 7 5 32 -14Z", "#4f4032"),
    ellipse(60, 398, 27, 23, "#6b5a48"),
    ellipse(72, 402, 18, 18, "#e8632c"),
    ellipse(66, 414, 15, 8, "#f3ece2"),
    ellipse(78, 376, 16, 15, "#6b5a48"),
    shape("M74 372q20 -6 20 10q-2 14 -20 10Z", "#e8632c"),
    shape("M93 374l11 4 -11 4Z", "#3a2a1c"),
    ellipse(82, 372, 3, 3, "#100b07"),
    ellipse(83, 371, 1, 1, "#ffffff"),
    shape("M36 392q16 -6 30 8q-14 18 -34 10Z", "#54463a"),
    line("M40 398q12 0 22 4M40 403q10 1 18 4", "#3e332a", 0.8),
  ].join("");
}

export function drawHoney(): string {
  return [
    shape("M548 384q-12 26 2 44h52q14 -18 2 -44Z", "#d98a1f", { stroke: "#8a5210", "stroke-width": 1.4 }),
    shape("M546 376h60q5 5 0 11h-60q-5 -6 0 -11Z", "#e9a53a", { stroke: "#8a5210", "stroke-width": 1.4 }),
    shape("M552 384q2 14 6 14t6 -10q3 18 8 18t6 -18q3 8 6 8t4 -12Z", "#ffd166"),
    shape("M550 404h52v18h-52Z", "#fff6dd", { stroke: "#8a5210", "stroke-width": 0.8 }),
    // H O N E Y in single strokes: no font decides how it looks.
    line("M555 408v10M560 408v10M555 413h5", "#5d3a0c", 1.3),
    line("M564 413a3 5 0 1 0 6 0a3 5 0 1 0 -6 0", "#5d3a0c", 1.3),
    line("M574 418v-10l5 10v-10", "#5d3a0c", 1.3),
    line("M588 408h-5v10h5M583 413h4", "#5d3a0c", 1.3),
    line("M591 408l3 5 3 -5M594 413v5", "#5d3a0c", 1.3),
  ].join("");
}

export function drawButterfly(x: number, y: number): string {
  return [
    shape(`M${x} ${y}q-18 -20 -22 -4q0 12 20 8q-14 4 -12 12q6 8 14 -12Z`, "#3f88c5", {
      stroke: "#1d3557",
      "stroke-width": 1,
    }),
    shape(`M${x} ${y}q18 -20 22 -4q0 12 -20 8q14 4 12 12q-6 8 -14 -12Z`, "#3f88c5", {
      stroke: "#1d3557",
      "stroke-width": 1,
    }),
    ellipse(x - 13, y - 4, 2, 2, "#ffd166"),
    ellipse(x + 13, y - 4, 2, 2, "#ffd166"),
    line(`M${x} ${y - 4}v12M${x} ${y - 4}q-3 -6 -6 -7M${x} ${y - 4}q3 -6 6 -7`, "#1d3557", 1.2),
  ].join("");
}
