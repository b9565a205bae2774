/** What makes the difference: for each incident, what it contributes to tension on either side. The effects sum to the gap. */
import type { Got } from "../api/client.ts";
import type { Drivers } from "./comparison.ts";

type Driver = Drivers["drivers"][number];
export type Diff = Got<"/v1/conflicts/{conflictId}/diff">;
export type Changed = Diff["incidents"][number];

export interface Effect {
  readonly incidentId: string;
  readonly summary: string | null;
  /** EDTF, where it stands behind the tension of a side */
  readonly occurred: string | undefined;
  /** its part of tension on either side; 0 where it has none */
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  readonly scores: readonly [left: number | null, right: number | null];
  /** what became known of it, between two dates of knowledge */
  readonly changed: Changed | undefined;
}

/** Incidents whose part differs and those that changed, the greatest effect first. */
export function effectsOf(left: readonly Driver[], right: readonly Driver[], changes: readonly Changed[] = []): Effect[] {
  const [before, after, changed] = [byIncident(left), byIncident(right), byIncident(changes)];
  const ids = [...new Set([...before.keys(), ...after.keys(), ...changed.keys()])];
  return ids
    .map((id) => effectOf(id, before.get(id), after.get(id), changed.get(id)))
    .filter(({ effect, changed: change }) => effect !== 0 || change !== undefined)
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect) || (one.incidentId < other.incidentId ? -1 : 1));
}

const byIncident = <Row extends { readonly incidentId: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.incidentId, row]));

function effectOf(incidentId: string, left: Driver | undefined, right: Driver | undefined, changed: Changed | undefined): Effect {
  const told = right ?? left;
  const [before, after] = [left?.contribution ?? 0, right?.contribution ?? 0];
  return { incidentId, summary: told?.summary ?? null, occurred: told?.occurred, before, after, effect: after - before, scores: [left?.score ?? null, right?.score ?? null], changed };
}

export const sumOf = (effects: readonly Effect[]): number => effects.reduce((sum, { effect }) => sum + effect, 0);

const WORDS: Readonly<Record<string, string>> = {
  IncidentReported: "reported", IncidentCorroborated: "another source", ClaimMade: "claim", ClaimWithdrawn: "claim withdrawn", GradeRevised: "grade revised",
  IncidentCorrected: "corrected", IncidentRetracted: "retracted", IncidentReinstated: "reinstated", IncidentMerged: "merged",
};

/** An event in a word. A report is late when what it tells surely began before the earlier date of knowledge. */
export function changeInWords(type: string, occurred = "", knownFrom = ""): string {
  return type === "IncidentReported" && latestOnset(occurred) <= Date.parse(knownFrom) ? "late report" : (WORDS[type] ?? type);
}

/** The latest instant at which an occurrence can have begun, in ms: the end of its day, month or year where no time is told; NaN where none is told. */
function latestOnset(occurred: string): number {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(T[^/~?%]+)?/.exec(occurred) ?? [];
  if (time !== undefined) return Date.parse(`${year}-${month}-${day}${time}`);
  return Date.UTC(Number(year) + (month === undefined ? 1 : 0), Number(month ?? 1) - 1 + (month !== undefined && day === undefined ? 1 : 0), Number(day ?? 1) + (day === undefined ? 0 : 1));
}
