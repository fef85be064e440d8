/**
 * What HTML from a notebook may be: an allow-list, for prose and outputs alike. Everything else is dropped; what stands
 * in `strip` is dropped with all it holds. Scripts, handlers, forms, frames and style sheets never pass.
 */
import type { Schema } from "hast-util-sanitize";

const list = (words: string): string[] => words.split(" ");

const blocks = list(
  "address article aside blockquote details summary div figure figcaption footer header h1 h2 h3 h4 h5 h6 hr p pre section",
);
const lists = list("dd dl dt li ol ul");
/** Only of files of the post: `rewriteHtml` makes links of the others. */
const players = list("audio video");
const tables = list("caption col colgroup table tbody td tfoot th thead tr");
const inline = list(
  "a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark meter output progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr",
);

/** What may stand in a sentence: no pictures, which are files of the post, and no controls. */
export const phrasingTags = inline.filter((tag) => tag !== "img" && tag !== "input");

export const svgTags = list("svg g path rect circle ellipse line polyline polygon text tspan");
export const mathTags = list(
  "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded msub msup msubsup munder mover munderover mtable mtr mtd mphantom",
);

const shape = list(
  "d x y x1 x2 y1 y2 dx dy cx cy r rx ry points transform width height fill fillOpacity fillRule opacity stroke strokeWidth strokeOpacity strokeLineCap strokeLineJoin strokeMiterLimit strokeDashArray paintOrder shapeRendering fontSize fontFamily fontWeight fontVariant textAnchor dominantBaseline",
);

export const policy: Schema = {
  tagNames: [...blocks, ...lists, ...tables, ...players, ...inline, ...svgTags, ...mathTags],
  attributes: {
    "*": list("align className dir id lang style title role ariaLabel ariaHidden"),
    a: list("href name ariaDescribedBy dataFootnoteRef dataFootnoteBackref"),
    audio: list("src controls preload loop"),
    blockquote: ["cite"],
    q: ["cite"],
    col: list("span width"),
    colgroup: list("span width"),
    data: ["value"],
    details: ["open"],
    img: list("alt src width height"),
    input: ["checked", ["disabled", true], ["type", "checkbox"]],
    li: ["value"],
    meter: list("value min max low high optimum"),
    ol: list("start reversed type"),
    progress: list("value max"),
    section: ["dataFootnotes"],
    table: list("border width"),
    td: list("colSpan rowSpan headers vAlign width height"),
    th: list("colSpan rowSpan headers scope vAlign width height abbr"),
    time: ["dateTime"],
    tr: ["vAlign"],
    video: list("src controls preload loop width height"),
    ...Object.fromEntries(svgTags.map((tag) => [tag, shape])),
    svg: [...list("viewBox preserveAspectRatio"), ...shape],
    math: ["display"],
    mi: ["mathVariant"],
    mo: list("stretchy fence separator"),
    mspace: list("width height depth"),
    mtable: list("columnAlign rowSpacing columnSpacing"),
    mtd: list("columnAlign rowSpan columnSpan"),
  },
  protocols: {
    href: list("http https mailto tel"),
    // `data` and `attachment` become files of the post in a later step, which lets no other address of theirs stand.
    src: list("http https data attachment"),
    cite: list("http https"),
  },
  ancestors: {
    ...Object.fromEntries(tables.filter((tag) => tag !== "table").map((tag) => [tag, ["table"]])),
    ...Object.fromEntries(svgTags.slice(1).map((tag) => [tag, ["svg"]])),
    ...Object.fromEntries(mathTags.slice(1).map((tag) => [tag, ["math"]])),
    summary: ["details"],
  },
  required: {},
  // Ids and names are prefixed by `finishHtml`, which also keeps the links to them working.
  clobber: [],
  strip: list(
    "script style iframe object embed applet noembed noframes noscript template title textarea select xmp plaintext frameset frame foreignObject annotation-xml button datalist canvas desc metadata defs",
  ),
  allowComments: false,
  allowDoctypes: false,
};
