/**
 * What differs between two states of knowledge, a row each: incidents with their part of the tension before and after, whose effects sum
 * to the gap; then figures; then events of the conflict itself.
 */
import { type ConflictReading, type ListRow, conflictList } from "./conflict-list.ts";
import type { Value } from "./csv.ts";
import { jsonLine } from "./lines.ts";

interface Responsible {
  readonly type: string;
  readonly knownAt: string;
}

/** An incident that became known, changed or fell away, or whose part of the tension differs. */
export interface ChangedPart {
  readonly of: "incident";
  readonly incidentId: string;
  readonly summary: string | null;
  /** null where it stands behind the tension of neither side */
  readonly occurred: string | null;
  /** null: its account is the same */
  readonly change: string | null;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  readonly events: readonly Responsible[];
}

export interface ChangedFigure {
  readonly of: "figure";
  readonly figure: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** An event of the conflict itself: when it became known stands beside it, as under an incident. */
export interface ChangedDefinition {
  readonly of: "definition";
  readonly events: readonly [Responsible];
}

export type ExportedDifference = ChangedPart | ChangedFigure | ChangedDefinition;

export interface DifferenceReading extends ConflictReading {
  readonly knownFrom: string;
  readonly knownTo: string;
  readonly nBefore: number;
}

interface Part {
  readonly incidentId: string;
  readonly summary: string | null;
  readonly occurred: string;
  readonly contribution: number;
}

interface Difference {
  readonly figures: readonly Omit<ChangedFigure, "of">[];
  readonly incidents: readonly { readonly incidentId: string; readonly change: string; readonly events: readonly Responsible[] }[];
  readonly definition: readonly Responsible[];
}

/** The rows of a comparison, from the answer and what stood behind the tension on either side; the greatest effect first. */
export function differencesOf({ figures, incidents, definition }: Difference, left: readonly Part[], right: readonly Part[]): ExportedDifference[] {
  const [before, after, changed] = [byIncident(left), byIncident(right), byIncident(incidents)];
  const parts = [...new Set([...before.keys(), ...after.keys(), ...changed.keys()])].map((id) => partOf(id, before.get(id), after.get(id), changed.get(id)));
  return [
    ...parts.filter(({ effect, change }) => effect !== 0 || change !== null).sort(greatestFirst),
    ...figures.map((figure): ChangedFigure => ({ of: "figure", ...figure })),
    ...definition.map((event): ChangedDefinition => ({ of: "definition", events: [event] })),
  ];
}

const byIncident = <Row extends { readonly incidentId: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.incidentId, row]));
const greatestFirst = (one: ChangedPart, other: ChangedPart): number => Math.abs(other.effect) - Math.abs(one.effect) || (one.incidentId < other.incidentId ? -1 : 1);

function partOf(incidentId: string, left: Part | undefined, right: Part | undefined, changed: Difference["incidents"][number] | undefined): ChangedPart {
  const told = right ?? left;
  const [before, after] = [left?.contribution ?? 0, right?.contribution ?? 0];
  return { of: "incident", incidentId, summary: told?.summary ?? null, occurred: told?.occurred ?? null, change: changed?.change ?? null, before, after, effect: after - before, events: changed?.events ?? [] };
}

type Row = ListRow<ExportedDifference, DifferenceReading>;
const ofPart = (name: string, value: (part: ChangedPart) => Value) => ({ name, value: ({ item }: Row) => (item.of === "incident" ? value(item) : undefined) });
const end = (name: "before" | "after") => ({ name, value: ({ item }: Row) => (item.of === "definition" ? undefined : asValue(item[name])) });

function asValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : jsonLine(value);
}

const eventText = ({ type, knownAt }: Responsible): string => `${type} ${knownAt}`;

export const differencesOutlets = conflictList<ExportedDifference, DifferenceReading>({
  kind: "differences",
  told: ({ knownFrom, nBefore }) => ({ knownFrom, nBefore }),
  what: ({ conflictId, knownFrom, knownTo }) => `difference of ${conflictId} between what was known at ${knownFrom} and ${knownTo}`,
  columns: [
    { name: "of", value: ({ item }) => item.of },
    ofPart("incidentId", ({ incidentId }) => incidentId),
    ofPart("summary", ({ summary }) => summary),
    ofPart("occurred", ({ occurred }) => occurred),
    ofPart("change", ({ change }) => change),
    { name: "figure", value: ({ item }) => (item.of === "figure" ? item.figure : undefined) },
    end("before"),
    end("after"),
    ofPart("effect", ({ effect }) => effect),
    { name: "events", value: ({ item }) => (item.of === "figure" ? undefined : item.events.map(eventText)) },
    { name: "knownFrom", value: ({ from }) => from.knownFrom },
    { name: "nBefore", value: ({ from }) => from.nBefore },
  ],
});
