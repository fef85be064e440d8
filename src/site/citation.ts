/** How to cite a post, as BibTeX. */
import type { Paths } from "./paths.ts";
import type { SitePost } from "./post.ts";
import type { Settings } from "./settings.ts";

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export function toBibTeX(post: SitePost, settings: Settings, paths: Paths): string {
  const authors = post.authors.length > 0 ? post.authors : [settings.author ?? settings.title];
  const year = post.date?.slice(0, 4);
  const fields = [
    ["author", authors.map((name) => `{${toTeX(name)}}`).join(" and ")],
    ["title", `{${toTeX(post.title)}}`],
    ...(year === undefined ? [] : [["year", year]]),
    ["howpublished", toTeX(settings.title)],
    ["url", paths.absolute(paths.page(post.id))],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${toKey(post, year)},`, ...lines, "}"].join("\n");
}

function toKey({ id }: SitePost, year: string | undefined): string {
  const name =
    id
      .split("/")
      .at(-1)
      ?.replace(/[^\p{ASCII}]/gu, "") ?? "";
  return [name || "post", year].filter(Boolean).join("-");
}

function toTeX(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => special[sign] ?? `\\${sign}`);
}
