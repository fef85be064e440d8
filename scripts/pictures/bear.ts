/** A bear of flesh and blood: coat first, then face, scarf and the paws over the fence. */
import type { Breed } from "./breeds.ts";
import { drawCoat, type Random } from "./fur.ts";
import { element, ellipse, line, shape, short } from "./svg.ts";

export function drawBody(breed: Breed, random: Random): string {
  return [
    ellipse(330, 492, 200, 204, breed.under),
    ellipse(330, 336, 134, 80, breed.under),
    drawCoat(
      {
        area: [330, 486, 214, 216],
        root: [330, 250],
        hairs: 2500,
        length: 18,
        width: 2,
        tones: breed.coat,
        droop: 0.4,
        light: -0.04,
      },
      random,
    ),
    drawCoat(
      {
        area: [330, 336, 146, 84],
        root: [330, 232],
        hairs: 900,
        length: 15,
        width: 1.9,
        tones: breed.coat,
        droop: 0.3,
        light: -0.1,
      },
      random,
    ),
  ].join("\n");
}

export function drawHead(breed: Breed, random: Random): string {
  return [
    drawEar(238, 106, breed, random),
    drawEar(422, 106, breed, random),
    drawFace(breed, random),
    drawEyes(breed),
    drawMuzzle(breed, random),
    drawWhiskers(random),
  ].join("\n");
}

function drawEar(x: number, y: number, breed: Breed, random: Random): string {
  return [
    ellipse(x, y, 37, 37, breed.ear),
    drawCoat(
      {
        area: [x, y, 37, 37],
        root: [x + (330 - x) * 0.2, y + 20],
        hairs: 340,
        length: 11,
        width: 1.5,
        tones: breed.coat,
        droop: 0,
      },
      random,
    ),
    ellipse(x + (330 - x) * 0.06, y + 7, 20, 20, breed.hollow),
    drawCoat(
      {
        area: [x + (330 - x) * 0.06, y + 8, 19, 19],
        root: [x + (330 - x) * 0.2, y + 34],
        hairs: 150,
        length: 9,
        width: 1.2,
        tones: breed.inner,
        droop: 0,
      },
      random,
    ),
  ].join("\n");
}

function drawFace(breed: Breed, random: Random): string {
  return [
    ellipse(330, 194, 106, 98, breed.face),
    ellipse(330, 232, 114, 68, breed.face),
    drawCoat(
      {
        area: [330, 236, 124, 74],
        root: [330, 196],
        hairs: 900,
        length: 18,
        width: 1.8,
        tones: breed.coat,
        droop: 0.12,
        light: 0.02,
      },
      random,
    ),
    drawCoat(
      {
        area: [330, 188, 110, 104],
        root: [330, 214],
        hairs: 1700,
        length: 14,
        width: 1.6,
        tones: breed.coat,
        droop: 0,
        light: 0.1,
      },
      random,
    ),
    // Paler brows and cheeks: the face a reader recognises across a valley.
    drawCoat(
      {
        area: [286, 160, 30, 14],
        root: [322, 196],
        hairs: 150,
        length: 10,
        width: 1.3,
        tones: breed.brows,
        droop: 0,
        light: -0.1,
      },
      random,
    ),
    drawCoat(
      {
        area: [374, 160, 30, 14],
        root: [338, 196],
        hairs: 150,
        length: 10,
        width: 1.3,
        tones: breed.brows,
        droop: 0,
        light: -0.1,
      },
      random,
    ),
  ].join("\n");
}

function drawEyes(breed: Breed): string {
  return [284, 376]
    .map((x) =>
      [
        ellipse(x, 186, 15, 13, "#2b180b"),
        ellipse(x, 187, 11.5, 11.5, "#1a0f08"),
        ellipse(x, 188, 9.5, 9.5, "url(#iris)"),
        ellipse(x, 188, 5.6, 5.6, "#0a0603"),
        ellipse(x - 3.4, 183.6, 3, 3, "#ffffff"),
        ellipse(x + 3.6, 191.5, 1.4, 1.4, "#ffffff", { opacity: "0.75" }),
        line(`M${x - 16} 186q16 -19 32 0`, "#1c1008", 2.4),
        line(`M${x - 12} 197q12 7 24 0`, breed.lid, 1.4),
      ].join(""),
    )
    .join("\n");
}

