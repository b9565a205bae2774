/** Which conflicts a lens knows of: a list must not name one before anything was known of it. */
import type { Lens } from "../domain/lens.ts";
import { isVisible } from "../measures/select.ts";
import type { Ledger } from "../../projections/ledger/ledger.ts";
import type { Segment } from "../../projections/ledger/segment.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { type Figures, everyState } from "./state.ts";

/** Ids, ascending and after `after`, at most `limit`, of the defined conflicts of which something is known. */
export function knownConflicts(ledger: Ledger, lens: Lens, after = "", limit = Infinity): string[] {
  const known: string[] = [];
  for (const id of [...ledger.segments.keys()].filter((each) => each > after).sort()) {
    if (known.length >= limit) break;
    if (isKnown(ledger, id, lens)) known.push(id);
  }
  return known;
}

/** The states of the conflicts of which something is known, by id. */
export function* knownStates(ledger: Ledger, lens: Lens): Generator<Figures> {
  for (const state of everyState(ledger, lens)) if (isKnown(ledger, state.conflictId, lens)) yield state;
}

/**
 * Known is a conflict that was opened in this log by then, or of which an incident was known. To any reader (published) definitions hold
 * at every time, so there a conflict that was opened later is known by its incidents alone.
 */
function isKnown(ledger: Ledger, conflictId: string, lens: Lens): boolean {
  const segment = ledger.segments.get(conflictId);
  if (segment === undefined || segment.definitions.length === 0) return false;
  return segment.definitions[0].known <= lens.knownUs || hasKnownIncident(ledger, segment, lens);
}

function hasKnownIncident(ledger: Ledger, segment: Segment, lens: Lens): boolean {
  const view = new SegmentView(ledger, segment, lens);
  for (let row = 0; row < view.size; row++) if (isVisible(view, row)) return true;
  return false;
}
