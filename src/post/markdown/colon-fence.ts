/**
 * A line of three or more colons (Quarto, Pandoc, MyST, Docusaurus) is a block of its own for the parser: what such lines
 * enclose is found later, because they may stand in different cells.
 */
import type { Literal } from "mdast";
import type { Data, Processor } from "unified";

/** `value` is what stands behind the colons; empty where the line closes a container. */
export interface Fence extends Literal {
  type: "fence";
}

declare module "mdast" {
  interface RootContentMap {
    fence: Fence;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    colonFence: "colonFence";
    colonFenceInfo: "colonFenceInfo";
  }
}

type Construct = NonNullable<NonNullable<Data["micromarkExtensions"]>[number]["flow"]>[string];
type Tokenizer = Extract<NonNullable<Construct>, { tokenize: unknown }>["tokenize"];

const colon = 58;
const least = 3;

const tokenize: Tokenizer = (effects, ok, nok) => {
  let count = 0;
  const start: ReturnType<Tokenizer> = (code) => {
    effects.enter("colonFence");
    return colons(code);
  };
  const colons: ReturnType<Tokenizer> = (code) => {
    if (code === colon) {
      count += 1;
      effects.consume(code);
      return colons;
    }
    if (count < least) return nok(code);
    if (isEnd(code)) return end(code);
    effects.enter("colonFenceInfo");
    return info(code);
  };
  const info: ReturnType<Tokenizer> = (code) => {
    if (isEnd(code)) {
      effects.exit("colonFenceInfo");
      return end(code);
    }
    effects.consume(code);
    return info;
  };
  const end: ReturnType<Tokenizer> = (code) => {
    effects.exit("colonFence");
    return ok(code);
  };
  return start;
};

/** The end of the text, or a line ending, which micromark counts below zero (tabs are above). */
function isEnd(code: number | null): boolean {
  return code === null || code < -2;
}

/** A unified plugin that makes the parser know the lines. */
export function knowFences(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { flow: { [colon]: { name: "colonFence", tokenize, concrete: true } } },
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    {
      enter: {
        colonFence(token) {
          this.enter({ type: "fence", value: "" }, token);
        },
      },
      exit: {
        colonFenceInfo(token) {
          const node = this.stack.at(-1);
          if (node?.type === "fence") node.value = this.sliceSerialize(token).trim();
        },
        colonFence(token) {
          this.exit(token);
        },
      },
    },
  ];
}