function drawMuzzle(breed: Breed, random: Random): string {
  return [
    ellipse(330, 246, 64, 50, breed.snout),
    drawCoat(
      {
        area: [330, 246, 65, 51],
        root: [330, 222],
        hairs: 900,
        length: 10,
        width: 1.2,
        tones: breed.muzzle,
        droop: 0.15,
        light: 0.12,
      },
      random,
    ),
    shape("M300 212q30 -18 60 0q4 16 -18 27q-12 6 -24 0q-22 -11 -18 -27Z", "url(#nose)"),
    ellipse(317, 213, 10, 4, "#b7a9a2", { opacity: "0.75", transform: "rotate(-12 317 213)" }),
    ellipse(316, 228, 4.6, 3.2, "#050302"),
    ellipse(344, 228, 4.6, 3.2, "#050302"),
    line("M330 241v18", "#3a2210", 2.6),
    line("M288 260q20 18 42 -1q22 19 42 1", "#3a2210", 3),
    shape("M316 268q14 9 28 0q-2 20 -14 20t-14 -20Z", "#d8707a"),
    line("M330 272v10", "#b2505c", 1.2),
  ].join("\n");
}

function drawWhiskers(random: Random): string {
  const dots: string[] = [];
  let hairs = "";
  for (const side of [-1, 1]) {
    for (let whisker = 0; whisker < 7; whisker++) {
      const x = 330 + side * (26 + (whisker % 3) * 9);
      const y = 240 + whisker * 4;
      const reach = side * (58 + random() * 26);
      dots.push(ellipse(x, y, 1.3, 1.3, "#6b4626"));
      hairs += `M${short(x)} ${short(y)}q${short(reach * 0.5)} ${short(-8 + whisker * 2.4)} ${short(reach)} ${short(-6 + whisker * 5)}`;
    }
  }
  return dots.join("") + line(hairs, "#fff8ea", 0.8, { opacity: "0.95" });
}

/** A scarf in a fine check: the first thing that a small size loses. */
export function drawScarf(breed: Breed, random: Random): string {
  const band = "M214 282q116 66 232 0q14 22 6 42q-122 66 -244 0q-8 -20 6 -42Z";
  const tail = "M392 318l44 -14q22 52 26 106l-50 10q-2 -56 -20 -102Z";
  let fringe = "";
  for (let thread = 0; thread < 16; thread++) {
    const x = 413 + thread * 3.2;
    fringe += `M${short(x)} ${short(419 - thread * 0.6)}q${short((random() - 0.5) * 4)} 8 ${short((random() - 0.5) * 6)} 15`;
  }
  return [
    line(fringe, breed.scarfThread, 1.4),
    line(fringe.replaceAll("M", "M1 "), "#f7ead2", 0.5).replaceAll("M1 ", "M"),
    shape(tail, breed.scarf, { stroke: breed.scarfEdge, "stroke-width": 1.4 }),
    shape(band, breed.scarf, { stroke: breed.scarfEdge, "stroke-width": 1.4 }),
    line("M214 302q116 66 236 2", breed.scarfEdge, 1.2, { opacity: "0.55" }),
    line("M224 290q106 60 212 0", "#ffffff", 1, { opacity: "0.35" }),
    shape("M384 304q26 -14 50 -4q8 16 0 34q-24 10 -48 -2q-8 -14 -2 -28Z", breed.scarf, {
      stroke: breed.scarfEdge,
      "stroke-width": 1.4,
    }),
  ].join("\n");
}

export function drawPaws(breed: Breed, random: Random): string {
  return [236, 388].map((x) => drawPaw(x, breed, random)).join("\n");
}

function drawPaw(x: number, breed: Breed, random: Random): string {
  const claws = [-26, -9, 9, 26].map((dx) =>
    shape(`M${x + dx - 5} 450q1 16 4 24q6 -8 6 -24Z`, "#2a2320", { stroke: "#0f0c0a", "stroke-width": 0.6 }),
  );
  return [
    element("g", {}, ...claws),
    ellipse(x, 424, 44, 34, breed.under),
    drawCoat(
      {
        area: [x, 420, 45, 34],
        root: [x, 372],
        hairs: 520,
        length: 14,
        width: 1.6,
        tones: breed.coat,
        droop: 0.4,
        light: 0.02,
      },
      random,
    ),
    line(`M${x - 17} 438v16M${x} 440v17M${x + 17} 438v16`, "#2c190c", 1.8),
  ].join("\n");
}
