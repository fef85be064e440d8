/**
 * What Plot finds in place of d3's geography, which hardly any chart needs. It comes with `maps.ts`, which the compiler imports in every
 * cell that draws a map; from then on every chart of the page has it.
 */

/** What Plot asks of d3 in the same breath. */
export { creator, select } from "d3";

type Call = (...given: never[]) => unknown;

const known = new Map<string, Call>();

/** Makes functions known by the names that d3 gives them. */
export function learn(found: Readonly<Record<string, Call>>): void {
  for (const [name, call] of Object.entries(found)) {
    known.set(name, call);
  }
}

const find =
  (name: string) =>
  (...given: readonly unknown[]): unknown => {
    const call = known.get(name);
    if (call === undefined) {
      throw new Error(
        "what Plot draws maps with is not loaded: a cell has it when it says `projection` or `geo` in its own source",
      );
    }
    return Reflect.apply(call, undefined, given);
  };

export const geoAlbers = find("geoAlbers");
export const geoAlbersUsa = find("geoAlbersUsa");
export const geoAzimuthalEqualArea = find("geoAzimuthalEqualArea");
export const geoAzimuthalEquidistant = find("geoAzimuthalEquidistant");
export const geoClipRectangle = find("geoClipRectangle");
export const geoConicConformal = find("geoConicConformal");
export const geoConicEqualArea = find("geoConicEqualArea");
export const geoConicEquidistant = find("geoConicEquidistant");
export const geoEqualEarth = find("geoEqualEarth");
export const geoEquirectangular = find("geoEquirectangular");
export const geoGnomonic = find("geoGnomonic");
export const geoMercator = find("geoMercator");
export const geoOrthographic = find("geoOrthographic");
export const geoPath = find("geoPath");
export const geoStereographic = find("geoStereographic");
export const geoStream = find("geoStream");
export const geoTransverseMercator = find("geoTransverseMercator");

const transform = find("geoTransform");

/** Plot makes one as soon as it is loaded, whether or not anything is ever drawn with it. */
export const geoTransform = (methods: unknown) => ({
  stream(next: unknown): unknown {
    const found = transform(methods);
    return typeof found === "object" &&
      found !== null &&
      "stream" in found &&
      typeof found.stream === "function"
      ? found.stream(next)
      : undefined;
  },
});
