/** The map projections that Plot knows by name, for cells that draw maps: see `projections.ts`. */
import {
  geoAlbers,
  geoAlbersUsa,
  geoAzimuthalEqualArea,
  geoAzimuthalEquidistant,
  geoClipRectangle,
  geoConicConformal,
  geoConicEqualArea,
  geoConicEquidistant,
  geoEqualEarth,
  geoEquirectangular,
  geoGnomonic,
  geoMercator,
  geoOrthographic,
  geoStereographic,
  geoTransverseMercator,
} from "d3-geo";
import { learn } from "./projections.ts";

learn(
  {
    geoAlbers,
    geoAlbersUsa,
    geoAzimuthalEqualArea,
    geoAzimuthalEquidistant,
    geoConicConformal,
    geoConicEqualArea,
    geoConicEquidistant,
    geoEqualEarth,
    geoEquirectangular,
    geoGnomonic,
    geoMercator,
    geoOrthographic,
    geoStereographic,
    geoTransverseMercator,
  },
  geoClipRectangle,
);
