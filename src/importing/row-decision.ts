/** What a row does to the incident it speaks of. The same row again does nothing. */
import type { Claim, ClaimInput } from "../domain/claim.ts";
import { sameJson } from "../domain/canonical.ts";
import { type IncidentCommand, type IncidentEvent, type IncidentRecord, type IncidentRejection, type IncidentState, decideIncident, evolveIncident, unreported } from "../domain/incident.ts";
import { type CorrectedFacts, type ReportedFacts, changedFacts, factsOf } from "../domain/report.ts";
import type { Source } from "../domain/source.ts";
import type { Account, Stated } from "./account.ts";
import { type ReportRow, mentionsIn } from "../intake/format.ts";
import type { NewlyTold } from "./import-log.ts";
import type { Placed } from "./one-a-day.ts";

/** What became of a row, in one word. */
export type Fate = "appended" | "corrected" | "corroborated" | "reinstated" | "merged" | "unchanged";

export type RowDecision =
  | { readonly ok: true; readonly fate: Fate; readonly events: readonly NewlyTold<IncidentEvent>[] }
  | { readonly ok: false; readonly rejection: RowRejection };

/** Why a row is refused: the record's reasons, or the import's own. */
export interface RowRejection {
  readonly reason: IncidentRejection["reason"] | "id-twice";
  readonly detail: string;
}

/** How an import signs what it changes. */
export interface Signature {
  /** Why: words that name the file, and the release. */
  readonly reason: string;
  /** The release as a source, with its date, where one is known. */
  readonly source?: Source | undefined;
  /** A release says which conflicts an incident belongs to; another import adds to them only. */
  readonly isRelease: boolean;
}

export function decideRow(account: Account, placed: Placed, signature: Signature): RowDecision {
  const { incident, stated } = account;
  if (placed.isMerged) return incident.situation === "unreported" ? reported(placed, incident, signature) : merged(incident, placed.row.report.sources ?? []);
  if (incident.situation === "unreported" || stated === undefined) return reported(placed, incident, signature);
  const decision = revised(incident, stated, placed, signature);
  return decision.ok && decision.events.length > 0 && placed.isAgain === true ? idTwice : decision;
}

/** Which of two rows is right cannot be told; following both would change the record with each import. */
const idTwice: RowDecision = { ok: false, rejection: { reason: "id-twice", detail: "another row of this import has the same id and says otherwise: keep the one that is right" } };

/** A row that no source dates is known from its release on, where that has a date. */
function reported({ row, incidentId }: Placed, state: IncidentState, { source }: Signature): RowDecision {
  if (source === undefined && row.firstBody !== undefined && state.situation === "unreported" && incidentId === mentionsIn(row).incidentId) return { ok: true, fate: "appended", events: [firstEvent(row, incidentId)] };
  const { sources = [] } = row.report;
  const isDated = source === undefined || state.situation !== "unreported" || sources.some(({ publishedAt }) => publishedAt !== undefined);
  const report = isDated ? row.report : { ...row.report, sources: [...sources, source] };
  const decision = decideIncident({ type: "ReportIncident", report, incidentId, coded: row.coded }, state);
  if (!decision.ok) return decision;
  return { ...decision, fate: decision.events.length === 0 ? "unchanged" : "appended" };
}

/** The report as whoever read the row has found it to be recorded; what it says is read only where somebody asks. */
function firstEvent(row: ReportRow, incidentId: string): NewlyTold<IncidentEvent> {
  const told = (): IncidentEvent["data"] => {
    const decision = decideIncident({ type: "ReportIncident", report: row.report, incidentId, coded: row.coded }, unreported);
    if (!decision.ok) throw new TypeError(`${incidentId} was found to fit, and then does not: ${decision.rejection.detail}`);
    return decision.events[0].data;
  };
  return Object.defineProperty({ type: "IncidentReported", body: row.firstBody }, "data", { enumerable: true, get: told }) as unknown as NewlyTold<IncidentEvent>;
}

/** The same act told again: its source is added when it is a new one. A retracted act takes none. */
function merged(state: IncidentState, sources: readonly Source[]): RowDecision {
  const steps = new Steps(state);
  for (const source of sources) if (steps.record !== undefined && isNewVoice(source, steps.record)) steps.take({ type: "CorroborateIncident", source });
  return { ok: true, fate: "merged", events: steps.events };
}

/** Machine-coded rows are told apart by what they were read from: the URL, or where there is none, the publisher. */
function isNewVoice({ url, name }: Source, { sources }: IncidentRecord): boolean {
  return url === undefined ? !sources.some((known) => known.name === name) : !sources.some((known) => known.url === url);
}

