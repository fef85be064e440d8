/** One spelling for the names of options and keys. */

/** `Hide_Input` → `hide-input`. */
export function toName(written: string): string {
  return written.trim().toLowerCase().replaceAll("_", "-");
}
