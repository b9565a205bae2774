/** Why no incident stands behind the figures, and what to do about it. */
import { counted } from "../parts/counted.ts";
import { inWords } from "../time/instant.ts";
import { backToNow, href, isNow, lens, setLens } from "../time/lens.ts";
import type { State } from "./view.ts";

export function Nothing({ state }: { readonly state: State }) {
  const aside = state.withinSides + state.thirdParty + state.unknownParties + state.notOccurred;
  if (state.logBeganAt !== undefined) return <NotYet logBeganAt={state.logBeganAt} />;
  if (aside > 0) return <p class="not-yet">{counted(aside, "incident is known, but it does", "incidents are known, but they do")} not count: see <a href="#why">what is not summed</a>.</p>;
  if (isNow.value && lens.value.at === undefined) return <p class="not-yet">No incident is reported yet. <a href={href("/report", { conflict: state.conflictId, at: undefined, known: undefined })}>Report one</a></p>;
  return <p class="not-yet">No incident of it is known by the time shown. <button type="button" onClick={backToNow}>Back to now</button></p>;
}

/** The log began later than what is asked for: what to do instead of reading nothing. */
function NotYet({ logBeganAt }: { readonly logBeganAt: string }) {
  return (
    <p class="not-yet">
      This log began <time dateTime={logBeganAt}>{inWords(logBeganAt)}</time>: at the time shown it had recorded nothing.{" "}
      <button type="button" onClick={() => { setLens({ clock: "published" }); }}>Show what any reader could have known</button>{" "}
      <button type="button" onClick={backToNow}>Back to now</button>
    </p>
  );
}
