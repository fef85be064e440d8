/** Notebooks with a text in every place that a notebook has for text. */

interface Poisoned {
  readonly cells: readonly object[];
  readonly metadata?: object;
}

type Place = (payloads: readonly string[]) => Poisoned;

const quoted = (text: string): string => JSON.stringify(text.replace(/\p{Cc}/gu, " "));
const markdown = (source: string, more: object = {}) => ({
  cell_type: "markdown",
  metadata: {},
  source,
  ...more,
});
const code = (source: string, outputs: readonly object[], more: object = {}) => ({
  cell_type: "code",
  execution_count: 1,
  metadata: {},
  source,
  outputs,
  ...more,
});
const shown = (data: object, metadata: object = {}) => ({ output_type: "display_data", data, metadata });
const prose =
  (toSource: (payload: string) => string): Place =>
  (payloads) => ({ cells: payloads.map((payload) => markdown(toSource(payload))) });
const outputs =
  (toOutput: (payload: string) => object): Place =>
  (payloads) => ({ cells: payloads.map((payload) => code("x", [toOutput(payload)])) });
const cells =
  (toCell: (payload: string, index: number) => object): Place =>
  (payloads) => ({ cells: payloads.map(toCell) });
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const widget =
  (state: (payload: string) => object, name: string): Place =>
  (payloads) => {
    const models = payloads.map((payload, index) => [
      `m${index}`,
      { model_name: name, state: state(payload) },
    ]);
    return {
      cells: payloads.map((_, index) =>
        code("x", [shown({ "application/vnd.jupyter.widget-view+json": { model_id: `m${index}` } })]),
      ),
      metadata: {
        widgets: { "application/vnd.jupyter.widget-state+json": { state: Object.fromEntries(models) } },
      },
    };
  };

/** Whole drawings, which a reader may open by themselves. */
const drawings = [
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></svg>',
  '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xhtml"><x:body onload="alert(1)"/></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xhtml"><x:img src="x" onerror="alert(1)"/></svg>',
  '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]><svg xmlns="http://www.w3.org/2000/svg"/>',
  '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
  '<svg xmlns="http://www.w3.org/2000/svg" onload\n=\n"alert(1)"/>',
  '<svg xmlns="http://www.w3.org/2000/svg"><animateMotion onbegin="alert(1)" dur="1s"/></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script href="data:text/javascript,alert(1)"/></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject></svg>',
];

