/** An incident as a flat row: the one table of its columns, for CSV, HXL and maps. Columns are only ever added, at any place: read them by name. */
import type { Coding } from "../domain/coding.ts";
import { formatMs, parseInstant } from "../domain/instant.ts";
import { type Occurrence, parseOccurrence } from "../domain/occurrence.ts";
import type { ReportedFacts } from "../domain/report.ts";
import type { Source } from "../domain/source.ts";
import type { Actor } from "../domain/vocabulary.ts";
import type { Scored } from "../scales/scale.ts";
import { type Reading, citationOf } from "./citation.ts";
import { type Read, readingColumns } from "./reading-columns.ts";
import type { Column, Table } from "./table.ts";

/** An incident as known under a lens. */
export interface ExportedIncident {
  readonly incidentId: string;
  readonly situation: string;
  readonly into: string | null;
  readonly facts: ReportedFacts | null;
  readonly sources: readonly Source[];
  readonly claims: readonly { readonly standing: boolean }[];
  readonly contested: readonly string[];
}

/** How incidents were read, and what the scale says of an act; undefined: unscored. */
export interface ScoringReading extends Reading {
  readonly score: (coding: Coding) => Scored | undefined;
}

export interface IncidentRow extends Read {
  readonly incident: ExportedIncident;
  readonly facts: Partial<ReportedFacts>;
  readonly when: Occurrence | undefined;
  readonly score: Scored | undefined;
}

function rowOf(incident: ExportedIncident, from: ScoringReading): IncidentRow {
  const score = scoreOf(incident, from);
  const n = score ? 1 : 0;
  return { incident, facts: incident.facts ?? {}, when: whenOf(incident), score, from, n, cite: citationOf(`incident ${incident.incidentId}`, from, n) };
}

function whenOf({ facts }: ExportedIncident): Occurrence | undefined {
  const parsed = facts && parseOccurrence(facts.occurred);
  return parsed?.ok ? parsed.occurrence : undefined;
}

/** The score of an act that occurred and stands; undefined for any other, and for one that the scale does not score. */
export function scoreOf({ facts, situation }: ExportedIncident, from: ScoringReading): Scored | undefined {
  const counts = facts !== null && situation === "reported" && (facts.status ?? "occurred") === "occurred";
  return counts ? from.score(facts.coding) : undefined;
}

const ids = (actors: readonly Actor[] | undefined): string[] | undefined => actors?.map(({ id }) => id);

/** The earliest date among those of the sources, as written there. */
function firstPublished(sources: readonly Source[]): string | undefined {
  const us = (text: string): number => parseInstant(text)?.us ?? Infinity;
  const dates = sources.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [publishedAt]));
  return dates.reduce<string | undefined>((first, date) => (first !== undefined && us(first) <= us(date) ? first : date), undefined);
}

function endOf({ when }: IncidentRow): string | undefined {
  return when === undefined || when.endMs === Infinity ? undefined : formatMs(when.endMs);
}

