/** Where incidents took place: counted by country and by place, and how many name none. */
import type { Lens } from "../domain/lens.ts";
import { ACTIVE_MASK } from "../measures/columns.ts";
import { isVisible } from "../measures/select.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type Answer, type Ground, type Heading, answered, headingOf, scaleProblem } from "./ground.ts";

interface Counted {
  readonly n: number;
  /** the highest MID level among them; null where none has a level */
  readonly hostility: number | null;
}

export interface Places extends Heading {
  /** incidents that occurred by `at`, each once however many conflicts hold it */
  readonly n: number;
  /** of them, those that name neither a country nor coordinates */
  readonly unplaced: number;
  /** by ISO 3166-1 alpha-3, the most incidents first */
  readonly countries: readonly (Counted & { readonly country: string })[];
  /** places to a tenth of a degree, the most incidents first; at most MOST_PLACES */
  readonly places: readonly (Counted & { readonly lat: number; readonly lon: number })[];
  /** how many places there are in all, and how many incidents have coordinates */
  readonly placesInAll: number;
  readonly located: number;
}

export const MOST_PLACES = 2_000;
const PER_DEGREE = 10;

class Sum {
  n = 0;
  level = 0;

  add(level: number): void {
    this.n++;
    this.level = Math.max(this.level, level);
  }

  get counted(): Counted {
    return { n: this.n, hostility: this.level > 0 ? this.level : null };
  }
}

/** Everything that occurred by the lens's instant and stands as known then, whether it counts to a conflict or not. */
export function placesAnswer(ground: Ground, lens: Lens): Answer<Places> {
  const problem = scaleProblem(ground, lens.scale);
  if (problem) return problem;
  const seen = new Set<number>();
  const [countries, places] = [new Map<string, Sum>(), new Map<string, Sum>()];
  let [unplaced, located] = [0, 0];
  for (const segment of ground.ledger.segments.values()) {
    const view = new SegmentView(ground.ledger, segment, lens);
    const { incident, flags, coding, lat, lon } = view.columns;
    const until = view.countUntil(lens.atMs);
    for (let row = 0; row < until; row++) {
      if ((flags[row] & ACTIVE_MASK) !== 0 || !isVisible(view, row) || seen.has(incident[row])) continue;
      seen.add(incident[row]);
      const level = view.tables.levels[coding[row]];
      const country = view.country(row);
      const isLocated = !Number.isNaN(lat[row]) && !Number.isNaN(lon[row]);
      if (country !== undefined) sumAt(countries, country).add(level);
      if (isLocated) sumAt(places, `${tenth(lat[row])} ${tenth(lon[row])}`).add(level);
      if (isLocated) located++;
      else if (country === undefined) unplaced++;
    }
  }
  return answered({
    ...headingOf(ground.ledger, lens), n: seen.size, unplaced, located, placesInAll: places.size,
    countries: mostFirst(countries).map(([country, sum]) => ({ country, ...sum.counted })),
    places: mostFirst(places).slice(0, MOST_PLACES).map(([place, sum]) => ({ ...pointOf(place), ...sum.counted })),
  });
}

const tenth = (degrees: number): number => Math.round(degrees * PER_DEGREE) / PER_DEGREE;

function pointOf(place: string): { lat: number; lon: number } {
  const [lat, lon] = place.split(" ").map(Number);
  return { lat, lon };
}

function sumAt(sums: Map<string, Sum>, key: string): Sum {
  const found = sums.get(key) ?? new Sum();
  sums.set(key, found);
  return found;
}

const mostFirst = (sums: ReadonlyMap<string, Sum>): [string, Sum][] => [...sums].sort(([a, one], [b, other]) => other.n - one.n || (a < b ? -1 : 1));
