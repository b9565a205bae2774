/**
 * The columnar bitemporal ledger: folds the log into rows, one segment a conflict (house.md section 2).
 * Only `fold` changes it, and it never throws: what it cannot understand parks it, in sight.
 */
import type { ScaleTable } from "../../src/domain/added-scale.ts";
import { evolveConflict, unknownConflict, type ConflictEvent } from "../../src/domain/conflict.ts";
import type { IncidentEvent } from "../../src/domain/incident.ts";
import type { Clock } from "../../src/domain/lens.ts";
import { type StoredEvent, isKnown } from "../../src/domain/stored.ts";
import { ScaleShelf } from "../../src/scales/shelf.ts";
import type { Extra } from "../../src/measures/view.ts";
import { FACT_BITS, accountOf } from "./account.ts";
import { AlertBoard } from "./alert-board.ts";
import { changeOf, isEditorial } from "./change.ts";
import { Dictionary } from "./dictionary.ts";
import { INCIDENT, extract, reportedClaims } from "./extract.ts";
import { type PlainReport, plainReport } from "./plain-report.ts";
import { type Dated, type History, knownTime, publishedBase } from "./history.ts";
import { Incidents } from "./incidents.ts";
import { Interned } from "./interned.ts";
import { extraFor, factsOfExtra, firstFlags, rowFor, windowsOf } from "./rows.ts";
import { Segment } from "./segment.ts";
import { type Head, type Parked, emptyHead } from "./head.ts";
import { type Chains, basesOf, chainsOf, firstChains } from "./versions.ts";

export class Ledger {
  readonly ids: Dictionary;
  readonly interned: Interned;
  readonly incidents: Incidents;
  readonly segments: Map<string, Segment>;
  readonly extras: Extra[];
  readonly scales: ScaleShelf;
  readonly alerts: AlertBoard;
  readonly head: Head;
  parked: Parked | undefined;
  readonly #freeExtras: number[] = [];
  readonly #dirty = new Set<number>();
  #touched = new Set<string>();

  constructor(parts?: LedgerParts) {
    this.ids = parts?.ids ?? new Dictionary();
    this.interned = parts?.interned ?? new Interned();
    this.incidents = parts?.incidents ?? new Incidents();
    this.segments = parts?.segments ?? new Map<string, Segment>();
    this.extras = parts?.extras ?? [{}];
    this.scales = parts?.scales ?? new ScaleShelf();
    this.alerts = parts?.alerts ?? new AlertBoard();
    this.head = parts ? { ...parts.head } : emptyHead();
  }

  /** Folds a batch of events in log order; answers the conflicts it touched. A parked ledger stays where it is. */
  fold(batch: readonly StoredEvent[]): ReadonlySet<string> {
    this.#touched = new Set();
    for (const stored of batch) {
      if (this.parked) break;
      this.#foldOne(stored);
    }
    this.#settle();
    return this.#touched;
  }

  /** When each event of an incident's stream, by revision, is known on a clock, in µs; empty for an unknown incident. */
  moments(incidentId: string, clock: Clock): number[] {
    const incident = this.ids.find(incidentId);
    if (incident < 0 || !this.incidents.isReported(incident)) return [];
    const members = this.#group(incident);
    const history = members.get(incident);
    if (!history) return [];
    const base = basesOf({ members, id: (index) => this.ids.id(index), interned: this.interned }, clock).get(incident) ?? Infinity;
    return [base, ...history.changes.map((dated) => knownTime(dated, clock, base))];
  }

  /** Merge events that are ignored because they close a cycle: by eventId, with the incidents of the cycle's group. */
  get ignoredMerges(): ReadonlyMap<string, readonly string[]> {
    return this.incidents.ignoredMerges;
  }

  /** Bytes of the columns and of the incident table, slack included, ids apart. */
  get byteLength(): number {
    let sum = this.incidents.byteLength;
    for (const segment of this.segments.values()) sum += segment.byteLength;
    return sum;
  }

  /** Sorts every tail in and gives the slack back: after a catch-up. */
  trim(): void {
    for (const segment of this.segments.values()) segment.trim();
    this.incidents.trim(this.ids.size);
  }

  #foldOne(stored: StoredEvent): void {
    if (this.ids.isFull) return this.#park(stored, "this ledger holds as many incidents as one can: spread the conflicts over several (docs/scale.md)");
    const known = Math.max(stored.recordedAt, this.head.known + 1);
    if (stored.type === "IncidentReported" && stored.revision === 0 && isKnown(stored) && this.#placePlain(stored, known)) return this.#moved(stored, known);
    const refusal = this.#refusal(stored, known);
    if (refusal === undefined) this.#moved(stored, known);
    else this.#park(stored, refusal);
  }