const columns: readonly Column<IncidentRow>[] = [
  { name: "incidentId", hashtag: "#event+id", value: ({ incident }) => incident.incidentId },
  { name: "situation", hashtag: "#status+record", value: ({ incident }) => incident.situation },
  { name: "into", hashtag: "#event+id+merged", value: ({ incident }) => incident.into },
  { name: "conflicts", hashtag: "#crisis+id", value: ({ facts }) => facts.conflicts },
  { name: "concerns", hashtag: "#crisis+id+concerned", value: ({ facts }) => facts.concerns },
  { name: "status", hashtag: "#status+event", value: ({ incident, facts }) => incident.facts && (facts.status ?? "occurred") },
  { name: "occurred", hashtag: "#date+occurred", value: ({ facts }) => facts.occurred },
  { name: "onset", hashtag: "#date+start", value: ({ when }) => when && formatMs(when.onsetMs) },
  { name: "end", hashtag: "#date+end", value: endOf },
  { name: "ongoing", hashtag: "#date+ongoing", value: ({ when }) => (when === undefined ? undefined : when.endMs === Infinity) },
  { name: "precision", hashtag: "#date+precision", value: ({ when }) => when?.precision },
  { name: "imprecise", hashtag: "#date+imprecise", value: ({ when }) => when?.imprecise },
  { name: "initiators", hashtag: "#group+code+initiator", value: ({ facts }) => ids(facts.initiators) },
  { name: "targets", hashtag: "#group+code+target", value: ({ facts }) => ids(facts.targets) },
  { name: "cameo", hashtag: "#event+code+cameo", value: ({ facts }) => facts.coding?.cameo },
  { name: "plover", hashtag: "#event+type+plover", value: ({ facts }) => facts.coding?.plover?.type },
  { name: "ploverMode", hashtag: "#event+type+mode+plover", value: ({ facts }) => facts.coding?.plover?.mode },
  { name: "mid", hashtag: "#event+code+mid", value: ({ facts }) => facts.coding?.mid },
  { name: "acled", hashtag: "#event+type+acled", value: ({ facts }) => facts.coding?.acled?.type },
  { name: "acledSubType", hashtag: "#event+type+sub+acled", value: ({ facts }) => facts.coding?.acled?.subType },
  { name: "ucdp", hashtag: "#event+code+ucdp", value: ({ facts }) => facts.coding?.ucdp?.typeOfViolence },
  { name: "codingDerivedBy", hashtag: "#meta+coding", value: ({ facts }) => Object.entries(facts.coding?.derivedBy ?? {}).map(([coding, table]) => `${coding} ${table}`) },
  { name: "score", hashtag: "#indicator+score+num", value: ({ score }) => score?.value },
  { name: "scoreInheritedFrom", hashtag: "#meta+score+inherited", value: ({ score }) => score?.inheritedFrom },
  { name: "fatalitiesLow", hashtag: "#affected+killed+min", value: ({ facts }) => facts.magnitudes?.fatalities?.low },
  { name: "fatalitiesBest", hashtag: "#affected+killed", value: ({ facts }) => facts.magnitudes?.fatalities?.best },
  { name: "fatalitiesHigh", hashtag: "#affected+killed+max", value: ({ facts }) => facts.magnitudes?.fatalities?.high },
  { name: "fatalitiesCivilians", hashtag: "#affected+killed+civilians", value: ({ facts }) => facts.magnitudes?.fatalities?.civilians },
  { name: "deathsConflict", hashtag: "#crisis+id+killed", value: ({ facts }) => facts.deathsConflict },
  { name: "injuriesBest", hashtag: "#affected+injured", value: ({ facts }) => facts.magnitudes?.injuries?.best },
  { name: "munitionsBest", hashtag: "#indicator+munitions+num", value: ({ facts }) => facts.magnitudes?.munitions?.best },
  { name: "interceptedBest", hashtag: "#indicator+intercepted+num", value: ({ facts }) => facts.magnitudes?.intercepted?.best },
  { name: "place", hashtag: "#loc+name", value: ({ facts }) => facts.place?.name },
  { name: "country", hashtag: "#country+code", value: ({ facts }) => facts.place?.country },
  { name: "lat", hashtag: "#geo+lat", value: ({ facts }) => facts.place?.lat },
  { name: "lon", hashtag: "#geo+lon", value: ({ facts }) => facts.place?.lon },
  { name: "placePrecision", hashtag: "#geo+precision", value: ({ facts }) => facts.place?.precision },
  { name: "summary", hashtag: "#description", value: ({ facts }) => facts.summary },
  { name: "channel", hashtag: "#event+channel", value: ({ facts }) => facts.talks?.channel },
  { name: "commitment", hashtag: "#event+commitment", value: ({ facts }) => facts.commitment?.id },
  { name: "inResponseTo", hashtag: "#event+id+trigger", value: ({ facts }) => facts.inResponseTo },
  { name: "contested", hashtag: "#meta+contested", value: ({ incident }) => incident.contested },
  { name: "standingClaims", hashtag: "#meta+claims+num", value: ({ incident }) => incident.claims.filter(({ standing }) => standing).length },
  { name: "sources", hashtag: "#meta+sources+num", value: ({ incident }) => incident.sources.length },
  { name: "sourceIds", hashtag: "#meta+source+id", value: ({ incident }) => incident.sources.map(({ sourceId }) => sourceId) },
  { name: "firstPublishedAt", hashtag: "#date+reported", value: ({ incident }) => firstPublished(incident.sources) },
  ...readingColumns,
];

export const incidentTable: Table<ExportedIncident, ScoringReading, IncidentRow> = { row: rowOf, columns };
