/** The countries' shapes, from Natural Earth by way of world-atlas: a file of our own, read once. */
import type { ExtendedFeature } from "d3-geo";
import { feature } from "topojson-client";
import file from "world-atlas/countries-110m.json?url";
import { countryOfShape } from "./map-countries.ts";

export interface Shape {
  readonly name: string;
  /** ISO 3166-1 alpha-3; undefined where it has none */
  readonly country: string | undefined;
  readonly feature: ExtendedFeature;
}

type Atlas = Parameters<typeof feature>[0];

/** the file's address */
export const ATLAS = file;

let shapes: Promise<readonly Shape[]> | undefined;

/** Rejects where the file cannot be had; then it is asked for anew the next time. */
export function readAtlas(): Promise<readonly Shape[]> {
  shapes ??= read().catch((error: unknown) => { shapes = undefined; throw error; });
  return shapes;
}

async function read(): Promise<readonly Shape[]> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} was answered with ${response.status}`);
  return shapesOf((await response.json()) as Atlas);
}

function shapesOf(atlas: Atlas): readonly Shape[] {
  const countries = feature(atlas, atlas.objects.countries);
  return ("features" in countries ? countries.features : [countries]).map((one) => {
    const name = String(one.properties?.name ?? "");
    return { name, country: countryOfShape(one.id, name), feature: one };
  });
}
