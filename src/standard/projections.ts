/**
 * What Plot finds in place of d3's map projections, a tenth of its size that hardly any chart needs. They come with `maps.ts`, which the
 * compiler imports in every cell that says `projection`; from then on every chart of the page has them.
 */
import type { GeoProjection } from "d3";

export { geoClipRectangle, geoPath, geoStream, geoTransform } from "d3";

type CreateProjection = () => GeoProjection;

const known = new Map<string, CreateProjection>();

/** Makes projections known by the names that d3 gives them. */
export function learn(projections: Readonly<Record<string, CreateProjection>>): void {
  for (const [name, create] of Object.entries(projections)) {
    known.set(name, create);
  }
}

const find =
  (name: string): CreateProjection =>
  () => {
    const create = known.get(name);
    if (create === undefined) {
      throw new Error(
        "the map projections of Plot are not loaded: a cell has them when it says `projection` in its own source",
      );
    }
    return create();
  };

export const geoAlbers = find("geoAlbers");
export const geoAlbersUsa = find("geoAlbersUsa");
export const geoAzimuthalEqualArea = find("geoAzimuthalEqualArea");
export const geoAzimuthalEquidistant = find("geoAzimuthalEquidistant");
export const geoConicConformal = find("geoConicConformal");
export const geoConicEqualArea = find("geoConicEqualArea");
export const geoConicEquidistant = find("geoConicEquidistant");
export const geoEqualEarth = find("geoEqualEarth");
export const geoEquirectangular = find("geoEquirectangular");
export const geoGnomonic = find("geoGnomonic");
export const geoMercator = find("geoMercator");
export const geoOrthographic = find("geoOrthographic");
export const geoStereographic = find("geoStereographic");
export const geoTransverseMercator = find("geoTransverseMercator");
