/** Where incidents took place, as the map and its table tell it. */
import type { Got } from "../api/client.ts";
import { counted } from "../parts/counted.ts";
import { whole } from "../parts/digits.ts";

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

/** "6 incidents: 6 with coordinates, 1 with neither coordinates nor a country; 4 countries, 5 places." */
export function mapInWords({ n, unplaced, located, placesInAll, places, countries }: Places): string {
  const dots = placesInAll > places.length ? `the ${counted(places.length, "place")} with the most incidents of ${whole(placesInAll)}` : counted(placesInAll, "place");
  return `n = ${counted(n, "incident")}: ${whole(located)} with coordinates (${dots}), ${whole(unplaced)} without any place; ${counted(countries.length, "country", "countries")} named.`;
}
