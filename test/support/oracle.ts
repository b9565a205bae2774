/**
 * The oracle: domain.md sections 2 and 4 read literally, slowly and without the ledger. It folds a whole log into what was known
 * of each incident under a lens: plain objects, no columns, no checkpoints, nothing kept between two questions.
 */
import type { Claim } from "../../src/domain/claim.ts";
import { type StandingClaim, contestedAbouts, standing } from "../../src/domain/contested.ts";
import { parseInstant } from "../../src/domain/instant.ts";
import type { Lens } from "../../src/domain/lens.ts";
import { type Occurrence, parseOccurrence } from "../../src/domain/occurrence.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import type { Side } from "../../src/domain/sides.ts";
import type { Source } from "../../src/domain/source.ts";
import type { StoredEvent } from "../../src/domain/stored.ts";

/** An incident as it stood under a lens. */
export interface Known {
  readonly id: string;
  readonly situation: "active" | "retracted" | "merged";
  readonly facts: ReportedFacts;
  readonly when: Occurrence;
  readonly claims: readonly StandingClaim[];
  readonly contested: ReadonlySet<string>;
  /** µs: since when it, or one merged into it, is known */
  readonly knownSince: number;
  readonly merged: readonly string[];
}

export interface Definition {
  readonly name: string;
  readonly sides?: readonly Side[];
  readonly watchedSince?: string;
}

export interface KnownConflict {
  readonly situation: "open" | "closed" | "not-yet-known";
  readonly definition: Definition | undefined;
}

type Body = Readonly<Partial<Record<"sources" | "basis" | "claim" | "claimId" | "grade" | "set" | "into", unknown>>> & { readonly source?: Source };

interface Heard {
  readonly eventId: string;
  readonly type: string;
  readonly body: Body;
  /** k, µs */
  readonly k: number;
  /** when a source published it, never after k */
  readonly published: number;
}

/** k(i) = max(recordedAt(i), k(i-1) + 1 µs), in log order; by stream. */
function heard(log: readonly StoredEvent[]): Map<string, Heard[]> {
  const streams = new Map<string, Heard[]>();
  let k = -Infinity;
  for (const { stream, eventId, type, recordedAt, body: text } of log) {
    k = Math.max(recordedAt, k + 1);
    const body = JSON.parse(text) as Body;
    const sources = type === "IncidentReported" ? (body.sources as Source[]) : body.source ? [body.source] : [];
    const times = sources.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [parseInstant(publishedAt)?.us ?? k]));
    streams.set(stream, [...(streams.get(stream) ?? []), { eventId, type, body, k, published: Math.min(k, ...times) }]);
  }
  return streams;
}

/** Coding errors, entered-in-error, duplicates, merges and grades; what undoes one of them is one too. */
function isEditorial(events: readonly Heard[], index: number): boolean {
  const { type, body } = events[index];
  if (type === "GradeRevised" || type === "IncidentMerged") return true;
  if (type === "IncidentCorrected") return body.basis === "coding-error";
  if (type === "IncidentRetracted") return body.basis === "entered-in-error" || body.basis === "duplicate";
  if (type !== "IncidentReinstated") return false;
  const undone = events.findLastIndex((event, at) => at < index && ["IncidentRetracted", "IncidentMerged"].includes(event.type));
  return isEditorial(events, undone);
}

interface Account {
  situation: Known["situation"];
  into: string;
  mergeEventId: string;
  facts: ReportedFacts;
  sources: Source[];
  claims: Claim[];
}

/** The fold, in revision order, of the events that are known. */
function accountOf(events: readonly Heard[]): Account {
  const report = events[0].body as unknown as { facts: ReportedFacts; sources: Source[]; claims: Claim[] };
  const account: Account = { situation: "active", into: "", mergeEventId: "", facts: report.facts, sources: [...report.sources], claims: [...report.claims] };
  for (const { type, body, eventId } of events.slice(1)) {
    const { source } = body;
    if (source && !account.sources.some(({ sourceId }) => sourceId === source.sourceId)) account.sources.push(source);
    if (type === "ClaimMade") account.claims.push(body.claim as Claim);
    if (type === "ClaimWithdrawn") account.claims = account.claims.filter(({ claimId }) => claimId !== body.claimId);
    if (type === "GradeRevised") regrade(account, body.grade as Partial<Claim & Source>);
    if (type === "IncidentCorrected") account.facts = correctedBy(account.facts, body.set as Record<string, unknown>);
    if (type === "IncidentRetracted") account.situation = "retracted";
    if (type === "IncidentReinstated") account.situation = "active";
    if (type === "IncidentMerged") Object.assign(account, { situation: "merged", into: body.into, mergeEventId: eventId });
  }
  return account;
}

function regrade(account: Account, { claimId, credibility, sourceId, reliability }: Partial<Claim & Source>): void {
  account.claims = account.claims.map((claim) => (claimId !== undefined && claim.claimId === claimId ? ({ ...claim, credibility }) : claim));
  account.sources = account.sources.map((source) => (claimId === undefined && source.sourceId === sourceId ? { ...source, reliability } : source));
}

function correctedBy(facts: ReportedFacts, set: Record<string, unknown>): ReportedFacts {
  return Object.fromEntries(Object.entries({ ...facts, ...set }).filter(([, value]) => value !== null)) as ReportedFacts;
}

