import type { Simple } from "../../link/text.ts";
import { createButton } from "./button.ts";
import type { Parameter } from "./demo.ts";
import { createRow } from "./row.ts";

/** Values that together tell a story: "Too large a learning rate". */
export interface Preset {
  readonly label: string;
  readonly values: Readonly<Record<string, Simple>>;
}

/** A button for each preset, pressed as long as its values stand. `onChoose` is called when they have been set. */
export function createPresets(
  parameters: Readonly<Record<string, Parameter>>,
  presets: readonly Preset[],
  onChoose: () => void,
): HTMLElement {
  const buttons = presets.map(({ label, values }) => {
    const button = createButton({
      label,
      onPress() {
        for (const [name, value] of Object.entries(values)) parameters[name]?.accept(value);
        onChoose();
      },
    });
    const mark = () => {
      const stands = Object.entries(values).every(([name, value]) => parameters[name]?.value === value);
      button.setAttribute("aria-pressed", String(stands));
    };
    for (const name of Object.keys(values)) parameters[name]?.onChange(mark);
    mark();
    return button;
  });
  const row = createRow(...buttons);
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", "Presets");
  return row;
}
