/** An incident as an import finds it: how it stands, and what the data set itself has said of it so far. */
import type { Claim } from "../domain/claim.ts";
import { type IncidentEvent, type IncidentState, evolveIncident, unreported } from "../domain/incident.ts";
import { type CorrectedFacts, type ReportedFacts, corrected } from "../domain/report.ts";
import type { Logged } from "./import-log.ts";
import { isOf } from "./origin.ts";

/** The data set's last word: a desk's corrections since are not in it, so that the same row again has nothing to say. */
export interface Stated {
  readonly facts: ReportedFacts;
  readonly claims: readonly Claim[];
  /** Retracted because a release no longer had it. */
  readonly withdrawn: boolean;
  /** Merged as a visit for talks: where a desk has undone that, it stays undone. */
  readonly merged: boolean;
}

export interface Account {
  /** The stream's last revision. */
  readonly revision: number | "none";
  readonly incident: IncidentState;
  /** Undefined where the data set has not spoken: the incident is new, or somebody else's. */
  readonly stated: Stated | undefined;
}

export const blank: Account = { revision: "none", incident: unreported, stated: undefined };

/** The account that a stream gives to imports of a data set. */
export function accountOf(logged: readonly Logged[], dataset: string): Account {
  return logged.reduce((account, { event, origin }) => accountAfter(account, event as IncidentEvent, isOf(dataset, origin)), blank);
}

/** The account after an event; `own`: the data set's. */
export function accountAfter({ revision, incident, stated }: Account, event: IncidentEvent, own: boolean): Account {
  return {
    revision: revision === "none" ? 0 : revision + 1,
    incident: evolveIncident(incident, event),
    stated: own ? statedAfter(stated, event, incident) : stated,
  };
}

function statedAfter(stated: Stated | undefined, event: IncidentEvent, incident: IncidentState): Stated | undefined {
  if (event.type === "IncidentReported") return { facts: event.data.facts, claims: event.data.claims, withdrawn: false, merged: false };
  if (stated === undefined) return undefined;
  switch (event.type) {
    case "IncidentCorrected":
      return { ...stated, facts: factsAfter(stated.facts, event.data.set, incident) };
    case "ClaimMade":
      return { ...stated, claims: [...stated.claims, event.data.claim] };
    case "IncidentRetracted":
      return { ...stated, withdrawn: true };
    case "IncidentMerged":
      return { ...stated, merged: true };
    case "IncidentReinstated":
      return { ...stated, withdrawn: false };
    default:
      return stated;
  }
}

/** A correction sets conflicts whole: those that stood already, and that the data set had not named, are a desk's. */
function factsAfter(facts: ReportedFacts, set: CorrectedFacts, incident: IncidentState): ReportedFacts {
  const next = corrected(facts, set);
  if (set.conflicts === undefined || incident.situation === "unreported") return next;
  const desks = incident.record.facts.conflicts.filter((id) => !facts.conflicts.includes(id));
  return { ...next, conflicts: set.conflicts.filter((id) => !desks.includes(id)) };
}
