/** Where a GDELT event took place: its ActionGeo columns. */
import { Id, type Place } from "../domain/vocabulary.ts";
import { countryOfFips } from "./countries.ts";
import type { TableRow } from "./table.ts";

/** ActionGeo_Type: a country, a state or province (2 of the USA, 5 of the world), a city or landmark (3, 4). 0 says nothing. */
const precisions: ReadonlyMap<string, Place["precision"]> = new Map([["1", "country"], ["2", "region"], ["5", "region"], ["3", "near"], ["4", "near"]] as const);

/** Undefined where the row names neither place nor country: coordinates alone are 0 there. */
export function gdeltPlace(cells: TableRow["cells"]): Place | undefined {
  const name = (cells.actiongeo_fullname ?? "").trim();
  const country = countryOf(cells.actiongeo_countrycode ?? "");
  if (name === "" && country === undefined) return undefined;
  const precision = precisions.get(cells.actiongeo_type ?? "");
  return { ...(name !== "" && { name }), ...(country !== undefined && { country }), ...pointOf(cells), ...(precision && { precision }) };
}

/** Places have FIPS 10-4 codes. One of no country (oceans, disputed islands) is kept as it is. */
function countryOf(fips: string): string | undefined {
  return countryOfFips(fips)?.id ?? (Id.safeParse(fips).success ? fips : undefined);
}

const DEGREES = /^-?\d{1,3}(\.\d{1,20})?$/;

function pointOf({ actiongeo_lat: lat = "", actiongeo_long: lon = "" }: TableRow["cells"]): { lat: number; lon: number } | undefined {
  const point = { lat: Number(lat), lon: Number(lon) };
  return DEGREES.test(lat) && DEGREES.test(lon) && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : undefined;
}
