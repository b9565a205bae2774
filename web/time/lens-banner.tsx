import { inWords } from "./instant.ts";
import { LENS_PARTS, backToNow, lens, takeAway } from "./lens.ts";
import { lensFault } from "./lens-fault.ts";
import { CLOCKS, type Unusual, unusualIn } from "./lens-words.ts";

/** Says, below the header, what is shown other than the usual - another time, clock, scale, half-life or reading - and the way back of each. */
export function LensBanner() {
  const { at, known, clock = "recorded" } = lens.value;
  if (lensFault(lens.value)) return null;
  const hasTime = at !== undefined || known !== undefined;
  const unusual = unusualIn(lens.value);
  if (!hasTime && unusual.length === 0) return null;
  return (
    <aside class="lens-banner" aria-label="What is shown">
      {hasTime && (
        <span>
          <span>
            Shown: the world at {at === undefined ? "the present moment" : inWords(at)}, as known {known === undefined ? "today" : `at ${inWords(known)}`} to {CLOCKS[clock] ?? clock}.
          </span>{" "}
          <button type="button" onClick={backToNow}>Back to now</button>
        </span>
      )}
      {unusual.filter(({ part }) => !hasTime || part !== "clock").map((shown) => <Part key={shown.part} shown={shown} />)}
      {unusual.length + Number(hasTime) > 1 && <button type="button" onClick={() => { takeAway(LENS_PARTS); }}>Everything as usual</button>}
    </aside>
  );
}

/** A clock beside a time is told in the time's own sentence. */
function Part({ shown: { part, name, words, back } }: { readonly shown: Unusual }) {
  return <span>{name}: <strong>{words}</strong> <button type="button" onClick={() => { takeAway([part]); }}>{back}</button></span>;
}
