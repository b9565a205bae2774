/** Where incidents took place, as the map and its table tell it. */
import type { Got } from "../api/client.ts";

export type Places = Got<"/v1/places">;

export interface PlaceRow {
  readonly key: string;
  readonly where: string;
  readonly n: number;
  readonly hostility: number | null;
}

/** Countries first, then places, each with the most incidents first. */
export function rowsOf({ countries, places }: Places, nameOf: (country: string) => string): PlaceRow[] {
  return [
    ...countries.map(({ country, n, hostility }) => ({ key: country, where: nameOf(country), n, hostility })),
    ...places.map(({ lat, lon, n, hostility }) => ({ key: `${lat} ${lon}`, where: `${lat}, ${lon}`, n, hostility })),
  ];
}

const counted = (count: number): string => count.toLocaleString("en-GB");

/** "6 incidents: 6 with coordinates, 1 with neither coordinates nor a country; 4 countries, 5 places." */
export function mapInWords({ n, unplaced, located, placesInAll, places, countries }: Places): string {
  const dots = placesInAll > places.length ? `the ${counted(places.length)} places with the most incidents of ${counted(placesInAll)}` : `${counted(placesInAll)} ${placesInAll === 1 ? "place" : "places"}`;
  return `n = ${counted(n)} incidents: ${counted(located)} with coordinates (${dots}), ${counted(unplaced)} without any place; ${counted(countries.length)} ${countries.length === 1 ? "country" : "countries"} named.`;
}
