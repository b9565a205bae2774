/** Where an ICEWS event was located: city, district, province and country by name, and the point found for the finest of them. */
import type { Place } from "../domain/vocabulary.ts";
import { countryNamed } from "./countries.ts";
import type { Misfit } from "./format.ts";
import { shown } from "./misfit.ts";

export type ReadPlace = { readonly ok: true; readonly place: Place | undefined } | { readonly ok: false; readonly misfit: Misfit };

const DEGREES = /^-?\d{1,3}(\.\d{1,20})?$/;

/** The place, precise as the finest name stated; undefined where nothing is. Misfit: `impossible-coordinates`. */
export function icewsPlace(cells: Readonly<Record<string, string>>): ReadPlace {
  const [city, country] = [cellOf(cells, "city"), cellOf(cells, "country")];
  const region = [cellOf(cells, "district"), cellOf(cells, "province")].filter((name) => name !== "").join(", ");
  const point = pointOf(cellOf(cells, "latitude"), cellOf(cells, "longitude"));
  if ("reason" in point) return { ok: false, misfit: point };
  if (city === "" && region === "" && country === "" && point.lat === undefined) return { ok: true, place: undefined };
  const known = countryNamed(country);
  const unnamed = known === undefined || (city === "" && region === "");
  const name = [city, region, unnamed ? country : ""].filter((part) => part !== "").join(", ");
  return { ok: true, place: { ...(name !== "" && { name: name.slice(0, 500) }), ...(known && { country: known.id }), ...point, ...precisionOf(city, region, country) } };
}

const cellOf = (cells: Readonly<Record<string, string>>, column: string): string => cells[column]?.trim() ?? "";

function precisionOf(city: string, region: string, country: string): Pick<Place, "precision"> {
  if (city !== "") return { precision: "near" };
  if (region !== "") return { precision: "region" };
  return country === "" ? {} : { precision: "country" };
}

function pointOf(lat: string, lon: string): Pick<Place, "lat" | "lon"> | Misfit {
  if (lat === "" && lon === "") return {};
  return impossible("latitude", lat, 90) ?? impossible("longitude", lon, 180) ?? { lat: Number(lat), lon: Number(lon) };
}

function impossible(column: string, text: string, most: number): Misfit | undefined {
  if (DEGREES.test(text) && Math.abs(Number(text)) <= most) return undefined;
  return { column, value: shown(text), reason: "impossible-coordinates", detail: `a ${column} is a number of degrees from -${most} to ${most}, given together with the other` };
}
