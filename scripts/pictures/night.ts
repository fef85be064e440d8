/** The meadow by moonlight: the same land in other colours, so that not every bear stands in the sun. */
import type { Random } from "./fur.ts";
import { ellipse } from "./svg.ts";

const byNight: readonly (readonly [day: string, night: string])[] = [
  ["#fff3c4", "#f4f1de"],
  ["#8fa7bd", "#2c3a55"],
  ["#7890a8", "#1f2b43"],
  ["#f6fafc", "#aebcd2"],
  ["#2f5344", "#13222a"],
  ["#38604c", "#182a33"],
  ["#274739", "#0e1a21"],
  ["#4f7f3a", "#274a44"],
  ["#6d9c48", "#38645a"],
  ["#8ab55a", "#4f8074"],
  ["#3f6b33", "#1d3a37"],
  ['fill="#ffffff" opacity="0.85"', 'fill="#7f8cab" opacity="0.6"'],
  ["url(#sky)", "url(#dusk)"],
  ["url(#grass)", "url(#dew)"],
];

export const nightPaints = `<defs>
<linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#16213f"/><stop offset="0.6" stop-color="#5b6a92"/></linearGradient>
<linearGradient id="dew" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4d776b"/><stop offset="1" stop-color="#1f3f3a"/></linearGradient>
<pattern id="stripes" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(-14)"><rect width="12" height="12" fill="#f2ead6"/><rect width="12" height="5" fill="#1f7a68"/><path d="M0 8.5h12" stroke="#d9482b" stroke-width="1.2"/></pattern>
</defs>`;

/** The drawing of a meadow in the day's colours, as it is at night. */
export function toNight(meadow: string): string {
  return byNight.reduce((drawing, [day, night]) => drawing.replaceAll(day, night), meadow);
}

/** Where the mountains of meadow.ts end and the sky begins: corners from left to right. */
const skyline = [
  0, 214, 70, 120, 108, 156, 176, 66, 262, 176, 318, 128, 384, 196, 452, 108, 530, 190, 588, 142, 640, 186,
];
const [moonX, moonY, halo] = [548, 74, 60];

function findSkyline(x: number): number {
  for (let at = 2; at < skyline.length; at += 2) {
    const [left = 0, above = 0, right = 0, below = 0] = skyline.slice(at - 2, at + 2);
    if (x <= right) return above + ((below - above) * (x - left)) / (right - left);
  }
  return 0;
}

/** Stars of a pixel or two: the first thing that a small size takes for noise. */
export function drawStars(random: Random): string {
  const stars: string[] = [];
  while (stars.length < 90) {
    const [x, y, size] = [random() * 640, random() * 200, 0.5 + random() * 1.1];
    const isSky = y < findSkyline(x) - 4 && Math.hypot(x - moonX, y - moonY) > halo;
    if (isSky) stars.push(ellipse(x, y, size, size, "#fdf6d8", { opacity: "0.9" }));
  }
  return stars.join("");
}
