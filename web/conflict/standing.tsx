/** Where it stands: level, direction and its support, tension and cooperation, each a display of its own. */
import { address } from "../api/client.ts";
import { midInWords } from "../charts/band.ts";
import { counted } from "../parts/counted.ts";
import { judgedInWords } from "../parts/direction.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Figure, Value } from "../parts/figure.tsx";
import { steady } from "../parts/steady.tsx";
import { Unknown } from "../parts/unknown.tsx";
import { dayInWords } from "../time/instant.ts";
import { incidentHref } from "../time/lens.ts";
import type { NameOf } from "./actor-names.tsx";
import { headlineOf } from "./headline.ts";
import { scarcityWhy } from "./scarcity.ts";
import type { State, View } from "./view.ts";

interface StandingProps {
  readonly view: View;
  readonly state: State;
  readonly watchedSince: string | undefined;
  readonly nameOf: NameOf;
}

export const Standing = steady(function Standing({ view: { query }, state, watchedSince, nameOf }: StandingProps) {
  const { n, escalation, deEscalation, range } = state;
  return (
    <section aria-label="Where it stands">
      {n > 0 && <p class="headline" dir="auto">{headlineOf({ ...state, watchedSince, nameOf })} <a href="#why">Why?</a></p>}
      <div class="figures">
        <HostilityOf state={state} />
        <DirectionOf state={state} watchedSince={watchedSince} />
        <SupportOf state={state} />
        <Figure label="Tension" value={escalation.tension} n={n} range={range.tension} />
        <Figure label="Cooperation" value={deEscalation.cooperation} n={n} />
        <DeathsOf state={state} />
      </div>
      <Downloads route={`/v1/conflicts/${encodeURIComponent(state.conflictId)}/state`} formats={["csv", "jsonl"]} query={query}>
        <a href={address("/v1/conflicts/{conflictId}/state", state, query)} download={`${state.conflictId}-state.json`}>JSON</a>
      </Downloads>
    </section>
  );
});

function HostilityOf({ state: { n, escalation: { hostility }, range } }: { readonly state: State }) {
  const sides = Object.entries(hostility.peakBySide);
  return (
    <Figure label="Hostility (MID level), 30 days" value={hostility.current} n={n} range={range.hostility}>
      <span>{hostility.label ?? <span class="figure-n">{hostility.peak === null ? "no act is coded with a level" : "no act with a level in 30 days"}</span>}{hostility.byAnalogy && " (by analogy: not between states)"}</span>
      {hostility.by !== null && <a href={incidentHref(hostility.by)}>which act</a>}
      {hostility.peak !== null && <span class="figure-n">peak {midInWords(hostility.peak)}{sides.length > 0 && <> ({sides.map(([side, level], index) => <span key={side}>{index > 0 && ", "}<bdi>{side}</bdi> {level}</span>)})</>}</span>}
      {hostility.episode && <span class="figure-n">episode since {dayInWords(hostility.episode.since)}, level {hostility.episode.level}</span>}
    </Figure>
  );
}

const SIGNS = { escalating: "▲ ", "de-escalating": "▼ ", steady: "■ ", quiet: "○ ", insufficient: "" } as const;

function DirectionOf({ state, watchedSince }: Pick<StandingProps, "state" | "watchedSince">) {
  const { n, direction } = state;
  return (
    <div class="figure">
      <span class="figure-label">Direction, 7 against 30 days</span>
      <span class={`figure-value direction ${direction.value}`}><span aria-hidden="true">{SIGNS[direction.value]}</span>{judgedInWords(direction, n)}</span>
      {direction.value === "insufficient" && n > 0 && <span class="figure-n">{scarcityWhy({ ...state, watchedSince })}</span>}
      <span class="figure-n">n = {direction.n30} in 30 days, {direction.n90} in 90</span>
      <span class="figure-n">q = <Value of={direction.q} /></span>
    </div>
  );
}

function SupportOf({ state: { direction } }: { readonly state: State }) {
  return (
    <div class="figure">
      <span class="figure-label">Support for the direction</span>
      <span class="figure-value">{direction.support ?? <span class="unknown" title="only escalating and de-escalating have a support">not applicable</span>}</span>
      <span class="figure-n">n = {direction.n7} in 7 days, {direction.n30} in 30, {direction.n90} in 90</span>
      <span class="figure-n">z = <Value of={direction.z} />; strong from 1.64</span>
    </div>
  );
}

function DeathsOf({ state: { escalation: { intensity } } }: { readonly state: State }) {
  const { year, low, best, high, band, incidentsWithDeaths } = intensity;
  return (
    <div class="figure">
      <span class="figure-label">Battle-related deaths, {year}</span>
      <span class="figure-value">{best === null ? <Unknown /> : <>at least <Value of={best} /></>}</span>
      <span class="figure-n">n = {counted(incidentsWithDeaths, "incident that states deaths", "incidents that state deaths")}</span>
      {best !== null && <span class="figure-n">low <Value of={low} />, high <Value of={high} /></span>}
      <span class="figure-n">UCDP band: {band.replaceAll("-", " ")}</span>
    </div>
  );
}
