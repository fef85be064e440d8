/**
 * What Plot finds in place of d3's map projections, a tenth of its size that hardly any chart needs. They come with `maps.ts`, which the
 * compiler imports in every cell that says `projection`; from then on every chart of the page has them.
 */
import type { GeoProjection, GeoStreamWrapper } from "d3";

export { geoPath, geoStream, geoTransform } from "d3";

type CreateProjection = () => GeoProjection;
/** Cuts at a frame, which Plot does only where it projects. */
type Clip = (x0: number, y0: number, x1: number, y1: number) => GeoStreamWrapper["stream"];

const known = new Map<string, CreateProjection>();
let clip: Clip | undefined;

/** Makes projections known by the names that d3 gives them, and what cuts at a frame. */
export function learn(projections: Readonly<Record<string, CreateProjection>>, clipRectangle: Clip): void {
  clip = clipRectangle;
  for (const [name, create] of Object.entries(projections)) {
    known.set(name, create);
  }
}

const missing =
  "the map projections of Plot are not loaded: a cell has them when it says `projection` in its own source";

export const geoClipRectangle: Clip = (...frame) => {
  if (clip === undefined) {
    throw new Error(missing);
  }
  return clip(...frame);
};

const find =
  (name: string): CreateProjection =>
  () => {
    const create = known.get(name);
    if (create === undefined) {
      throw new Error(missing);
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
