/**
 * Two themes in one tokenising: GitHub's high-contrast light and dark rule on the same scopes in the same order, so one
 * theme with made-up colours stands for both, and each made-up colour means a pair. Comments are darkened a little so that
 * they keep 4.5:1 on a tinted background too; foregrounds meant for a coloured background become plain ink.
 */
import type { ThemeRegistrationAny } from "shiki";
import dark from "shiki/themes/github-dark-high-contrast.mjs";
import light from "shiki/themes/github-light-high-contrast.mjs";

export interface ColourPair {
  readonly light: string;
  readonly dark: string;
}

export const ink: ColourPair = { light: "#0e1116", dark: "#f0f3f6" };

const better: Readonly<Record<string, string>> = {
  "#66707b": "#57606a",
  "#ffffff": ink.light,
  "#e7ecf0": ink.light,
};
const betterDark: Readonly<Record<string, string>> = { "#272b33": ink.dark };

const pairs = new Map<string, ColourPair>();

/** The pair that a colour of `theme` stands for; undefined is plain ink. */
export function findPair(colour: string | undefined): ColourPair | undefined {
  return pairs.get(colour?.toLowerCase() ?? "");
}

export function listPairs(): ColourPair[] {
  return [...pairs.values(), ink];
}

export const theme: ThemeRegistrationAny = {
  name: "atoll",
  type: "light",
  fg: "#000000",
  bg: "#ffffff",
  settings: readRules(light).map(({ scope, settings }, index) => {
    const own = settings.foreground;
    const other = readRules(dark)[index]?.settings.foreground;
    const foreground = own === undefined || other === undefined ? undefined : toCode(own, other);
    const { fontStyle } = settings;
    return {
      ...(scope === undefined ? {} : { scope }),
      settings: {
        ...(foreground === undefined ? {} : { foreground }),
        ...(fontStyle === undefined ? {} : { fontStyle }),
      },
    };
  }),
};

function readRules(from: ThemeRegistrationAny) {
  return from.tokenColors ?? from.settings ?? [];
}

function toCode(own: string, other: string): string | undefined {
  const pair = { light: better[own.toLowerCase()] ?? own, dark: betterDark[other.toLowerCase()] ?? other };
  if (pair.light === ink.light && pair.dark === ink.dark) return undefined;
  const known = [...pairs].find(([, { light, dark }]) => light === pair.light && dark === pair.dark);
  if (known !== undefined) return known[0];
  const code = `#${(pairs.size + 1).toString(16).padStart(6, "0")}`;
  pairs.set(code, pair);
  return code;
}
