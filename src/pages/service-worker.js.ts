/** The service worker as a classic script: not every browser takes a module for one. */
import type { APIRoute } from "astro";
import { minify, transformWithOxc } from "vite";
import leave from "../offline/leave.ts?raw";
import worker from "../offline/worker.ts?raw";
import { loadSite } from "./_site.ts";

export const GET: APIRoute = async () => {
  const { settings } = await loadSite();
  const source = settings.offline === "visited" ? worker : leave;
  const script = (await transformWithOxc(source, "worker.ts")).code.replace(/\bexport \{\s*\};?/, "");
  const { code } = await minify("worker.js", script);
  return new Response(code, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
};
