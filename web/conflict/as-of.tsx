/** Going back: one slider for the world and for what was known of it, and what has been learnt since. */
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { Value } from "../parts/figure.tsx";
import { setQuery } from "../route/place.ts";
import { inWords } from "../time/instant.ts";
import { backToNow, href, lens, lensQuery, setLens } from "../time/lens.ts";
import type { View } from "./view.ts";

const DAY_MS = 86_400_000;

interface AsOfProps {
  /** where the slider begins: the start of watching, or a year back */
  readonly since: string | undefined;
  readonly withLater: boolean;
}

export function AsOf({ since, withLater }: AsOfProps) {
  const today = Math.floor(Date.now() / DAY_MS);
  const first = Math.min(today - 1, Math.floor((since === undefined ? NaN : Date.parse(since)) / DAY_MS) || today - 365);
  const { known } = lens.value;
  const stands = known === undefined ? undefined : Date.parse(known) / DAY_MS;
  const day = stands === undefined || Number.isNaN(stands) ? today + 1 : Math.max(first, Math.floor(stands));
  return (
    <section class="as-of-slider" aria-label="Going back">
      <label for="as-of-day">As of the start of a day: the world, and what was known of it</label>
      <input
        id="as-of-day" type="range" min={first} max={today + 1} step={1} value={day}
        aria-valuetext={known === undefined ? "now" : inWords(known)} onInput={(event) => { goTo(Number(event.currentTarget.value), today); }}
      />
      <p class="buttons">
        <button type="button" onClick={() => { goTo(day - 1, today); }} disabled={day <= first}>A day back</button>
        <button type="button" onClick={() => { goTo(day + 1, today); }} disabled={day > today}>A day on</button>
        <output for="as-of-day">{known === undefined ? "now" : inWords(known)}</output>
        {known !== undefined && <label><input type="checkbox" checked={withLater} onChange={() => { setQuery({ later: withLater ? undefined : "1" }); }} /> Show what was learnt later</label>}
      </p>
    </section>
  );
}

/** The day after today is now. */
function goTo(day: number, today: number): void {
  if (day > today) { setLens({ at: undefined, known: undefined }, { replace: true }); return; }
  const instant = new Date(day * DAY_MS).toISOString().replace(".000Z", "Z");
  setLens({ at: instant, known: instant }, { replace: true });
}

/** Counts what was learnt after the time of knowledge, and what it did to the tension at the same time of the world. */
export function LearntLater({ view: { conflictId, query } }: { readonly view: View }) {
  const { knownAt = "", ...others } = query;
  const diff = useAsked("/v1/conflicts/{conflictId}/diff", { path: { conflictId }, query: { ...others, knownFrom: knownAt } }, { follow: false });
  return (
    <Answered of={diff}>
      {({ incidents, figures, n }) => {
        const count = (change: string): number => incidents.filter((incident) => incident.change === change).length;
        const tension = figures.find(({ figure }) => figure === "escalation.tension");
        return (
          <p class="learnt-later" role="status">
            Since {inWords(knownAt)}: {count("appeared")} learnt later, {count("changed")} changed, {count("disappeared")} withdrawn.
            {" "}n then {n.before}, now {n.after}.{tension && <> Tension then <Value of={tension.before as number | null} />, as known now <Value of={tension.after as number | null} />.</>}
            {" "}<a href={href("/compare", { c: conflictId, left: knownAt, known: undefined })}>Compare the two</a>
          </p>
        );
      }}
    </Answered>
  );
}

/** The log began later than what is asked for: what to do instead of reading nothing. */
export function NotYet({ logBeganAt }: { readonly logBeganAt: string }) {
  const isPublished = lensQuery.value.clock === "published";
  return (
    <p class="not-yet">
      This log began <time dateTime={logBeganAt}>{inWords(logBeganAt)}</time>: at the time shown it had recorded nothing.{" "}
      {!isPublished && <button type="button" onClick={() => { setLens({ clock: "published" }); }}>Show what any reader could have known</button>}{" "}
      <button type="button" onClick={backToNow}>Back to now</button>
    </p>
  );
}
