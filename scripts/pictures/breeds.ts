/** What tells one bear from another: colours, from shade to light. */

export interface Breed {
  readonly coat: readonly string[];
  readonly muzzle: readonly string[];
  readonly brows: readonly string[];
  /** Inside of the ears. */
  readonly inner: readonly string[];
  /** Below the hair: body, face, ear, the ear's hollow, snout, lower lid. */
  readonly under: string;
  readonly face: string;
  readonly ear: string;
  readonly hollow: string;
  readonly snout: string;
  readonly lid: string;
  /** Paint of the scarf, its edge and its fringe. */
  readonly scarf: string;
  readonly scarfEdge: string;
  readonly scarfThread: string;
}

const paleMuzzle = ["#a97b48", "#bf9260", "#d3aa79", "#e3c294", "#f0d7b0"];

export const grizzly: Breed = {
  coat: ["#3b2413", "#543219", "#6d4524", "#87592f", "#a3723f", "#c29257", "#dcb57c"],
  muzzle: paleMuzzle,
  // Paler than the coat: the face a reader recognises across a valley.
  brows: paleMuzzle,
  inner: ["#22140a", "#341f10", "#452a16", "#573620", "#6a452a"],
  under: "#54341b",
  face: "#6d4524",
  ear: "#4a2d17",
  hollow: "#2c190c",
  snout: "#c79c68",
  lid: "#8a5d33",
  scarf: "url(#check)",
  scarfEdge: "#7d1420",
  scarfThread: "#b3202c",
};

/** An American black bear: black all over, but for the snout. */
export const black: Breed = {
  coat: ["#060608", "#0e0e12", "#17171d", "#212129", "#2e2e38", "#41414d", "#5b5b69"],
  muzzle: ["#7a5636", "#956d47", "#ae865c", "#c49d72", "#d6b48b"],
  brows: ["#17171d", "#212129", "#2e2e38", "#3a3a46", "#4a4a57"],
  inner: ["#050506", "#0d0d10", "#16161a", "#1f1f25", "#2a2a31"],
  under: "#101014",
  face: "#17171d",
  ear: "#0e0e12",
  hollow: "#070709",
  snout: "#a17b52",
  lid: "#4a4a57",
  scarf: "url(#stripes)",
  scarfEdge: "#14493f",
  scarfThread: "#1f7a68",
};
