/** What makes the difference, incident by incident; the effects sum to the gap in tension. */
import { Badge } from "../parts/badge.tsx";
import { whole } from "../parts/digits.ts";
import { Value } from "../parts/figure.tsx";
import { type Column, Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import { incidentHref } from "../time/lens.ts";
import type { Mode } from "./comparison.ts";
import { type Effect, changeInWords, sumOf } from "./effects.ts";
import { signed } from "./signed.tsx";

interface EffectsTableProps {
  readonly mode: Mode;
  readonly effects: readonly Effect[];
  readonly labels: readonly [left: string, right: string];
  /** the earlier time of knowledge, where two are compared */
  readonly knownFrom?: string;
}

/** A page of thousands of rows helps nobody: the rest is one sum. */
const SHOWN = 50;

export function EffectsTable({ mode, effects, labels, knownFrom }: EffectsTableProps) {
  const [shown, rest] = [effects.slice(0, SHOWN), effects.slice(SHOWN)];
  return (
    <section aria-labelledby="why">
      <h2 id="why">What makes the difference</h2>
      <Table caption={mode === "known" ? "Reports, corrections and retractions, each with its effect on tension" : "Incidents, each with its part of the gap in tension"} rows={shown} keyOf={({ incidentId }) => incidentId} columns={columnsOf(mode, labels, knownFrom)} />
      {rest.length > 0 && <p>{whole(rest.length)} more with smaller effects come to {signed(sumOf(rest))}.</p>}
      {effects.length > 0 && <p>The effects sum to {signed(sumOf(effects))}: the gap in tension.</p>}
    </section>
  );
}

function columnsOf(mode: Mode, labels: EffectsTableProps["labels"], knownFrom = ""): Column<Effect>[] {
  return [
    { head: "Incident", cell: ({ incidentId, summary }) => <a href={incidentHref(incidentId)}><bdi>{summary ?? incidentId}</bdi></a> },
    { head: "Happened", cell: ({ occurred }) => (occurred === undefined ? "" : <When kind="happened" at={occurred} />) },
    ...(mode === "known" ? [{ head: "What became known", cell: (effect: Effect) => <Changes effect={effect} knownFrom={knownFrom} /> }] : []),
    ...(mode === "scales" ? [0, 1].map((side) => ({ head: `Score, ${labels[side]}`, number: true, cell: ({ scores }: Effect) => <Score of={scores[side] ?? null} /> })) : []),
    { head: `Part, ${labels[0]}`, number: true, cell: ({ before }) => <Value of={before} /> }, { head: `Part, ${labels[1]}`, number: true, cell: ({ after }) => <Value of={after} /> },
    { head: "Effect", number: true, cell: ({ effect }) => signed(effect) },
  ];
}

function Score({ of }: { readonly of: number | null }) {
  return of === null ? <span class="quiet">adds nothing</span> : <Value of={of} />;
}

function Changes({ effect: { changed, occurred }, knownFrom }: { readonly effect: Effect; readonly knownFrom: string }) {
  if (!changed || changed.events.length === 0) return <>its account, by another event</>;
  return <ul class="changes">{changed.events.map(({ eventId, type, knownAt }) => <li key={eventId}><Badge>{changeInWords(type, occurred, knownFrom)}</Badge> <When kind="known" at={knownAt} /></li>)}</ul>;
}
