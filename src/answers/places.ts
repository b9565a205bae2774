/** Where incidents took place: counted by country and by place, and how many name none. */
import type { Lens } from "../domain/lens.ts";
import { ACTIVE_MASK, FLAG } from "../measures/columns.ts";
import { leavesOutContested } from "../measures/intensity.ts";
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

/** Everything that occurred by the lens's instant and stands as known and read then, whether it counts to a conflict or not. */
export function placesAnswer(ground: Ground, lens: Lens): Answer<Places> {
  const problem = scaleProblem(ground, lens.scale);
  if (problem) return problem;
  const sums = new PlaceSums();
  for (const segment of ground.ledger.segments.values()) {
    const view = new SegmentView(ground.ledger, segment, lens);
    for (const row of standingRows(view, lens)) sums.add(view, row);
  }
  return answered({ ...headingOf(ground.ledger, lens), ...sums.answer });
}

function* standingRows(view: SegmentView, { atMs, reading }: Lens): Generator<number> {
  const out = ACTIVE_MASK | (leavesOutContested(reading) ? FLAG.CONTESTED_OCCURRENCE : 0);
  const until = view.countUntil(atMs);
  for (let row = 0; row < until; row++) if ((view.columns.flags[row] & out) === 0 && isVisible(view, row)) yield row;
}

/** Sums by country and by place, each incident once. */
class PlaceSums {
  readonly #seen = new Set<number>();
  readonly #countries = new Map<string, Sum>();
  readonly #places = new Map<string, Sum>();
  #unplaced = 0;
  #located = 0;

  add(view: SegmentView, row: number): void {
    const { incident, coding, lat, lon } = view.columns;
    if (this.#seen.has(incident[row])) return;
    this.#seen.add(incident[row]);
    const level = view.tables.levels[coding[row]];
    const country = view.country(row);
    const isLocated = !Number.isNaN(lat[row]) && !Number.isNaN(lon[row]);
    if (country !== undefined) sumAt(this.#countries, country).add(level);
    if (isLocated) sumAt(this.#places, `${tenth(lat[row])} ${tenth(lon[row])}`).add(level);
    if (isLocated) this.#located++;
    else if (country === undefined) this.#unplaced++;
  }

  get answer(): Omit<Places, keyof Heading> {
    return {
      n: this.#seen.size, unplaced: this.#unplaced, located: this.#located, placesInAll: this.#places.size,
      countries: mostFirst(this.#countries).map(([country, sum]) => ({ country, ...sum.counted })),
      places: mostFirst(this.#places).slice(0, MOST_PLACES).map(([place, sum]) => ({ ...pointOf(place), ...sum.counted })),
    };
  }
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
