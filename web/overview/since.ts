/** What was recorded since a visit: counted by kind, and which conflicts it moved. */
import { useEffect, useState } from "preact/hooks";
import { busyWhile } from "../api/busy.ts";
import { type Got, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { after } from "../log/log-filter.ts";
import type { LensQuery } from "../time/lens.ts";
import type { Visit } from "./visit.ts";

/** More events than these are not read one by one. */
export const MOST_EVENTS = 1_000;

type Revisions = Got<"/v1/diff">;

export interface Since {
  readonly before: Visit;
  /** by type; undefined: more than MOST_EVENTS */
  readonly counts: ReadonlyMap<string, number> | undefined;
  /** conflicts whose direction differs between then and now */
  readonly turned: readonly Revisions["items"][number][];
  /** conflicts that anything was recorded of */
  readonly fresh: ReadonlySet<string>;
}

/** How things stand now, for what counts as new. */
export interface Now {
  readonly position: string;
  readonly knownAt: string;
}

type Held = { readonly value: Since } | { readonly problem: Problem } | undefined;

/** Undefined until it is known. `now` undefined: it is not asked, since another time is shown. */
export function useSince(before: Visit | undefined, now: Now | undefined, lens: LensQuery): Held {
  const [held, hold] = useState<Held>();
  useEffect(() => {
    if (before === undefined || now === undefined) { hold(undefined); return; }
    const stop = new AbortController();
    void busyWhile(sinceOf(before, now, lens, stop.signal)).then(hold, () => undefined);
    return () => { stop.abort(); };
  }, [before?.position, now?.position, JSON.stringify(lens)]);
  return held;
}

async function sinceOf(before: Visit, now: Now, lens: LensQuery, signal: AbortSignal): Promise<Held> {
  if (before.position === now.position) return { value: { before, counts: new Map(), turned: [], fresh: new Set() } };
  const { at, scale, halfLife, reading } = lens;
  const query = { ...(at !== undefined && { at }), ...(scale !== undefined && { scale }), ...(halfLife !== undefined && { halfLife }), ...(reading !== undefined && { reading }) };
  const [events, revisions] = await Promise.all([
    api.get("/v1/events", { query: { after: before.position, before: after(now.position), limit: String(MOST_EVENTS) }, signal }),
    api.get("/v1/diff", { query: { ...query, clock: "recorded", knownFrom: before.knownAt, knownTo: now.knownAt }, signal }),
  ]);
  if (!events.ok) return { problem: events.problem };
  if (!revisions.ok) return { problem: revisions.problem };
  const counts = new Map<string, number>();
  for (const { type } of events.value.items) counts.set(type, (counts.get(type) ?? 0) + 1);
  const opened = events.value.items.flatMap(({ stream }) => (stream.startsWith("conflict-") ? [stream.slice("conflict-".length)] : []));
  return {
    value: {
      before, counts: events.value.next === undefined ? counts : undefined,
      turned: revisions.value.items.filter((revised) => revised.before.direction.value !== revised.after.direction.value),
      fresh: new Set([...opened, ...revisions.value.items.map(({ conflictId }) => conflictId)]),
    },
  };
}
