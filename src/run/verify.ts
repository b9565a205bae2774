/** Integrity of a log: its order, its gaps, and whether every event can be read. */
import { canonicalJson } from "../domain/canonical.ts";
import { isBefore, parseStored } from "../domain/stored.ts";
import type { EventStore, RecordedEvent } from "../store/event-store.ts";

export interface Verified {
  readonly events: number;
  readonly streams: number;
  readonly head: string;
  /** what is broken, first ones first; empty: nothing */
  readonly problems: readonly { readonly position: string; readonly problem: string }[];
  readonly problemCount: number;
}

const MOST_LISTED = 100;

/** Reads the whole log: positions rise, streams have no gap, bodies are canonical and fit their types. Recorded times may stand still: clocks do. */
export async function verifyLog(store: EventStore): Promise<Verified> {
  const revisions = new Map<string, number>();
  const problems: { position: string; problem: string }[] = [];
  let [events, problemCount, last] = [0, 0, undefined as RecordedEvent | undefined];
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      for (const problem of problemsOf(event, last, revisions)) {
        problemCount++;
        if (problems.length < MOST_LISTED) problems.push({ position: event.position, problem });
      }
      revisions.set(event.stream, event.revision);
      last = event;
      events++;
    }
  }
  return { events, streams: revisions.size, head: last?.position ?? "0", problems, problemCount };
}

function* problemsOf(event: RecordedEvent, last: RecordedEvent | undefined, revisions: ReadonlyMap<string, number>): Generator<string> {
  if (last && !isBefore(last.position, event.position)) yield `position ${event.position} does not come after ${last.position}`;
  const expected = (revisions.get(event.stream) ?? -1) + 1;
  if (event.revision !== expected) yield `${event.stream} goes on with revision ${event.revision}, not ${expected}: events are missing`;
  const parsed = parseStored(event);
  if (!parsed.ok) yield parsed.problem;
  else if (canonicalJson(JSON.parse(event.body)) !== event.body) yield `event ${event.revision} of ${event.stream} is not in canonical form: it was not written by Brinkline`;
}
