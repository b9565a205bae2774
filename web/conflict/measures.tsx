/** The field's other measures of the same incidents, each with its source. */
import type { ComponentChildren } from "preact";
import { counted } from "../parts/counted.ts";
import { Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import { Unknown } from "../parts/unknown.tsx";
import type { State } from "./view.ts";

interface Row {
  readonly measure: string;
  readonly value: ComponentChildren;
  readonly source: string;
}

export function Measures({ state }: { readonly state: State }) {
  return (
    <details class="measures">
      <summary>Other measures</summary>
      <Table
        caption={`Other measures, n = ${state.n}`} quietly rows={[...ratesOf(state), ...countsOf(state)]} keyOf={({ measure }) => measure}
        columns={[{ head: "Measure", cell: ({ measure }) => measure }, { head: "Value", cell: ({ value }) => value }, { head: "After", cell: ({ source }) => source }]}
      />
    </details>
  );
}

function ratesOf({ escalation: { rate7, rate30, changeLevel, surge, deathsOutcome }, knowledgeLagDays: lag }: State): Row[] {
  return [
    { measure: "rate of conflict, 7-day half-life", value: <Value of={rate7} />, source: "ours" },
    { measure: "rate of conflict, 30-day half-life", value: <Value of={rate30} />, source: "ours" },
    { measure: "change level", value: changeLevel ? <>{changeLevel.value.replaceAll("-", " ")}, <Value of={changeLevel.percent} /> %</> : <Unknown />, source: "ACLED" },
    { measure: "surge of deaths", value: surge ? `${surge.level.replaceAll("-", " ")}, ${surge.deaths30} in 30 days` : <Unknown why="less than 365 days of history" />, source: "OCHA HDX Signals" },
    { measure: `deaths outcome, ${deathsOutcome.month}`, value: <Value of={deathsOutcome.value} />, source: "VIEWS" },
    { measure: "days from event to knowledge", value: lag ? <>median <Value of={lag.median} />, 90 % within <Value of={lag.p90} /></> : <Unknown />, source: "ours" },
  ];
}

const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
const byQuad = (counts: readonly number[]): string => counts.map((count, quad) => `${QUADS[quad] ?? ""} ${count}`).join(", ");

function countsOf({ escalation: { quads, breadth, intensity } }: State): Row[] {
  return [
    { measure: "acts by class (GDELT)", value: byQuad(quads.gdelt), source: "GDELT" },
    { measure: "acts by class (PLOVER)", value: byQuad(quads.plover), source: "PLOVER" },
    { measure: "breadth in 30 days", value: [counted(breadth.actors, "actor"), counted(breadth.dyads, "dyad"), counted(breadth.countries, "country", "countries")].join(", "), source: "ours" },
    { measure: "deaths in non-state conflict", value: <Deaths of={intensity.nonState} />, source: "UCDP" },
    { measure: "deaths in one-sided violence", value: <Deaths of={intensity.oneSided} />, source: "UCDP" },
  ];
}

function Deaths({ of: { best, incidents } }: { readonly of: State["escalation"]["intensity"]["nonState"] }) {
  return <>{best === null ? <Unknown /> : <>at least <Value of={best} /></>} (n = {incidents})</>;
}
