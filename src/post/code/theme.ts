/**
 * Two themes in one tokenising: GitHub's high-contrast light and dark rule on the same scopes in the same order, so one
 * theme with made-up colours stands for both, and each made-up colour means a pair: a role, whose colours are in
 * `styles/code.css`. Foregrounds meant for a coloured background become plain ink.
 */
import type { ThemeRegistrationAny } from "shiki";
import dark from "shiki/themes/github-dark-high-contrast.mjs";
import light from "shiki/themes/github-light-high-contrast.mjs";

/** The two themes' colours, light then dark, and what they are used for. */
const roles: Readonly<Record<string, string>> = {
  "#66707b #bdc4cc": "comment",
  "#a0111f #ff9492": "keyword",
  "#023b95 #91cbff": "constant",
  "#702c00 #ffb757": "name",
  "#622cbc #dbb7ff": "function",
  "#024c1a #72f088": "tag",
  "#032563 #addcff": "string",
  "#6e011a #ffb1af": "wrong",
  "#4b535d #bdc4cc": "bracket",
};

const plain = new Set(["#0e1116 #f0f3f6", "#ffffff #ffffff", "#e7ecf0 #272b33"]);

/** Made-up colour → role. */
const codes = new Map(Object.values(roles).map((role, index) => [`#00000${index + 1}`, role]));

/** What a colour of `theme` stands for; undefined is plain ink. */
export function findRole(colour: string | undefined): string | undefined {
  return codes.get(colour ?? "");
}

export function listRoles(): readonly string[] {
  return Object.values(roles);
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

/** A pair that is no role's is a theme that has changed. */
function toCode(own: string, other: string): string | undefined {
  const pair = `${own} ${other}`.toLowerCase();
  const role = roles[pair];
  if (role === undefined && !plain.has(pair)) throw new Error(`The colours ${pair} have no role.`);
  return [...codes].find(([, name]) => name === role)?.[0];
}
