/** What the ledger knows of each incident besides its rows: where they stand, its history once it has one, and its merges. */
import type { History } from "./history.ts";

/** Where rows of an incident stand: the segments of a scope, at an onset. */
export interface Placed {
  readonly onset: number;
  readonly scope: number;
}

export interface IncidentsParts {
  readonly onsets: Float64Array;
  /** scope + 1; 0: not reported */
  readonly scopes: Uint32Array;
  readonly histories: Map<number, { history: History; placed: readonly Placed[] }>;
  readonly links: Map<number, Set<number>>;
  readonly ignoredMerges: Map<string, readonly string[]>;
}

export class Incidents {
  #onsets: Float64Array;
  #scopes: Uint32Array;
  readonly #histories: IncidentsParts["histories"];
  readonly #links: IncidentsParts["links"];
  readonly ignoredMerges: IncidentsParts["ignoredMerges"];

  constructor(parts?: IncidentsParts) {
    this.#onsets = parts?.onsets ?? new Float64Array(64);
    this.#scopes = parts?.scopes ?? new Uint32Array(64);
    this.#histories = parts?.histories ?? new Map<number, { history: History; placed: readonly Placed[] }>();
    this.#links = parts?.links ?? new Map<number, Set<number>>();
    this.ignoredMerges = parts?.ignoredMerges ?? new Map<string, readonly string[]>();
  }

  parts(): IncidentsParts {
    return { onsets: this.#onsets, scopes: this.#scopes, histories: this.#histories, links: this.#links, ignoredMerges: this.ignoredMerges };
  }

  get byteLength(): number {
    return this.#onsets.byteLength + this.#scopes.byteLength;
  }

  isReported(incident: number): boolean {
    return incident < this.#scopes.length && this.#scopes[incident] !== 0;
  }

  report(incident: number, onset: number, scope: number): void {
    if (incident >= this.#scopes.length) this.#resize(incident + (incident >> 3) + 64);
    this.#onsets[incident] = onset;
    this.#scopes[incident] = scope + 1;
  }

  /** Where the incident's rows stand now. */
  placed(incident: number): readonly Placed[] {
    return this.#histories.get(incident)?.placed ?? [{ onset: this.#onsets[incident], scope: this.#scopes[incident] - 1 }];
  }

  place(incident: number, placed: readonly Placed[]): void {
    const kept = this.#histories.get(incident);
    if (kept) this.#histories.set(incident, { history: kept.history, placed });
  }

  history(incident: number): History | undefined {
    return this.#histories.get(incident)?.history;
  }

  keep(incident: number, history: History): void {
    this.#histories.set(incident, { history, placed: this.placed(incident) });
  }

  link(a: number, b: number): void {
    this.#neighbours(a).add(b);
    this.#neighbours(b).add(a);
  }

  isLinked(incident: number): boolean {
    return this.#links.has(incident);
  }

  /** Every incident reachable over merges, whichever way they point, itself first. */
  group(incident: number): number[] {
    const found = new Set([incident]);
    for (const member of found) for (const neighbour of this.#links.get(member) ?? []) found.add(neighbour);
    return [...found];
  }

  /** Remembers which merges of a group are ignored, and forgets what was ignored in it before. */
  ignore(groupIds: readonly string[], eventIds: readonly string[]): void {
    if (groupIds.length < 2) return;
    const members = [...groupIds].sort();
    for (const [eventId, ids] of this.ignoredMerges) if (ids.some((id) => members.includes(id))) this.ignoredMerges.delete(eventId);
    for (const eventId of eventIds) this.ignoredMerges.set(eventId, members);
  }

  trim(size: number): void {
    if (this.#scopes.length > size) this.#resize(size);
  }

  #neighbours(incident: number): Set<number> {
    let neighbours = this.#links.get(incident);
    if (!neighbours) this.#links.set(incident, (neighbours = new Set()));
    return neighbours;
  }

  #resize(capacity: number): void {
    const [onsets, scopes] = [new Float64Array(capacity), new Uint32Array(capacity)];
    onsets.set(this.#onsets.subarray(0, capacity));
    scopes.set(this.#scopes.subarray(0, capacity));
    this.#onsets = onsets;
    this.#scopes = scopes;
  }
}
