/** Vega and Vega-Lite, without `eval` and without the network. */
import { type Loader, parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Draw } from "./start.ts";

export const draw: Draw = async (seat, spec) => {
  const compiled = isLite(spec) ? compile(spec).spec : spec;
  if (!isVega(compiled)) throw new Error("its specification is not Vega's");
  const view = new View(parse(compiled, {}, { ast: true }), {
    expr: expressionInterpreter,
    loader: closed,
    renderer: "svg",
    container: seat,
    hover: true,
    logLevel: 0,
  });
  await view.runAsync();
};

/** The schema says which of the two it is; without one, Vega-Lite has marks by a singular name. */
function isLite(spec: unknown): spec is TopLevelSpec {
  if (typeof spec !== "object" || spec === null) return false;
  const schema = "$schema" in spec ? String(spec.$schema) : "";
  return schema === "" ? !("marks" in spec) : schema.includes("vega-lite");
}

function isVega(spec: unknown): spec is Spec {
  return typeof spec === "object" && spec !== null;
}

const refuse = () => Promise.reject(new Error("a page asks no other place for data"));

/** Pictures inside the specification may be shown and links to the web be followed; nothing is loaded. */
const closed: Loader = {
  load: refuse,
  http: refuse,
  file: refuse,
  sanitize(address, options) {
    const isLink = "context" in options && options["context"] === "href";
    const isOpen = isLink
      ? /^https?:/i.test(address)
      : /^data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(address);
    if (!isOpen) return refuse();
    return Promise.resolve(
      isLink ? { href: address, target: "_blank", rel: "noopener noreferrer" } : { href: address },
    );
  },
};
