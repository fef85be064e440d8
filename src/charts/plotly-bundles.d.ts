/** The two bundles of Plotly, which come without types, as far as they are used. */

declare module "plotly.js-cartesian-dist-min" {
  export function newPlot(seat: HTMLElement, figure: object, config: object): Promise<unknown>;
}

declare module "plotly.js-strict-dist-min" {
  export function newPlot(seat: HTMLElement, figure: object, config: object): Promise<unknown>;
}
