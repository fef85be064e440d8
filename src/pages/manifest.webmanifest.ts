import type { APIRoute } from "astro";
import { loadSite } from "./_site.ts";

export const GET: APIRoute = async () => {
  const { settings, paths } = await loadSite();
  const icons = [
    { src: paths.file("favicon.svg"), sizes: "any", type: "image/svg+xml" },
    ...[192, 512].map((size) => ({
      src: paths.file(`icons/${size}.png`),
      sizes: `${size}x${size}`,
      type: "image/png",
    })),
  ];
  const manifest = {
    name: settings.title,
    short_name: settings.title,
    description: settings.description,
    lang: settings.language,
    start_url: paths.base,
    scope: paths.base,
    display: "browser",
    background_color: "#fcfdfd",
    theme_color: "#0a6b70",
    icons,
  };
  return new Response(JSON.stringify(manifest), { headers: { "Content-Type": "application/manifest+json" } });
};
