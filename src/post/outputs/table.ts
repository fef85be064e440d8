/** application/vnd.dataresource+json: a table as data. */
import { h } from "hastscript";
import { isJsonList, isJsonObject } from "../../notebook/fields.ts";
import type { JsonValue } from "../../notebook/notebook.ts";
import { toOutput } from "./output.ts";
import type { Renderer } from "./request.ts";

const mostRows = 200;

export const dataResource: Renderer = {
  types: ["application/vnd.dataresource+json"],
  becomes: "a table",
  render(value) {
    if (!isJsonObject(value) || !isJsonObject(value["schema"])) return undefined;
    const { data } = value;
    const { fields } = value["schema"];
    if (!isJsonList(data) || !isJsonList(fields)) return undefined;
    const names = fields.flatMap((field) =>
      isJsonObject(field) && typeof field["name"] === "string" ? [field["name"]] : [],
    );
    if (names.length === 0) return undefined;
    const rows = data.filter(isJsonObject);
    const table = h("table", { className: ["dataframe"] }, [
      h("thead", h("tr", ...names.map((name) => h("th", { scope: "col" }, name)))),
      h(
        "tbody",
        ...rows.slice(0, mostRows).map((row) => h("tr", ...names.map((name) => h("td", toWords(row[name]))))),
      ),
    ]);
    const rest = rows.length > mostRows ? [h("p", `${mostRows} of ${rows.length} rows`)] : [];
    return [toOutput("html", [table, ...rest])];
  },
};

function toWords(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
