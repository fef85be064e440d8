/** The site for readers that are programs: what it is, and every post as plain text. */
import type { APIRoute } from "astro";
import { loadSite } from "./_site.ts";

export const GET: APIRoute = async () => {
  const { settings, paths, posts, words } = await loadSite();
  const rows = posts.map(({ id, title, description }) => {
    const link = `- [${title.replace(/[[\]]/g, "")}](${paths.absolute(paths.file(`${id}.md`))})`;
    return description === "" ? link : `${link}: ${description}`;
  });
  const text = [`# ${settings.title}`, `> ${settings.description}`, `## ${words.posts}`, rows.join("\n")];
  return new Response(`${text.join("\n\n")}\n`);
};
