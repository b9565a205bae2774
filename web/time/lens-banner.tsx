import { inWords } from "./instant.ts";
import { backToNow, lens } from "./lens.ts";

/** Says, below the header, that another time than now is shown, and the way back. */
export function LensBanner() {
  const { at, known, clock } = lens.value;
  if (at === undefined && known === undefined) return null;
  return (
    <aside class="lens-banner" aria-label="The time shown">
      <span>
        Shown: the world at {at === undefined ? "the present moment" : inWords(at)}, as known {known === undefined ? "today" : `at ${inWords(known)}`}
        {clock === "published" ? " to any reader (published)" : " to this log (recorded)"}.
      </span>{" "}
      <button type="button" onClick={backToNow}>Back to now</button>
    </aside>
  );
}
