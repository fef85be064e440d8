/** Whether the reader has asked for little data: by the browser's own mode, or by the system's preference where a browser tells it. */
export function isSavingData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return (
    (typeof connection === "object" &&
      connection !== null &&
      "saveData" in connection &&
      connection.saveData === true) ||
    matchMedia("(prefers-reduced-data: reduce)").matches
  );
}
