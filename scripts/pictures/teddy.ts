/** The teddy: short plush, seams, button eyes, a dotted bow. It sits where teddies sit, on a shelf, with blocks whose letters show a flip. */
import { drawCoat, type Random } from "./fur.ts";
import { element, ellipse, line, shape, short } from "./svg.ts";

const plush = ["#8a5a22", "#a46e2c", "#bd8338", "#d29a4a", "#e2b062", "#efc67f", "#f8dba2"];
const felt = ["#d9b98a", "#e5c99d", "#efd8b2", "#f6e5c8", "#fbf0dc"];
const seam = "#7a4e1d";

export const teddyPaints = `<defs>
<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#dfe9ee"/><stop offset="1" stop-color="#c3d3dc"/></linearGradient>
<pattern id="paper" width="26" height="26" patternUnits="userSpaceOnUse"><path d="M0 0h2v26h-2Z" fill="#b3c7d3"/><circle cx="14" cy="8" r="1.5" fill="#9db6c5"/><circle cx="14" cy="21" r="1.5" fill="#9db6c5"/></pattern>
<pattern id="dots" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#2457a6"/><circle cx="2.5" cy="2.5" r="1.6" fill="#ffffff"/><circle cx="7.5" cy="7.5" r="1.6" fill="#ffffff"/></pattern>
<linearGradient id="shelf" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d8b184"/><stop offset="0.3" stop-color="#b98c5b"/><stop offset="1" stop-color="#8d6539"/></linearGradient>
</defs>`;

type Oval = readonly [cx: number, cy: number, rx: number, ry: number];

/** A stuffed part: plush all over, a little light on its upper left. */
function drawPlush(area: Oval, hairs: number, random: Random, light = 0.06): string {
  const [cx, cy, rx, ry] = area;
  const coat = { root: [cx, cy - ry * 0.1], hairs, length: 6.5, width: 1.9, droop: 0, light } as const;
  return ellipse(cx, cy, rx, ry, "#a46e2c") + drawCoat({ ...coat, area, tones: plush }, random);
}

function drawFelt([cx, cy, rx, ry]: Oval, random: Random): string {
  const coat = {
    root: [cx, cy],
    hairs: Math.round(rx * ry * 0.24),
    length: 4,
    width: 1.1,
    droop: 0,
  } as const;
  const stitches = { "stroke-dasharray": "3 3.4" };
  return [
    ellipse(cx, cy, rx, ry, "#e5c99d"),
    drawCoat({ ...coat, area: [cx, cy, rx - 1, ry - 1], tones: felt, light: 0.1 }, random),
    ellipse(cx, cy, rx - 2.5, ry - 2.5, "none", { stroke: seam, "stroke-width": 1, ...stitches }),
  ].join("");
}

export function drawRoom(random: Random): string {
  let grain = "";
  for (let vein = 0; vein < 110; vein++) {
    const [x, y] = [random() * 640, 424 + random() * 54];
    grain += `M${short(x)} ${short(y)}q${short(20 + random() * 26)} ${short((random() - 0.5) * 4)} ${short(50 + random() * 50)} 0`;
  }
  return [
    element("rect", { width: 640, height: 480, fill: "url(#wall)" }),
    element("rect", { width: 640, height: 420, fill: "url(#paper)" }),
    drawBooks(),
    element("rect", {
      y: 418,
      width: 640,
      height: 62,
      fill: "url(#shelf)",
      stroke: "#6d4c28",
      "stroke-width": 1.2,
    }),
    line(grain, "#7a5631", 0.7, { opacity: "0.6" }),
    ellipse(330, 436, 190, 16, "#5b3f20", { opacity: "0.35" }),
  ].join("\n");
}

/** Thin lines on narrow backs: small sizes take them for one block of colour. */
function drawBooks(): string {
  const colours = ["#7c2f3a", "#2f5d50", "#c58b2a", "#3a4a7a", "#8a5a7a", "#4f7f3a"];
  return Array.from({ length: 11 }, (_, book) => {
    const wide = 15 + ((book * 7) % 11);
    const x = book < 5 ? 12 + book * 27 : 478 + (book - 5) * 26;
    const tall = 118 + ((book * 37) % 64);
    const top = 418 - tall;
    const lines = [12, 17, tall - 22, tall - 17, tall - 12]
      .map((dy) => `M${x + 3} ${top + dy}h${wide + 1}`)
      .join("");
    return (
      element("rect", {
        x,
        y: top,
        width: wide + 7,
        height: tall,
        rx: 2,
        fill: colours[book % 6] ?? "",
        stroke: "#2a2320",
        "stroke-width": 0.8,
      }) + line(lines, "#f3dfae", 1)
    );
  }).join("");
}

