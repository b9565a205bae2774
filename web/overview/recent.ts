/** What was recorded last, newest first; under a time of knowledge, what had been recorded - or published - by then. */
import { type Answer, type Got, api } from "../api/client.ts";
import { entryWords } from "../incident/entry-words.ts";
import type { LoggedEvent } from "../log/log-filter.ts";
import type { Readiness } from "../log/readiness.ts";
import type { ConflictList } from "./conflict-list.ts";

export const SHOWN = 10;

export interface Recent {
  readonly key: string;
  /** "Corrected, new information: the count is revised" */
  readonly words: string;
  /** what it is about */
  readonly incidentId?: string;
  readonly conflictId?: string;
  /** the incident's summary, or the conflict's name; undefined where the event itself does not say it */
  readonly about?: string;
  readonly kind: "recorded" | "reported";
  readonly at: string;
}

/** Undefined: the log of this store cannot be read from its end. */
type Read = Answer<readonly Recent[] | undefined>;

export function readRecent(list: ConflictList, known: string | undefined, readiness: Readiness, signal: AbortSignal): Promise<Read> {
  if (known !== undefined && list.clock === "published") return readPublished(list, signal);
  return readRecorded(list, known, readiness, signal);
}

const answered = (value: readonly Recent[] | undefined): Read => ({ ok: true, value, status: 200, etag: null, position: null });

/** Positions count the events in a file of one's own; on a cluster they do not. */
async function readRecorded(list: ConflictList, known: string | undefined, { logHead, events }: Readiness, signal: AbortSignal): Promise<Read> {
  if (events === null || logHead !== String(events)) return answered(undefined);
  const last = known === undefined ? Number(list.position) : await lastBy(Date.parse(list.knownAt), Number(list.position), signal);
  if (typeof last !== "number") return last;
  const answer = await api.get("/v1/events", { query: { after: String(Math.max(0, last - SHOWN)), limit: String(SHOWN) }, signal });
  if (!answer.ok) return answer;
  const items = answer.value.items.filter(({ position }) => Number(position) <= last);
  return answered(items.reverse().map(recentOf));
}

/** The last position recorded by an instant, found by halves: events stand in the order in which they were recorded. */
async function lastBy(knownMs: number, head: number, signal: AbortSignal): Promise<number | Extract<Read, { ok: false }>> {
  let [low, high] = [0, head];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const answer = await api.get("/v1/events", { query: { after: String(middle - 1), limit: "1" }, signal });
    if (!answer.ok) return answer;
    if (Date.parse(answer.value.items[0].recordedAt) <= knownMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Data {
  readonly name?: string;
  readonly facts?: { readonly summary?: string };
}

function recentOf(event: LoggedEvent): Recent {
  const { stream, type, eventId, recordedAt } = event;
  const [, kind, id] = /^(incident|conflict)-(.+)$/s.exec(stream) ?? [];
  const { name, facts } = event.data as Data;
  const about = kind === "incident" ? facts?.summary : name;
  return {
    key: eventId, kind: "recorded", at: recordedAt, words: kind === "incident" ? entryWords({ ...event, data: event.data } as unknown as Parameters<typeof entryWords>[0]) : inPlainWords(type),
    ...(kind === "incident" && { incidentId: id }), ...(kind === "conflict" && { conflictId: id }), ...(about !== undefined && { about }),
  };
}

/** "ConflictOpened" as "Conflict opened". */
const inPlainWords = (type: string): string => type.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const DAY_MS = 86_400_000;
const WINDOWS = [60, 7, 1];
const PAGE = 200;

/** By the times at which sources published: what a reader of that day had seen last. */
async function readPublished(list: ConflictList, signal: AbortSignal): Promise<Read> {
  const { at, knownAt, clock } = list;
  for (const days of WINDOWS) {
    const from = new Date(Date.parse(at) - days * DAY_MS).toISOString();
    const answer = await api.get("/v1/incidents", { query: { at, knownAt, clock, from, limit: String(PAGE) }, signal });
    if (!answer.ok) return answer;
    if (answer.value.next !== undefined && days !== WINDOWS.at(-1)) continue;
    return answered(answer.value.items.flatMap((account) => reportsOf(account, knownAt)).sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, SHOWN));
  }
  return answered([]);
}

type Account = Got<"/v1/incidents">["items"][number];

function reportsOf({ incidentId, facts, sources }: Account, knownAt: string): Recent[] {
  return sources.flatMap(({ sourceId, name, publishedAt }): Recent[] => {
    if (publishedAt === undefined || Date.parse(publishedAt) > Date.parse(knownAt)) return [];
    return [{ key: `${incidentId} ${sourceId}`, kind: "reported", at: publishedAt, words: name, incidentId, ...(facts?.summary !== undefined && { about: facts.summary }) }];
  });
}
