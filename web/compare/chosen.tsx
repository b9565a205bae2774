/** One comparison, both sides asked: the sentence, the picture, what makes the gap, and every figure. */
import type { ComponentChildren } from "preact";
import { type Asked, useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { counted } from "../parts/counted.ts";
import { inWords } from "../time/instant.ts";
import { type Comparison, type Drivers, type Side, type State, type Timeline, spanOf } from "./comparison.ts";
import { type Changed, effectsOf } from "./effects.ts";
import { EffectsTable } from "./effects-table.tsx";
import { GapChart } from "./gap-chart.tsx";
import { gapPoints } from "./series.ts";
import { SideBySide } from "./side-by-side.tsx";

interface ChosenProps {
  readonly comparison: Comparison;
  readonly left: Side;
  readonly right: Side;
  /** the sentence of difference, when both states have come */
  readonly sentence: (left: State, right: State) => string;
  /** what became known in between */
  readonly changes?: readonly Changed[];
  readonly knownFrom?: string;
  readonly children?: ComponentChildren;
}

const state = "/v1/conflicts/{conflictId}/state";
const timeline = "/v1/conflicts/{conflictId}/timeline";
const drivers = "/v1/conflicts/{conflictId}/drivers";

export function Chosen({ comparison, left, right, sentence, changes = [], knownFrom, children }: ChosenProps) {
  const span = spanOf(comparison, Date.now());
  const states = both(useAsked(state, { path: left, query: left.query }), useAsked(state, { path: right, query: right.query }));
  const series = both(useAsked(timeline, { path: left, query: { ...left.query, ...span } }), useAsked(timeline, { path: right, query: { ...right.query, ...span } }));
  const causes = both(useAsked(drivers, { path: left, query: left.query }), useAsked(drivers, { path: right, query: right.query }));
  const labels = [left.label, right.label] as const;
  const file = `${comparison.mode}-${[...new Set([left.conflictId, right.conflictId])].join("-")}`.replaceAll(":", "-");
  return (
    <>
      <Answered of={states}>{([one, other]: Pair<State>) => <p class="headline" role="status">{sentence(one, other)}</p>}</Answered>
      <section aria-labelledby="course">
        <h2 id="course">How it went</h2>
        <Answered of={series}>
          {([one, other]: Pair<Timeline>) => <GapChart points={gapPoints(one.items, other.items)} labels={labels} says={`tension of ${left.label} dashed, of ${right.label} whole`} name={file} citation={citationOf(one, other, labels)} />}
        </Answered>
      </section>
      <Answered of={causes}>
        {([one, other]: Pair<Drivers>) => <EffectsTable mode={comparison.mode} effects={effectsOf(one.drivers, other.drivers, changes)} labels={labels} {...(knownFrom !== undefined && { knownFrom })} />}
      </Answered>
      <Answered of={states}>{([one, other]: Pair<State>) => <SideBySide left={one} right={other} labels={labels} />}</Answered>
      {children}
    </>
  );
}

type Pair<Value> = readonly [left: Value, right: Value];

/** Two questions as one: answered when both are. */
function both<Value>(left: Asked<Value>, right: Asked<Value>): Asked<Pair<Value>> {
  const problem = left.problem ?? right.problem;
  return {
    ...(left.value !== undefined && right.value !== undefined && { value: [left.value, right.value] as const }),
    ...(problem && { problem }),
    asking: left.asking || right.asking,
    again: () => { left.again(); right.again(); },
  };
}

function citationOf(left: Timeline, right: Timeline, labels: readonly [string, string]): string {
  const side = ({ conflictId, scale, clock, halfLifeDays, n }: Timeline, label: string): string => `${conflictId}, ${label}: ${scale.id}@${scale.version}, half-life ${counted(halfLifeDays, "day")}, ${clock} clock, n ${n}`;
  return `Brinkline, tension to ${inWords(right.at)}. ${side(left, labels[0])}. ${side(right, labels[1])}.`;
}
