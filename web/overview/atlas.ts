/** The countries' shapes, from Natural Earth by way of world-atlas: a file of our own, read once. */
import type { Feature, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import file from "world-atlas/countries-110m.json?url";
import { countryOfShape } from "./map-countries.ts";

export interface Shape {
  readonly name: string;
  /** ISO 3166-1 alpha-3; undefined where it has none */
  readonly country: string | undefined;
  readonly feature: Feature<Geometry, { readonly name: string }>;
}

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

let shapes: Promise<readonly Shape[]> | undefined;

export function readAtlas(): Promise<readonly Shape[]> {
  shapes ??= fetch(file).then((response) => response.json() as Promise<Atlas>).then((atlas) =>
    feature(atlas, atlas.objects.countries).features.map((one) => ({ name: one.properties.name, country: countryOfShape(one.id, one.properties.name), feature: one })));
  return shapes;
}
