import { createElement } from "./element.ts";

export type Button = HTMLButtonElement;

export interface ButtonOptions {
  readonly label: string;
  /** `primary` for the one press that starts the demo; everything else is plain. */
  readonly kind?: "primary" | "plain";
  readonly onPress: () => void;
}

/** A push button; rename it by setting `textContent`. */
export function createButton({ label, kind = "plain", onPress }: ButtonOptions): Button {
  const button = createElement("button", `demo-button demo-button-${kind}`, { type: "button" }, label);
  button.addEventListener("click", onPress);
  return button;
}
