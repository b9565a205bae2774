/** Brinkline as a library: append incidents, read the state at any two times, follow it live. */
import type { Observable } from "rxjs";
import { type LensQuery, lensOf } from "./domain/lens.ts";
import { type Answer, type State, type Tracker, type TrackerOptions, openTracker as opened } from "./tracker.ts";

export interface Brinkline extends Tracker {
  /** The state of a conflict; the lens as in the query of `GET /v1/conflicts/{id}/state`. Throws a RangeError for a lens that is none. */
  state(conflictId: string, query?: LensQuery): Promise<Answer<State>>;
  /** The state now and after every event that touches the conflict; without `at` each state is as of its own moment. */
  subscribe(conflictId: string, query?: LensQuery): Observable<State>;
}

/** Opens a tracker on a store (default: in memory) and waits until its past is folded. */
export async function openTracker(options: TrackerOptions = {}): Promise<Brinkline> {
  const tracker = await opened(options);
  await tracker.ready;
  const lens = (query: LensQuery): Parameters<Tracker["ask"]["states"]>[0] => {
    const made = lensOf(query, tracker.now());
    if (!made.ok) throw new RangeError(`${made.path}: ${made.message}`);
    return made.lens;
  };
  return {
    ...tracker,
    state: async (conflictId, query = {}) => tracker.ask.state(conflictId, lens(query)),
    subscribe: (conflictId, query = {}) => tracker.watch(conflictId, () => lens(query)),
  };
}

export type { Answer, Command, Figures, Recorded, Rejection, Request, State, TrackerOptions } from "./tracker.ts";
export { type Lens, type LensQuery, defaultLens, lensOf } from "./domain/lens.ts";
export { IncidentReport } from "./domain/report.ts";
export { parseOccurrence } from "./domain/occurrence.ts";