  /** Folds an event the long way; answers why it could not be. */
  #refusal(stored: StoredEvent, known: number): string | undefined {
    try {
      const extracted = extract(stored);
      if (extracted.kind === "unknown") return extracted.reason;
      if (extracted.kind === "incident") return this.#place(extracted.id, extracted.event, known, Math.min(extracted.published, known), stored.eventId);
      if (extracted.kind === "scale") this.#shelve(extracted.table);
      else if (extracted.kind === "alert") this.alerts.take(extracted.ruleId, extracted.event, stored, known);
      else this.#define(extracted.id, extracted.event, known);
      return undefined;
    } catch (cause) {
      return `its body does not fit its type: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }

  #moved(stored: StoredEvent, known: number): void {
    const { head } = this;
    head.position = stored.position;
    head.eventId = stored.eventId;
    head.stream = stored.stream;
    head.revision = stored.revision;
    head.known = known;
    head.events++;
    head.logBegan ??= known;
  }

  /** The short way for a plain report: false where it must take the long one. */
  #placePlain(stored: StoredEvent, known: number): boolean {
    if (!stored.stream.startsWith(INCIDENT)) return false;
    const plain = readPlain(stored.body, this.interned);
    if (plain === undefined) return false;
    const incident = this.ids.internBytes(plain.bytes, plain.idFrom, plain.idTo);
    if (this.incidents.isReported(incident) || this.incidents.isLinked(incident)) return false;
    this.incidents.report(incident, plain.onset, plain.scope);
    const scope = this.interned.scopes[plain.scope];
    for (const conflictId of scope.conflicts) this.#segment(conflictId).insertPlain(plain, incident, known, firstFlags(plain.bits, scope, conflictId));
    return true;
  }

  #park(stored: StoredEvent, reason: string): void {
    this.parked = { position: stored.position, stream: stored.stream, revision: stored.revision, type: stored.type, reason };
  }

  #define(conflictId: string, event: ConflictEvent, known: number): void {
    const segment = this.#segment(conflictId);
    segment.define({ known, state: evolveConflict(segment.definitions.at(-1)?.state ?? unknownConflict, event) });
  }

  /** Where an id means another table now, every conflict may be scored otherwise. */
  #shelve(table: ScaleTable): void {
    if (this.scales.add(table)) for (const conflictId of this.segments.keys()) this.#touched.add(conflictId);
  }

  /** Answers why the event cannot be placed, if it cannot. */
  #place(incidentId: string, event: IncidentEvent, known: number, published: number, eventId: string): string | undefined {
    const incident = this.ids.intern(incidentId);
    if (event.type === "IncidentReported") return this.#report(incident, event, known, published) ? undefined : "its occurrence is not a date: restore the log from a backup";
    if (!this.incidents.isReported(incident)) return "the log has lost the report it speaks of: restore the log from a backup";
    const history = this.#history(incident);
    const base = publishedBase(history);
    const change = changeOf(event, eventId, (id) => this.ids.intern(id));
    if (change.kind === "merged") this.incidents.link(incident, change.into);
    history.changes.push({ change, known, published, editorial: isEditorial(event, history) } satisfies Dated);
    // A corroboration that is not the earliest source leaves every version as it is.
    if (change.kind !== "corroborated" || published < base) this.#dirty.add(incident);
    return undefined;
  }

  /** False where the report cannot be placed: it has no readable occurrence. */
  #report(incident: number, event: Extract<IncidentEvent, { type: "IncidentReported" }>, known: number, published: number): boolean {
    if (this.incidents.isReported(incident)) return true;
    const account = accountOf(event.data.facts, this.interned);
    if (account === undefined) return false;
    const claims = reportedClaims(event.data.claims, event.data.sources);
    this.incidents.report(incident, account.onset, account.scope);
    const history: History = { report: { account, claims, known, published }, changes: [] };
    if (this.incidents.isLinked(incident)) {
      this.incidents.keep(incident, history);
      this.#dirty.add(incident);
    } else this.#rows(incident, firstChains(history, this.interned));
    return true;
  }

  #settle(): void {
    const done = new Set<number>();
    for (const incident of this.#dirty) {
      if (done.has(incident)) continue;
      const members = this.#group(incident);
      for (const member of members.keys()) done.add(member);
      const { chains, ignored } = chainsOf({ members, id: (index) => this.ids.id(index), interned: this.interned });
      this.incidents.ignore([...members.keys()].map((member) => this.ids.id(member)), ignored);
      for (const [member, chain] of chains) {
        this.#clear(member);
        this.#rows(member, chain);
      }
    }
    this.#dirty.clear();
  }

  /** Every incident that merges have ever joined to this one, with its history. */
  #group(incident: number): Map<number, History> {
    const members = new Map<number, History>();
    for (const member of this.incidents.group(incident)) if (this.incidents.isReported(member)) members.set(member, this.#history(member));
    return members;
  }

  /** The incident's history: kept since its second event, read back from its single row before. */
  #history(incident: number): History {
    const kept = this.incidents.history(incident);
    if (kept) return kept;
    const history = this.#decoded(incident);
    this.incidents.keep(incident, history);
    return history;
  }

  #decoded(incident: number): History {
    const { onset, scope } = this.incidents.placed(incident)[0];
    const { conflicts, concerns } = this.interned.scopes[scope];
    const segment = this.#segment(conflicts[0] ?? concerns[0]);
    const [row] = segment.rowsOf(incident, onset);
    const { columns } = segment;
    const extra = columns.extra[row] === 0 ? undefined : this.extras[columns.extra[row]];
    const account = {
      onset, end: columns.end[row], coding: columns.coding[row], actors: columns.actors[row], scope,
      deathsLow: columns.deathsLow[row], deathsBest: columns.deathsBest[row], deathsHigh: columns.deathsHigh[row],
      lat: columns.lat[row], lon: columns.lon[row], country: columns.country[row], bits: columns.flags[row] & FACT_BITS, extra: factsOfExtra(extra),
    };
    return { report: { account, claims: extra?.claims ?? [], known: columns.recordedFrom[row], published: columns.publishedFrom[row] }, changes: [] };
  }

  #rows(incident: number, chains: Chains): void {
    const placed: { onset: number; scope: number }[] = [];
    for (const windows of windowsOf(chains)) {
      const { account } = windows.content;
      const scope = this.interned.scopes[account.scope];
      const extra = extraFor(windows);
      for (const conflictId of inScope(scope.conflicts, scope.concerns)) this.#segment(conflictId).insert(rowFor(windows, incident, extra ? this.#extra(extra) : 0, scope, conflictId));
      placed.push({ onset: account.onset, scope: account.scope });
    }
    if (this.incidents.history(incident)) this.incidents.place(incident, placed);
  }

  #clear(incident: number): void {
    for (const { onset, scope } of this.incidents.placed(incident)) {
      const { conflicts, concerns } = this.interned.scopes[scope];
      for (const conflictId of inScope(conflicts, concerns)) {
        const segment = this.#segment(conflictId);
        for (const row of segment.rowsOf(incident, onset)) {
          this.#freeExtra(segment.columns.extra[row]);
          segment.kill(row);
        }
      }
    }
  }

  #extra(extra: Extra): number {
    const free = this.#freeExtras.pop();
    if (free === undefined) return this.extras.push(extra) - 1;
    this.extras[free] = extra;
    return free;
  }

  #freeExtra(index: number): void {
    if (index === 0) return;
    this.extras[index] = {};
    this.#freeExtras.push(index);
  }

  #segment(conflictId: string): Segment {
    let segment = this.segments.get(conflictId);
    if (!segment) this.segments.set(conflictId, (segment = new Segment(conflictId, this.ids)));
    this.#touched.add(conflictId);
    return segment;
  }
}

/** A plain report, or undefined where its text does not allow the short way; broken text is left to the long way to name. */
function readPlain(body: string, interned: Interned): PlainReport | undefined {
  try {
    return plainReport(body, interned);
  } catch {
    return undefined;
  }
}

/** What a snapshot brings back. */
export interface LedgerParts {
  readonly ids: Dictionary;
  readonly interned: Interned;
  readonly incidents: Incidents;
  readonly segments: Map<string, Segment>;
  readonly extras: Extra[];
  readonly scales: ScaleShelf;
  readonly alerts: AlertBoard;
  readonly head: Head;
}

function inScope(conflicts: readonly string[], concerns: readonly string[]): readonly string[] {
  if (concerns.length === 0 && conflicts.length < 2) return conflicts;
  return [...new Set([...conflicts, ...concerns])];
}
