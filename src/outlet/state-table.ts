/** A state as a flat row: the one table of its columns, for CSV and HXL. Columns are only ever added, at any place: read them by name. */
import { mid5 } from "../scales/mid.ts";
import { ucdpBands } from "../scales/ucdp.ts";
import { type Origin, type Reading, citationOf } from "./citation.ts";
import { type Read, readingColumns } from "./reading-columns.ts";
import type { Column, Table } from "./table.ts";

type Figure = number | null;
interface Parts {
  readonly verbal: Figure;
  readonly material: Figure;
  readonly unclassified: Figure;
}

/** A conflict's state as it is answered; of the lists in it only the columns' part. */
export interface ExportedState extends Omit<Reading, keyof Origin | "citation" | "inherit"> {
  readonly conflictId: string;
  readonly name: string | null;
  readonly situation: string;
  readonly n: number;
  readonly unscored: number;
  readonly inherited: number;
  readonly withinSides: number;
  readonly thirdParty: number;
  readonly unknownParties: number;
  readonly notOccurred: number;
  readonly contested: Readonly<Record<string, number>>;
  readonly sidesUnknown: boolean;
  readonly knowledgeLagDays: { readonly median: number; readonly p90: number } | null;
  readonly logBeganAt?: string;
  readonly direction: {
    readonly value: string; readonly support: string | null; readonly since: string | null;
    readonly q: Figure; readonly z: Figure; readonly n7: number; readonly n30: number; readonly n90: number;
  };
  readonly escalation: Parts & {
    readonly tension: Figure; readonly rate7: Figure; readonly rate30: Figure;
    readonly hostility: { readonly current: Figure; readonly label: string | null; readonly by: string | null; readonly byAnalogy: boolean; readonly peak: Figure };
    readonly intensity: { readonly year: number; readonly low: Figure; readonly best: Figure; readonly high: Figure; readonly band: string; readonly incidentsWithDeaths: number };
    readonly surge: { readonly level: string; readonly deaths30: number } | null;
    readonly changeLevel: { readonly value: string; readonly percent: Figure } | null;
    readonly breadth: { readonly actors: number; readonly dyads: number; readonly countries: number };
  };
  readonly deEscalation: Parts & {
    readonly cooperation: Figure; readonly daysSinceMaterialConflict: Figure;
    readonly channels: readonly { readonly channel: string }[];
    readonly commitments: readonly { readonly id: string; readonly state: string }[];
  };
  readonly range: { readonly tension: readonly [Figure, Figure]; readonly hostility: readonly [Figure, Figure] };
}

export interface StateRow extends Read {
  readonly state: ExportedState;
}

/** The line to cite a state by: hostility and the intensity band stand on scales of their own. */
export function stateCitation(state: ExportedState, from: Reading): string {
  return citationOf(`state of ${state.conflictId}`, { ...from, ...state }, state.n, [mid5, ucdpBands]);
}

function rowOf(state: ExportedState, from: Reading): StateRow {
  return { state, from: { ...from, ...state }, n: state.n, cite: stateCitation(state, from) };
}

const pin = ({ id, version, sha256 }: { id: string; version: string; sha256: string }): string => `${id} ${version} sha256:${sha256}`;

