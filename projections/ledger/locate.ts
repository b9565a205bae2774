/** Where an incident stands under a lens, in whichever segment, merges followed. */
import type { Lens } from "../../src/domain/lens.ts";
import { FLAG } from "../../src/measures/columns.ts";
import { isVisible } from "../../src/measures/select.ts";
import type { Ledger } from "./ledger.ts";
import { SegmentView } from "./segment-view.ts";

export interface Place {
  readonly view: SegmentView;
  readonly row: number;
}

/** The row of the act an id stands for: its own while it is active, else that of the incident it merged into; undefined while not known, or retracted. */
export function locate(ledger: Ledger, incidentId: string, lens: Lens): Place | undefined {
  const incident = ledger.ids.find(incidentId);
  if (incident < 0) return undefined;
  for (const member of ledger.incidents.group(incident)) {
    const place = placeOf(ledger, member, lens);
    if (place && standsFor(place, incidentId)) return place;
  }
  return undefined;
}

/** The visible row of an incident itself, whatever became of it. */
export function placeOf(ledger: Ledger, incident: number, lens: Lens): Place | undefined {
  if (!ledger.incidents.isReported(incident)) return undefined;
  for (const { onset, scope } of ledger.incidents.placed(incident)) {
    const { conflicts, concerns } = ledger.interned.scopes[scope];
    const segment = ledger.segments.get(conflicts[0] ?? concerns[0]);
    if (segment === undefined) continue;
    const view = new SegmentView(ledger, segment, lens);
    const row = segment.rowsOf(incident, onset).find((at) => isVisible(view, at));
    if (row !== undefined) return { view, row };
  }
  return undefined;
}

function standsFor({ view, row }: Place, incidentId: string): boolean {
  if ((view.columns.flags[row] & FLAG.SITUATION) !== 0) return false;
  return view.incidentId(row) === incidentId || view.extra(row)?.merged?.includes(incidentId) === true;
}
