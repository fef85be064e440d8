declare module "virtual:atoll/live" {
  /** Key of a live post → its generated component, which holds nothing but the script that starts its cells. */
  export const liveComponents: Readonly<
    Record<string, () => Promise<{ default: import("astro/runtime/server/index.js").AstroComponentFactory }>>
  >;
  /** What draws stored charts, where any post has some. */
  export const loadCharts:
    | (() => Promise<{ default: import("astro/runtime/server/index.js").AstroComponentFactory }>)
    | undefined;
}