const columns: readonly Column<StateRow>[] = [
  { name: "conflictId", hashtag: "#crisis+id", value: ({ state }) => state.conflictId },
  { name: "name", hashtag: "#crisis+name", value: ({ state }) => state.name },
  { name: "situation", hashtag: "#status", value: ({ state }) => state.situation },
  { name: "direction", hashtag: "#indicator+direction", value: ({ state }) => state.direction.value },
  { name: "support", hashtag: "#indicator+direction+support", value: ({ state }) => state.direction.support },
  { name: "since", hashtag: "#date+start+direction", value: ({ state }) => state.direction.since },
  { name: "q", hashtag: "#indicator+direction+q+num", value: ({ state }) => state.direction.q },
  { name: "z", hashtag: "#indicator+direction+z+num", value: ({ state }) => state.direction.z },
  { name: "n7", hashtag: "#indicator+onsets+days7+num", value: ({ state }) => state.direction.n7 },
  { name: "n30", hashtag: "#indicator+onsets+days30+num", value: ({ state }) => state.direction.n30 },
  { name: "n90", hashtag: "#indicator+onsets+days90+num", value: ({ state }) => state.direction.n90 },
  { name: "tension", hashtag: "#indicator+tension+num", value: ({ state }) => state.escalation.tension },
  { name: "tensionLow", hashtag: "#indicator+tension+min+num", value: ({ state }) => state.range.tension[0] },
  { name: "tensionHigh", hashtag: "#indicator+tension+max+num", value: ({ state }) => state.range.tension[1] },
  { name: "tensionVerbal", hashtag: "#indicator+tension+verbal+num", value: ({ state }) => state.escalation.verbal },
  { name: "tensionMaterial", hashtag: "#indicator+tension+material+num", value: ({ state }) => state.escalation.material },
  { name: "tensionUnclassified", hashtag: "#indicator+tension+unclassified+num", value: ({ state }) => state.escalation.unclassified },
  { name: "rate7", hashtag: "#indicator+rate+days7+num", value: ({ state }) => state.escalation.rate7 },
  { name: "rate30", hashtag: "#indicator+rate+days30+num", value: ({ state }) => state.escalation.rate30 },
  { name: "hostility", hashtag: "#severity+hostility+num", value: ({ state }) => state.escalation.hostility.current },
  { name: "hostilityLabel", hashtag: "#severity+hostility", value: ({ state }) => state.escalation.hostility.label },
  { name: "hostilityLow", hashtag: "#severity+hostility+min+num", value: ({ state }) => state.range.hostility[0] },
  { name: "hostilityHigh", hashtag: "#severity+hostility+max+num", value: ({ state }) => state.range.hostility[1] },
  { name: "hostilityPeak", hashtag: "#severity+hostility+peak+num", value: ({ state }) => state.escalation.hostility.peak },
  { name: "hostilityBy", hashtag: "#event+id+hostility", value: ({ state }) => state.escalation.hostility.by },
  { name: "hostilityByAnalogy", hashtag: "#meta+hostility+analogy", value: ({ state }) => state.escalation.hostility.byAnalogy },
  { name: "hostilityScale", hashtag: "#meta+hostility+scale", value: () => pin(mid5) },
  { name: "deathsYear", hashtag: "#date+year+killed", value: ({ state }) => state.escalation.intensity.year },
  { name: "deathsLow", hashtag: "#affected+killed+min", value: ({ state }) => state.escalation.intensity.low },
  { name: "deathsBest", hashtag: "#affected+killed", value: ({ state }) => state.escalation.intensity.best },
  { name: "deathsHigh", hashtag: "#affected+killed+max", value: ({ state }) => state.escalation.intensity.high },
  { name: "incidentsWithDeaths", hashtag: "#meta+killed+incidents+num", value: ({ state }) => state.escalation.intensity.incidentsWithDeaths },
  { name: "intensityBand", hashtag: "#severity+intensity", value: ({ state }) => state.escalation.intensity.band },
  { name: "intensityScale", hashtag: "#meta+intensity+scale", value: () => pin(ucdpBands) },
  { name: "surge", hashtag: "#indicator+surge", value: ({ state }) => state.escalation.surge?.level },
  { name: "deaths30", hashtag: "#affected+killed+days30", value: ({ state }) => state.escalation.surge?.deaths30 },
  { name: "changeLevel", hashtag: "#indicator+change", value: ({ state }) => state.escalation.changeLevel?.value },
  { name: "changePercent", hashtag: "#indicator+change+pct", value: ({ state }) => state.escalation.changeLevel?.percent },
  { name: "actors", hashtag: "#indicator+actors+num", value: ({ state }) => state.escalation.breadth.actors },
  { name: "dyads", hashtag: "#indicator+dyads+num", value: ({ state }) => state.escalation.breadth.dyads },
  { name: "countries", hashtag: "#indicator+countries+num", value: ({ state }) => state.escalation.breadth.countries },
  { name: "cooperation", hashtag: "#indicator+cooperation+num", value: ({ state }) => state.deEscalation.cooperation },
  { name: "cooperationVerbal", hashtag: "#indicator+cooperation+verbal+num", value: ({ state }) => state.deEscalation.verbal },
  { name: "cooperationMaterial", hashtag: "#indicator+cooperation+material+num", value: ({ state }) => state.deEscalation.material },
  { name: "cooperationUnclassified", hashtag: "#indicator+cooperation+unclassified+num", value: ({ state }) => state.deEscalation.unclassified },
  { name: "daysSinceMaterialConflict", hashtag: "#indicator+quiet+days+num", value: ({ state }) => state.deEscalation.daysSinceMaterialConflict },
  { name: "channels", hashtag: "#event+channel", value: ({ state }) => state.deEscalation.channels.map(({ channel }) => channel) },
  { name: "commitments", hashtag: "#event+commitment", value: ({ state }) => state.deEscalation.commitments.map(({ id, state: stands }) => `${id} ${stands}`) },
  { name: "lagMedianDays", hashtag: "#meta+lag+median+days+num", value: ({ state }) => state.knowledgeLagDays?.median },
  { name: "lagP90Days", hashtag: "#meta+lag+p90+days+num", value: ({ state }) => state.knowledgeLagDays?.p90 },
  { name: "unscored", hashtag: "#meta+unscored+num", value: ({ state }) => state.unscored },
  { name: "inherited", hashtag: "#meta+inherited+num", value: ({ state }) => state.inherited },
  { name: "withinSides", hashtag: "#meta+withinsides+num", value: ({ state }) => state.withinSides },
  { name: "thirdParty", hashtag: "#meta+thirdparty+num", value: ({ state }) => state.thirdParty },
  { name: "unknownParties", hashtag: "#meta+unknownparties+num", value: ({ state }) => state.unknownParties },
  { name: "notOccurred", hashtag: "#meta+notoccurred+num", value: ({ state }) => state.notOccurred },
  { name: "contested", hashtag: "#meta+contested", value: ({ state }) => Object.entries(state.contested).map(([about, count]) => `${about} ${count}`) },
  { name: "sidesUnknown", hashtag: "#meta+sidesunknown", value: ({ state }) => state.sidesUnknown },
  { name: "logBeganAt", hashtag: "#meta+date+began", value: ({ state }) => state.logBeganAt },
  ...readingColumns,
];

export const stateTable: Table<ExportedState, Reading, StateRow> = { row: rowOf, columns };
