/** Going back: one slider for the world and, where the reader wants it, for what was known of it, and what has been learnt since. */
import { useSignal } from "@preact/signals";
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Value } from "../parts/figure.tsx";
import { setQuery } from "../route/place.ts";
import { inWords } from "../time/instant.ts";
import { href, lens, setLens } from "../time/lens.ts";
import { asInstant, daysOf } from "./as-of-days.ts";
import type { View } from "./view.ts";

interface AsOfProps {
  /** where the slider may begin: the start of watching, and the first incident known */
  readonly since: readonly (string | undefined)[];
  /** of the incidents known, where the newest began */
  readonly latest: string | undefined;
  readonly withLater: boolean;
}

export function AsOf({ since, latest, withLater }: AsOfProps) {
  const { at, known } = lens.value;
  const together = useSignal(known !== undefined);
  const isTogether = known !== undefined || (at === undefined && together.value);
  const { first, day, today } = daysOf({ since, at: at ?? known, nowMs: Date.now() });
  const goTo = (to: number): void => {
    const instant = to > today ? undefined : asInstant(to);
    setLens({ at: instant, ...(isTogether && { known: instant }) }, { replace: true });
    together.value = isTogether;
  };
  const tie = (): void => {
    together.value = !isTogether;
    if (isTogether || at !== undefined) setLens({ known: isTogether ? undefined : at });
  };
  const stands = at ?? known;
  const newest = latest === undefined ? undefined : daysOf({ since: [], at: latest, nowMs: Date.now() }).day + 1;
  return (
    <section class="as-of-slider" aria-label="Going back">
      <label for="as-of-day">As of the start of a day</label>
      <input
        id="as-of-day" type="range" min={first} max={today + 1} step={1} value={day}
        aria-valuetext={stands === undefined ? "now" : inWords(stands)} onInput={(event) => { goTo(Number(event.currentTarget.value)); }}
      />
      <p class="buttons">
        <button type="button" onClick={() => { goTo(day - 1); }} disabled={day <= first}>A day back</button>
        <button type="button" onClick={() => { goTo(day + 1); }} disabled={day > today}>A day on</button>
        {newest !== undefined && newest < day && <button type="button" onClick={() => { goTo(newest); }}>To its latest incident</button>}
        <output for="as-of-day">{stands === undefined ? "now" : inWords(stands)}</output>
        <label><input type="checkbox" checked={isTogether} onChange={tie} /> With only what was known then</label>
        {known !== undefined && <label><input type="checkbox" checked={withLater} onChange={() => { setQuery({ later: withLater ? undefined : "1" }); }} /> Show what was learnt later</label>}
      </p>
    </section>
  );
}

const STATUS = ["IncidentRetracted", "IncidentMerged", "IncidentReinstated"];

/** Whether an incident counts here no more: it was retracted, merged into another, or is of this conflict no longer. */
function isWithdrawn({ change, events }: Got<"/v1/conflicts/{conflictId}/diff">["incidents"][number]): boolean {
  const last = events.map(({ type }) => type).findLast((type) => STATUS.includes(type));
  return change === "disappeared" || (change === "changed" && last !== undefined && last !== "IncidentReinstated");
}

/** Counts what was learnt after the time of knowledge, and what it did to the tension at the same time of the world. */
export function LearntLater({ view: { conflictId, query } }: { readonly view: View }) {
  const { knownAt = "", ...others } = query;
  const diff = useAsked("/v1/conflicts/{conflictId}/diff", { path: { conflictId }, query: { ...others, knownFrom: knownAt } }, { follow: false });
  return (
    <Answered of={diff}>
      {({ incidents, figures, n }) => {
        const withdrawn = incidents.filter(isWithdrawn).length;
        const changed = incidents.filter((incident) => incident.change === "changed" && !isWithdrawn(incident)).length;
        const appeared = incidents.filter(({ change }) => change === "appeared").length;
        const tension = figures.find(({ figure }) => figure === "escalation.tension");
        return (
          <p class="learnt-later" role="status">
            Since {inWords(knownAt)}: {appeared} learnt later, {changed} changed, {withdrawn} withdrawn.
            {" "}n then {n.before}, now {n.after}.{tension && <> Tension then <Value of={tension.before as number | null} />, as known now <Value of={tension.after as number | null} />.</>}
            {" "}<a href={href("/compare", { c: conflictId, left: knownAt, known: undefined })}>Compare the two</a>
          </p>
        );
      }}
    </Answered>
  );
}
