/** Where the bears live: sky, mountains, pines, a meadow with flowers, and the fence the bear leans on. */
import { drawGrass, type Random } from "./fur.ts";
import { element, ellipse, line, shape, short } from "./svg.ts";

export function drawMeadow(random: Random): string {
  return [
    element("rect", { width: 640, height: 480, fill: "url(#sky)" }),
    ellipse(548, 74, 34, 34, "#fff3c4"),
    ellipse(548, 74, 56, 56, "#ffffff", { opacity: "0.28" }),
    drawCloud(120, 62, 1),
    drawCloud(470, 128, 0.6),
    drawCloud(24, 118, 0.55),
    shape(
      "M0 214L70 120 108 156 176 66 262 176 318 128 384 196 452 108 530 190 588 142 640 186V300H0Z",
      "#8fa7bd",
    ),
    shape("M176 66l-30 40 18-6 10 14 14-12 20 6Z", "#f6fafc"),
    shape("M452 108l-24 31 15-4 9 9 10-9 15 4Z", "#f6fafc"),
    shape("M70 120l-17 23 12-3 6 7 17-9Z", "#f6fafc"),
    shape("M176 66l86 110 30 124H180L200 190Z", "#7890a8", { opacity: "0.55" }),
    shape("M452 108l78 82 20 110H470L484 196Z", "#7890a8", { opacity: "0.55" }),
    shape("M588 142l52 44V300H600L604 206Z", "#7890a8", { opacity: "0.55" }),
    shape("M70 120l38 36 -14 80 30 64H70L80 190Z", "#7890a8", { opacity: "0.55" }),
    drawPines(random),
    element("rect", { y: 276, width: 640, height: 204, fill: "url(#grass)" }),
    drawGrass(280, 490, 900, ["#4f7f3a", "#6d9c48", "#8ab55a", "#3f6b33"], random),
    drawFlowers(random),
  ].join("\n");
}

function drawCloud(x: number, y: number, size: number): string {
  const puffs = [
    [0, 0, 34, 15],
    [-26, 6, 22, 10],
    [28, 6, 26, 11],
    [8, -10, 20, 14],
  ];
  return puffs
    .map(([dx = 0, dy = 0, rx = 0, ry = 0]) =>
      ellipse(x + dx * size, y + dy * size, rx * size, ry * size, "#ffffff", { opacity: "0.85" }),
    )
    .join("");
}

function drawPines(random: Random): string {
  const trees: string[] = [];
  for (let tree = 0; tree < 64; tree++) {
    const x = tree * 10.2 + (random() - 0.5) * 8;
    const height = 40 + random() * 46;
    const base = 284 + random() * 6;
    let d = "";
    for (let branch = 0; branch < 5; branch++) {
      const y = base - height + (branch * height) / 5.4;
      const half = 3 + branch * 2.3;
      d += `M${short(x)} ${short(y - 6)}l${short(half)} ${short(height / 4 + 4)}h${short(-2 * half)}Z`;
    }
    trees.push(shape(d, ["#2f5344", "#38604c", "#274739"][tree % 3] ?? ""));
  }
  return trees.join("");
}

function drawFlowers(random: Random): string {
  const flowers: string[] = [];
  for (let flower = 0; flower < 46; flower++) {
    const y = 306 + random() * 168;
    const x = random() * 640;
    const size = 1.2 + ((y - 300) / 170) * 2.4;
    const petal = ["#ffffff", "#f7c948", "#e4572e", "#b79ced"][flower % 4] ?? "";
    flowers.push(line(`M${short(x)} ${short(y)}v${short(size * 5)}`, "#3f6b33", 1));
    for (let turn = 0; turn < 5; turn++) {
      const angle = (turn * 2 * Math.PI) / 5;
      flowers.push(
        ellipse(x + Math.cos(angle) * size, y + Math.sin(angle) * size, size * 0.7, size * 0.7, petal),
      );
    }
    flowers.push(ellipse(x, y, size * 0.6, size * 0.6, "#f2a900"));
  }
  return flowers.join("");
}

/** The front fence: two rails with grain, nails and posts. */
export function drawFence(random: Random): string {
  const parts: string[] = [];
  for (const [y, height] of [
    [428, 24],
    [468, 20],
  ] as const) {
    parts.push(
      element("rect", {
        x: -4,
        y,
        width: 648,
        height,
        fill: "url(#wood)",
        stroke: "#5d4024",
        "stroke-width": 1.2,
      }),
    );
    let grain = "";
    for (let vein = 0; vein < 70; vein++) {
      const x = random() * 640;
      const at = y + 3 + random() * (height - 6);
      grain += `M${short(x)} ${short(at)}q${short(12 + random() * 20)} ${short((random() - 0.5) * 5)} ${short(30 + random() * 40)} 0`;
    }
    parts.push(line(grain, "#7a5631", 0.6, { opacity: "0.7" }));
  }
  return parts.join("\n");
}

export function drawPosts(random: Random): string {
  return [18, 618]
    .map((x) => {
      let grain = "";
      for (let vein = 0; vein < 26; vein++) {
        const at = x - 11 + random() * 22;
        const y = 402 + random() * 70;
        grain += `M${short(at)} ${short(y)}q${short((random() - 0.5) * 4)} 8 0 ${short(10 + random() * 18)}`;
      }
      return (
        shape(`M${x - 14} 480V398l14-12 14 12V480Z`, "url(#post)", {
          stroke: "#5d4024",
          "stroke-width": 1.2,
        }) +
        line(grain, "#6b4a29", 0.6) +
        ellipse(x - 6, 436, 1.6, 1.6, "#3d3a36") +
        ellipse(x + 6, 444, 1.6, 1.6, "#3d3a36")
      );
    })
    .join("");
}