/** When the incident is known by itself: its report, or on the published clock the earliest of report and corroborations. */
function ownTime(events: readonly Heard[], clock: Lens["clock"]): number {
  if (clock === "recorded") return events[0].k;
  return Math.min(...events.filter(({ type }) => type === "IncidentReported" || type === "IncidentCorroborated").map(({ published }) => published));
}

function knownEvents(events: readonly Heard[], lens: Pick<Lens, "clock" | "knownUs">, since: number): Heard[] {
  return events.filter((event, index) => {
    if (lens.clock === "recorded") return event.k <= lens.knownUs;
    const known = index === 0 || isEditorial(events, index) ? since : Math.max(event.published, since);
    return known <= lens.knownUs;
  });
}

/** Who stands for whom: merges followed to their end; of a cycle the edge with the greatest eventId is left out. */
function survivors(accounts: ReadonlyMap<string, Account>): Map<string, string> {
  const into = new Map([...accounts].flatMap(([id, account]): [string, string][] => (account.situation === "merged" ? [[id, account.into]] : [])));
  for (const start of accounts.keys()) {
    const path = [start];
    for (let next = into.get(start); next !== undefined && !path.includes(next); next = into.get(next)) path.push(next);
    const back = into.get(path[path.length - 1]);
    if (back === undefined) continue;
    const cycle = path.slice(path.indexOf(back));
    const idOf = (id: string): string => accounts.get(id)?.mergeEventId ?? "";
    into.delete(cycle.reduce((a, b) => (idOf(b) > idOf(a) ? b : a)));
  }
  const endOf = (id: string): string => (into.has(id) ? endOf(into.get(id) ?? "") : id);
  return new Map([...accounts.keys()].map((id) => [id, endOf(id)]));
}

/** Everything known of every incident under a lens, and of every conflict. */
export function known(log: readonly StoredEvent[], lens: Lens): { incidents: Known[]; conflicts: Map<string, KnownConflict> } {
  const streams = heard(log);
  const incidents = new Map<string, Heard[]>();
  const conflicts = new Map<string, KnownConflict>();
  for (const [stream, events] of streams) {
    if (stream.startsWith("conflict-")) conflicts.set(stream.slice("conflict-".length), conflictUnder(events, lens));
    else incidents.set(stream.slice("incident-".length), events);
  }
  return { incidents: incidentsUnder(incidents, lens), conflicts };
}

/** On the published clock definitions apply at every knowledge time. */
function conflictUnder(events: readonly Heard[], lens: Lens): KnownConflict {
  let state: KnownConflict = { situation: "not-yet-known", definition: undefined };
  for (const { type, body } of events.filter(({ k }) => lens.clock === "published" || k <= lens.knownUs)) {
    if (type === "ConflictOpened") state = { situation: "open", definition: body as unknown as Definition };
    if (type === "ConflictRevised") state = { ...state, definition: correctedBy(state.definition as unknown as ReportedFacts, body.set as Record<string, unknown>) as unknown as Definition };
    if (type === "ConflictClosed") state = { ...state, situation: "closed" };
    if (type === "ConflictReopened") state = { ...state, situation: "open" };
  }
  return state;
}

function incidentsUnder(streams: ReadonlyMap<string, Heard[]>, lens: Lens): Known[] {
  const own = new Map([...streams].map(([id, events]) => [id, ownTime(events, lens.clock)]));
  const since = lens.clock === "published" ? groupTimes(streams, own) : own;
  const accounts = new Map<string, Account>();
  for (const [id, events] of streams) if ((since.get(id) ?? Infinity) <= lens.knownUs) accounts.set(id, accountOf(knownEvents(events, lens, since.get(id) ?? Infinity)));
  const ends = survivors(accounts);
  return [...accounts].map(([id, account]) => {
    const merged = [...ends].filter(([other, end]) => end === id && other !== id).map(([other]) => other).sort();
    const stands = account.situation !== "retracted" && ends.get(id) === id;
    const claims = standing((stands ? [...merged, id] : [id]).flatMap((member) => graded(accounts.get(member))));
    const initiators = (account.facts.initiators ?? []).map((actor) => actor.id);
    const parsed = parseOccurrence(account.facts.occurred);
    if (!parsed.ok) throw new RangeError(parsed.problem);
    const situation = stands ? "active" : account.situation === "retracted" ? "retracted" : "merged";
    const knownSince = Math.min(...(stands ? [...merged, id] : [id]).map((member) => since.get(member) ?? Infinity));
    return { id, situation, facts: account.facts, when: parsed.occurrence, claims, contested: contestedAbouts(claims, initiators), knownSince, merged };
  });
}

/** A merged group is known from the earliest time among its members, as the merges stand with everything known. */
function groupTimes(streams: ReadonlyMap<string, Heard[]>, own: ReadonlyMap<string, number>): Map<string, number> {
  const ends = survivors(new Map([...streams].map(([id, events]) => [id, accountOf(events)])));
  return new Map([...own].map(([id, time]) => [id, Math.min(time, ...[...ends].filter(([, end]) => end === id).map(([member]) => own.get(member) ?? Infinity))]));
}

function graded(account: Account | undefined): StandingClaim[] {
  return (account?.claims ?? []).map((claim) => ({ claim, reliability: account?.sources.find(({ sourceId }) => sourceId === claim.sourceId)?.reliability }));
}