function revised(state: IncidentState, stated: Stated, { row }: Placed, signature: Signature): RowDecision {
  const { reason, source } = signature;
  const steps = new Steps(state);
  const isBack = stated.withdrawn && state.situation === "retracted";
  if (isBack) steps.take({ type: "ReinstateIncident", reason, ...(source && { source }) });
  const set = changesTo(stated.facts, factsOf(row.report), steps.record, signature);
  if (set !== undefined) steps.take({ type: "CorrectIncident", set, reason, basis: "new-information", ...(source && { source }) });
  const isCorrected = steps.events.length > (isBack ? 1 : 0);
  for (const told of row.report.sources ?? []) steps.add(told);
  steps.claims(row.report.claims ?? [], stated);
  if (steps.rejection !== undefined) return { ok: false, rejection: steps.rejection };
  const fate = isBack ? "reinstated" : isCorrected ? "corrected" : steps.events.length > 0 ? "corroborated" : "unchanged";
  return { ok: true, fate, events: steps.events };
}

/** What the row says otherwise than the data set did before. Conflicts a desk has added stay. */
function changesTo(before: ReportedFacts, after: ReportedFacts, record: IncidentRecord | undefined, { isRelease }: Signature): CorrectedFacts | undefined {
  const { conflicts, ...rest } = changedFacts(before, after) ?? {};
  const standing = record?.facts.conflicts ?? before.conflicts;
  const left = isRelease ? before.conflicts.filter((id) => !after.conflicts.includes(id)) : [];
  const next = [...new Set([...standing.filter((id) => !left.includes(id)), ...(conflicts ?? [])])];
  const set = conflicts === undefined || sameJson(next, standing) ? rest : { ...rest, conflicts: next };
  return Object.keys(set).length > 0 ? set : undefined;
}

/** Commands decided one after another, each on what the one before left. */
class Steps {
  readonly events: IncidentEvent[] = [];
  #state: IncidentState;
  #rejection: IncidentRejection | undefined;

  constructor(state: IncidentState) {
    this.#state = state;
  }

  get record(): IncidentRecord | undefined {
    return this.#state.situation === "unreported" ? undefined : this.#state.record;
  }

  /** Why the first command that was refused was refused. */
  get rejection(): IncidentRejection | undefined {
    return this.#rejection;
  }

  take(command: IncidentCommand): void {
    const decision = decideIncident(command, this.#state);
    if (decision.ok) {
      for (const event of decision.events) this.#state = evolveIncident(this.#state, event);
      this.events.push(...decision.events);
    } else if (decision.rejection.reason !== "nothing-changes") this.#rejection ??= decision.rejection;
  }

  /** A source that is not on record; under a new id where its id stands for another one, as a changed row's does. */
  add(source: Source): void {
    const sources = this.record?.sources ?? [];
    if (sources.some((known) => sameVoice(known, source))) return;
    this.take({ type: "CorroborateIncident", source: { ...source, sourceId: freeId(source.sourceId, sources) } });
  }

  /** Claims the data set has not made yet. One without an id is known by what it says, also where a desk has made it. */
  claims(told: readonly ClaimInput[], { claims }: Stated): void {
    const named = told.flatMap(({ claimId }) => claimId ?? []);
    for (const claim of told) {
      const isKnown = claim.claimId === undefined ? [...claims, ...(this.record?.claims ?? [])].some((known) => sameWords(known, claim)) : claims.some((known) => sameJson(known, { ...wordsOf(claim), claimId: claim.claimId, credibility: claim.credibility }));
      if (!isKnown) this.take({ type: "MakeClaim", claim, claimId: claim.claimId ?? freeClaimId([...named, ...(this.record?.claimIds ?? [])]) });
    }
  }
}

/** Who says what about what, and after which source. */
function wordsOf(claim: Claim | ClaimInput): Pick<Claim, "about" | "claimant" | "value" | "sourceId"> {
  const { about, claimant, value } = claim;
  if ("sourceId" in claim) return { about, claimant, value, sourceId: claim.sourceId };
  return { about, claimant, value, sourceId: typeof claim.source === "string" ? claim.source : claim.source.sourceId };
}

const sameWords = (known: Claim, told: ClaimInput): boolean => sameJson(wordsOf(known), wordsOf(told));

function freeClaimId(taken: readonly string[]): string {
  for (let place = 1; ; place++) if (!taken.includes(`c${place}`)) return `c${place}`;
}

/** The same source whatever it is called and however it was graded. */
function sameVoice(known: Source, told: Source): boolean {
  return sameJson({ ...known, sourceId: undefined, reliability: undefined }, { ...told, sourceId: undefined, reliability: undefined });
}

function freeId(sourceId: string, sources: readonly Source[]): string {
  const taken = new Set(sources.map((source) => source.sourceId));
  for (let place = 1; ; place++) {
    const id = place === 1 ? sourceId : `${sourceId}.r${place}`;
    if (!taken.has(id)) return id;
  }
}
