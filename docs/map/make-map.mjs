// Draws the map of the page from Natural Earth's borders: node make-map.mjs > .../http/page/world.json
// Needs, from npm: world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.1 i18n-iso-countries@7
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const atlas = detail => JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`)));
const features = detail => {
  const topology = atlas(detail);
  return feature(topology, topology.objects.countries).features;
};
const code = one => one.id ? iso.numericToAlpha2(one.id) : one.properties.name === "Kosovo" ? "XK" : undefined;

const width = 960;
const coarse = features("110m").filter(one => code(one) !== "AQ");
const projection = geoEqualEarth().fitWidth(width, { type: "FeatureCollection", features: coarse });
const rounded = point => point.map(x => Math.round(x * 10) / 10);
const path = geoPath(projection).digits(1);
const bounds = path.bounds({ type: "FeatureCollection", features: coarse });

/** The middle of the largest part: France is in Europe. */
function middle(one) {
  const parts = one.geometry.type === "MultiPolygon"
    ? one.geometry.coordinates.map(coordinates => ({ type: "Polygon", coordinates }))
    : [one.geometry];
  const largest = parts.reduce((a, b) => (geoArea(a) >= geoArea(b) ? a : b));
  return rounded(projection(geoCentroid(largest)));
}

const shapes = {};
const nameless = [];
for (const one of coarse) {
  const d = path(one);
  if (code(one)) shapes[code(one)] = d; else nameless.push(d);
}
const points = {};
for (const detail of ["110m", "50m", "10m"]) {
  for (const one of features(detail)) {
    const key = code(one);
    if (key && key !== "AQ" && one.geometry && !points[key]) points[key] = middle(one);
  }
}
// Of these the atlas draws nothing, or draws them as parts of others.
const others = {
  AQ: [0, -56], BQ: [-68.3, 12.2], BV: [3.4, -54.4], CC: [96.8, -12.2], CX: [105.6, -10.5], GF: [-53, 4],
  GP: [-61.5, 16.2], MQ: [-61, 14.6], RE: [55.5, -21.1], SJ: [16, 78.5], TK: [-171.8, -9.2], YT: [45.2, -12.8],
};
for (const [key, place] of Object.entries(others)) points[key] = rounded(projection(place));
const sorted = object => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
process.stdout.write(JSON.stringify(
  { width, height: Math.ceil(bounds[1][1]), shapes: sorted(shapes), nameless, points: sorted(points) }) + "\n");
