/** What was recorded last, newest first; under a time of knowledge, what had been recorded - or published - by then. */
import { type Answer, type Got, api } from "../api/client.ts";
import { entryWords } from "../incident/entry-words.ts";
import { type LoggedEvent, after } from "../log/log-filter.ts";
import { type Readiness, isCounted } from "../log/readiness.ts";
import type { ConflictList } from "../api/conflict-list.ts";

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

export interface RecentList {
  /** the newest first, at most SHOWN */
  readonly items: readonly Recent[];
  /** how many events or incidents were looked at for them */
  readonly lookedAt: number;
  /** whether there were more to look at */
  readonly isCut: boolean;
}

/** Undefined: the log of this store cannot be read from its end. */
type Read = Answer<RecentList | undefined>;

export function readRecent(list: ConflictList, known: string | undefined, readiness: Readiness, signal: AbortSignal): Promise<Read> {
  if (known !== undefined && list.clock === "published") return readPublished(list, signal);
  return readRecorded(list, known, readiness, signal);
}

const answered = (value: RecentList | undefined): Read => ({ ok: true, value, status: 200, etag: null, position: null });

async function readRecorded({ position, knownAt }: ConflictList, known: string | undefined, readiness: Readiness, signal: AbortSignal): Promise<Read> {
  if (!isCounted(readiness)) return answered(undefined);
  const query = { order: "newest", before: after(position), limit: String(SHOWN), ...(known !== undefined && { knownAt }) } as const;
  const answer = await api.get("/v1/events", { query, signal });
  if (!answer.ok) return answer;
  const { items, lookedAt, next } = answer.value;
  return answered({ items: items.map(recentOf), lookedAt, isCut: next !== undefined });
}

interface Data {
  readonly name?: string;
  /** of an alert: the conflict that it fired for */
  readonly conflictId?: string;
  readonly facts?: { readonly summary?: string };
}

function recentOf(event: LoggedEvent): Recent {
  const { stream, type, eventId, recordedAt } = event;
  const [, kind, id] = /^(incident|conflict)-(.+)$/s.exec(stream) ?? [];
  const { name, facts, conflictId = kind === "conflict" ? id : undefined } = event.data as Data;
  const about = kind === "incident" ? facts?.summary : name;
  return {
    key: eventId, kind: "recorded", at: recordedAt, words: kind === "incident" ? entryWords({ ...event, data: event.data } as unknown as Parameters<typeof entryWords>[0]) : inPlainWords(type),
    ...(kind === "incident" && { incidentId: id }), ...(kind !== "incident" && conflictId !== undefined && { conflictId }), ...(about !== undefined && { about }),
  };
}

/** "ConflictOpened" as "Conflict opened". */
const inPlainWords = (type: string): string => type.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const LOOKED_AT = 100;
const EVER = "9999-12-31";

/** By the times at which sources published: what a reader of that day had seen last, of whatever time it told. */
async function readPublished({ at, knownAt, clock }: ConflictList, signal: AbortSignal): Promise<Read> {
  const answer = await api.get("/v1/incidents", { query: { at, knownAt, clock, to: EVER, order: "known", limit: String(LOOKED_AT) }, signal });
  if (!answer.ok) return answer;
  const { items, next } = answer.value;
  const reports = items.flatMap((account) => reportsOf(account, knownAt)).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return answered({ items: reports.slice(0, SHOWN), lookedAt: items.length, isCut: next !== undefined });
}

type Account = Got<"/v1/incidents">["items"][number];

function reportsOf({ incidentId, facts, sources }: Account, knownAt: string): Recent[] {
  return sources.flatMap(({ sourceId, name, publishedAt }): Recent[] => {
    if (publishedAt === undefined || Date.parse(publishedAt) > Date.parse(knownAt)) return [];
    return [{ key: `${incidentId} ${sourceId}`, kind: "reported", at: publishedAt, words: name, incidentId, ...(facts?.summary !== undefined && { about: facts.summary }) }];
  });
}