export function drawTeddy(random: Random): string {
  return [
    ...[252, 408].map((x) => drawPlush([x, 88, 42, 42], 900, random)),
    ...[255, 405].map((x) => drawFelt([x, 93, 24, 24], random)),
    drawPlush([330, 352, 112, 104], 4200, random, 0),
    line("M330 292q5 62 0 150", seam, 1.6, { "stroke-dasharray": "5 4" }),
    drawPlush([330, 172, 122, 108], 5200, random),
    line("M330 66q-3 36 0 76", seam, 1.4, { "stroke-dasharray": "5 4" }),
    drawFace(random),
    ...[214, 446].map((x) => drawPlush([x, 326, 38, 70], 1700, random, 0.02)),
    ...[214, 446].map((x) => drawFelt([x, 376, 19, 16], random)),
    ...[232, 428].map((x) => drawPlush([x, 412, 58, 50], 1900, random, 0.02)),
    ...[232, 428].map((x) => drawFelt([x, 418, 36, 31], random)),
    drawBow(),
  ].join("\n");
}

function drawFace(random: Random): string {
  const eyes = [282, 378].map((x) =>
    [
      ellipse(x, 162, 15, 15, "#17110c"),
      ellipse(x, 162, 11.5, 11.5, "none", { stroke: "#4a3b30", "stroke-width": 1.6 }),
      ...[-3.4, 3.4].flatMap((dx) => [-3.4, 3.4].map((dy) => ellipse(x + dx, 162 + dy, 1.5, 1.5, "#efe2cf"))),
      line(`M${x - 3.4} 158.6l6.8 6.8M${x + 3.4} 158.6l-6.8 6.8`, "#efe2cf", 0.9),
      ellipse(x - 6, 155.5, 3, 2.2, "#ffffff", { opacity: "0.85" }),
    ].join(""),
  );
  let stitches = "";
  for (let stitch = 0; stitch < 13; stitch++) {
    const x = 309 + stitch * 3.5;
    stitches += `M${short(x)} 197L${short(330 + (x - 330) * 0.35)} 214`;
  }
  return [
    ...eyes,
    drawFelt([330, 220, 52, 42], random),
    shape("M306 196q24 -10 48 0q-4 16 -24 21q-20 -5 -24 -21Z", "#3a2618"),
    line(stitches, "#5b4030", 1.1),
    line("M330 217v17M330 234q-12 16 -27 6M330 234q12 16 27 6", "#3a2618", 2.6),
  ].join("");
}

function drawBow(): string {
  const edge = { stroke: "#14366b", "stroke-width": 1.4 };
  return [
    shape("M330 288q-58 -34 -84 -12q-8 26 2 46q30 16 82 -18Z", "url(#dots)", edge),
    shape("M330 288q58 -34 84 -12q8 26 -2 46q-30 16 -82 -18Z", "url(#dots)", edge),
    line(
      "M318 292q-30 -10 -52 -6M318 298q-28 4 -48 14M342 292q30 -10 52 -6M342 298q28 4 48 14",
      "#14366b",
      1,
      {
        opacity: "0.6",
      },
    ),
    shape("M316 280q14 -6 28 0q5 14 0 30q-14 6 -28 0q-5 -16 0 -30Z", "url(#dots)", edge),
  ].join("");
}

/** Three wooden blocks; their letters are drawn, as a font would differ from machine to machine. */
export function drawBlocks(): string {
  const letters = [
    { x: 74, colour: "#c0392b", d: "M-14 17l14 -34 14 34M-8 4h16" },
    { x: 548, colour: "#1f7a68", d: "M-11 17v-34h13q10 2 9 9t-9 8h-13M2 0q13 2 12 9t-12 8h-13" },
    { x: 604, colour: "#2457a6", d: "M13 -10q-8 -9 -18 -5t-9 15q0 12 9 16t18 -5" },
  ];
  return letters
    .map(({ x, colour, d }) =>
      element(
        "g",
        { transform: `translate(${x} 430)` },
        element("rect", {
          x: -29,
          y: -29,
          width: 58,
          height: 58,
          rx: 5,
          fill: "#ecd2a4",
          stroke: "#7a5631",
          "stroke-width": 1.4,
        }),
        element("rect", {
          x: -23,
          y: -23,
          width: 46,
          height: 46,
          rx: 3,
          fill: "none",
          stroke: colour,
          "stroke-width": 2,
        }),
        line(d, colour, 5),
      ),
    )
    .join("");
}