export const places: Readonly<Record<string, Place>> = {
  markdown: prose((payload) => payload),
  "markdown-inline": prose((payload) => `Words ${payload} and *more*.`),
  "markdown-heading": prose((payload) => `## ${payload}`),
  "markdown-list": prose((payload) => `- ${payload}\n- x\n\n> ${payload}\n\n| a |\n|---|\n| ${payload} |`),
  "markdown-attribute": prose((payload) => `<p title="${payload}" id="${payload}" class="${payload}">x</p>`),
  "markdown-link": prose(
    (payload) => `[x](<${payload.replace(/\n/g, " ")}> "${payload}") ![${payload}](${payload})`,
  ),
  "markdown-math": prose((payload) => `$${payload}$\n\n$$${payload}$$`),
  "markdown-container": prose(
    (payload) =>
      `::: {.callout-note title="${payload}" #${payload}}\n${payload}\n:::\n\n:::{tip} ${payload}\nx\n:::\n\n\`\`\`{figure} ${payload}\n:alt: ${payload}\n${payload}\n\`\`\``,
  ),
  "markdown-role": prose(
    (payload) => `{abbr}\`${payload}\` {ref}\`${payload}\` [${payload}]{.mark #${payload}} @fig-${payload}`,
  ),
  "markdown-quotation": prose(
    (payload) =>
      `> Note: ${payload}\n\n> [!TIP] ${payload}\n\n> youtube: ${payload}\n\n> twitter: https://twitter.com/${payload}`,
  ),
  "markdown-template": prose(
    (payload) =>
      `{% fn 1 %} {{ '${payload}' | fndetail: 1 }} {{< video ${payload} >}} {% include alert.html text="${payload}" %}`,
  ),
  "markdown-footnote": prose((payload) => `x[^${payload}] y^[${payload}]\n\n[^${payload}]: ${payload}`),
  "colab-form": cells((payload) =>
    code(`#@title ${payload}\nx = 1 #@param {type: "${payload}"}`, [], { metadata: { cellView: "form" } }),
  ),
  "raw-html": cells((payload) => ({ cell_type: "raw", metadata: { format: "text/html" }, source: payload })),
  "code-source": cells((payload) => code(payload, [])),
  "code-magic": cells((payload) => code(`%%${payload}\nx`, [])),
  "cell-id": cells((payload) => markdown("x", { id: payload })),
  "cell-metadata": cells((payload) =>
    code("x", [], {
      metadata: {
        tags: [payload],
        name: payload,
        [payload]: payload,
        vscode: { languageId: payload },
        collapsed: payload,
      },
    }),
  ),
  attachments: cells((payload) =>
    markdown(`![x](attachment:${payload}) <img src="attachment:${payload}">`, {
      attachments: { [payload]: { "image/png": payload, [payload]: payload, "image/svg+xml": payload } },
    }),
  ),
  options: cells((payload) =>
    code(
      ["label", "fig-cap", "fig-alt", "code-summary"]
        .map((key) => `#| ${key}: ${quoted(payload)}`)
        .join("\n"),
      [shown({ "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' })],
    ),
  ),
  stdout: outputs((payload) => ({ output_type: "stream", name: payload, text: payload })),
  error: outputs((payload) => ({
    output_type: "error",
    ename: payload,
    evalue: payload,
    traceback: [payload],
  })),
  "error-bare": outputs((payload) => ({
    output_type: "error",
    ename: payload,
    evalue: payload,
    traceback: [],
  })),
  "text-plain": outputs((payload) => shown({ "text/plain": payload })),
  "text-html": outputs((payload) => shown({ "text/html": payload })),
  "text-html-table": outputs((payload) =>
    shown({ "text/html": `<style>#a{${payload}}</style><table><tr><td id=a>${payload}</table>` }),
  ),
  "text-markdown": outputs((payload) => shown({ "text/markdown": payload })),
  "text-latex": outputs((payload) => shown({ "text/latex": `$${payload}$` })),
  svg: outputs((payload) =>
    shown({ "image/svg+xml": `<svg xmlns="http://www.w3.org/2000/svg">${payload}</svg>` }),
  ),
  "svg-file": () => ({ cells: drawings.map((drawing) => code("x", [shown({ "image/svg+xml": drawing })])) }),
  "svg-bare": outputs((payload) => shown({ "image/svg+xml": payload })),
  png: outputs((payload) =>
    shown({ "image/png": payload }, { "image/png": { width: payload, height: payload, alt: payload } }),
  ),
  "png-of-svg": outputs((payload) =>
    shown({ "image/png": base64(`<svg xmlns="http://www.w3.org/2000/svg">${payload}</svg>`) }),
  ),
  jpeg: outputs((payload) =>
    shown({ "image/jpeg": `"><${payload}` }, { width: payload, filenames: { "image/jpeg": payload } }),
  ),
  json: outputs((payload) => shown({ "application/json": { [payload]: payload } })),
  javascript: outputs((payload) => shown({ "application/javascript": `alert(1);${payload}` })),
  pdf: outputs((payload) => shown({ "application/pdf": base64(`%PDF ${payload}`) })),
  video: outputs((payload) =>
    shown({ "text/html": `<video src="data:video/mp4;base64,${payload}" ${payload}>` }),
  ),
  vega: outputs((payload) => shown({ "application/vnd.vegalite.v5+json": { data: payload, [payload]: 1 } })),
  plotly: outputs((payload) =>
    shown({ "application/vnd.plotly.v1+json": { data: [{ text: payload }], layout: { title: payload } } }),
  ),
  "geo-json": outputs((payload) => shown({ "application/geo+json": { type: payload, [payload]: payload } })),
  vdom: outputs((payload) =>
    shown({
      "application/vdom.v1+json": {
        tagName: "a",
        attributes: {
          href: payload,
          onclick: "alert(1)",
          style: { color: payload, [payload]: payload },
          [payload]: payload,
        },
        children: [
          payload,
          { tagName: "script", attributes: {}, children: "alert(1)" },
          { tagName: payload, children: [] },
        ],
      },
    }),
  ),
  table: outputs((payload) =>
    shown({
      "application/vnd.dataresource+json": {
        schema: { fields: [{ name: payload }] },
        data: [{ [payload]: payload }],
      },
    }),
  ),
  "other-type": outputs((payload) => shown({ [payload]: payload })),
  "other-text": outputs((payload) => shown({ [`text/${payload}`]: payload })),
  "widget-html": widget((value) => ({ value, description: value }), "HTMLModel"),
  "widget-text": widget((value) => ({ value, description: value }), "TextModel"),
  "widget-slider": widget(
    (value) => ({ value, min: value, max: value, description: value }),
    "IntSliderModel",
  ),
  kernel: ([payload = "", ...rest]) => ({
    cells: [code("x", [])],
    metadata: {
      kernelspec: { name: payload, language: payload, display_name: rest.join(" ") },
      title: payload,
    },
  }),
};

/** A notebook for each dozen of payloads, whose front matter is made of them. */
export function toFrontMatter(payloads: readonly string[]): Poisoned {
  const all = quoted(payloads.join(" "));
  const list = `[${payloads.map(quoted).join(", ")}]`;
  const lines = [
    ...[`title: ${all}`, `description: ${all}`, `author: ${all}`, `tags: ${list}`, `series: ${all}`],
    ...[`image: ${all}`, `image-alt: ${all}`],
  ];
  return {
    cells: [{ cell_type: "raw", metadata: {}, source: `---\n${lines.join("\n")}\n---` }, markdown("Words.")],
  };
}

export function toText({ cells: own, metadata = {} }: Poisoned): string {
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: own });
}
