/** What a cell shows, as text where it is one: SVG of a chart, HTML without controls, or plain words. Anything else is a picture. */

export interface Still {
  readonly type: "image/svg+xml" | "text/html" | "text/plain";
  readonly text: string;
}

/** Runs in the page, so it stands alone. Undefined where only a picture would look as the cell does. */
export function readStill(output: Element): Still | undefined {
  /** What the page keeps of a stored drawing; the rest (clips, gradients, pictures) would be lost, and the drawing with it. */
  const drawn = new Set("svg g path rect circle ellipse line polyline polygon text tspan".split(" "));
  const silent = new Set(["style", "title", "desc"]);
  const live =
    "canvas, video, audio, img, iframe, object, embed, input, button, select, textarea, form, style, link, script, dialog, svg, math, [contenteditable], [tabindex]";

  const children = [...output.children].filter((child) => !child.matches("style, script"));
  const [only] = children;
  if (only === undefined) {
    return undefined;
  }
  if (children.every((child) => child.matches(".output-text"))) {
    return { type: "text/plain", text: children.map((child) => child.textContent.trim()).join("\n") };
  }
  const drawings = output.querySelectorAll("svg");
  const [drawing] = drawings;
  return drawing === undefined
    ? readHtml()
    : drawings.length === 1 && children.length === 1 && isAlone(only, drawing)
      ? readDrawing(drawing)
      : undefined;

  function readHtml(): Still | undefined {
    const all = [...output.querySelectorAll("*")];
    // An element without words is there for how it looks.
    const hasWords = children.every((child) => child.textContent.trim() !== "");
    const plain = all.every(
      (element) =>
        !element.matches(live) &&
        !element.hasAttribute("class") &&
        !element.tagName.includes("-") &&
        !/display|position|transform|url|grid|flex|var\(/.test(element.getAttribute("style") ?? ""),
    );
    const text = children.map((child) => child.outerHTML).join("\n");
    return hasWords && plain ? { type: "text/html", text } : undefined;
  }

  /** Whether the frame shows nothing but its drawing. */
  function isAlone(frame: Element, drawing: Element): boolean {
    const others = [...frame.querySelectorAll("*")].filter((element) => !drawing.contains(element));
    return (
      frame === drawing ||
      (!others.some((element) => element.matches(live)) && frame.textContent === drawing.textContent)
    );
  }

  function readDrawing(svg: SVGElement): Still | undefined {
    const copy = svg.cloneNode(true);
    if (!(copy instanceof SVGElement)) {
      return undefined;
    }
    const pairs = [...copy.querySelectorAll("*")].map((element, i) => [
      element,
      svg.querySelectorAll("*")[i],
    ]);
    const tokens = getComputedStyle(document.documentElement);
    for (const [element, origin] of [[copy, svg], ...pairs]) {
      if (element === undefined || origin === undefined) {
        continue;
      }
      if (silent.has(element.tagName)) {
        element.remove();
      } else if (!drawn.has(element.tagName)) {
        return undefined;
      }
      for (const { name, value } of element.attributes) {
        if (value.includes("url(")) {
          return undefined;
        }
        if (value.includes("var(")) {
          const computed = getComputedStyle(origin).getPropertyValue(name) || value;
          // The page's own colours follow its theme; elsewhere they are what they are now.
          const [, token = ""] = /^var\((--[\w-]+)\)$/.exec(value.trim()) ?? [];
          const isPages = token !== "" && tokens.getPropertyValue(token) !== "";
          element.setAttribute(name, isPages ? `var(${token}, ${computed})` : computed);
        }
      }
    }
    const { width, height } = svg.getBoundingClientRect();
    if (!copy.hasAttribute("viewBox")) {
      copy.setAttribute("viewBox", `0 0 ${Math.round(width)} ${Math.round(height)}`);
    }
    if (!copy.hasAttribute("width") || !copy.hasAttribute("height")) {
      copy.setAttribute("width", String(Math.round(width)));
      copy.setAttribute("height", String(Math.round(height)));
    }
    return { type: "image/svg+xml", text: new XMLSerializer().serializeToString(copy) };
  }
}
