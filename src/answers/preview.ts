/** What a report would do, and what it may repeat; nothing is appended. */
import { decideIncident, incidentStream, unreported } from "../domain/incident.ts";
import { type Lens, defaultLens } from "../domain/lens.ts";
import { MS_PER_DAY } from "../domain/instant.ts";
import { parseOccurrence } from "../domain/occurrence.ts";
import type { IncidentReport } from "../domain/report.ts";
import { SCHEMA_VERSION, storedBody } from "../domain/stored.ts";
import { FLAG } from "../measures/columns.ts";
import { isVisible } from "../measures/select.ts";
import { onsetText } from "../measures/when.ts";
import { excerpt } from "../../projections/ledger/excerpt.ts";
import { SegmentView } from "../../projections/ledger/segment-view.ts";
import { withSummaries } from "./account.ts";
import { type ConflictBrief, briefOf } from "./conflicts.ts";
import type { Ground } from "./ground.ts";

export interface LikelyDuplicate {
  readonly incidentId: string;
  readonly occurred: string;
  readonly summary: string | null;
  /** what the two share */
  readonly because: readonly string[];
}

export interface Preview {
  /** the refusal the report would meet, if any */
  readonly refused: { readonly reason: string; readonly detail: string } | null;
  readonly effects: readonly { readonly conflictId: string; readonly before: ConflictBrief | null; readonly after: ConflictBrief }[];
  readonly likelyDuplicates: readonly LikelyDuplicate[];
}

const PREVIEW_ID = "preview";

/** The state in brief of each conflict of the report before and after it, at the later of the lens's `at` and the report's onset. */
export async function previewOf(ground: Ground, report: IncidentReport, lens: Lens): Promise<Preview> {
  const decision = decideIncident({ type: "ReportIncident", report, incidentId: PREVIEW_ID }, unreported);
  if (!decision.ok) return { refused: decision.rejection, effects: [], likelyDuplicates: [] };
  const conflicts = report.conflicts.filter((id) => (ground.ledger.segments.get(id)?.definitions.length ?? 0) > 0);
  const trial = excerpt(ground.ledger, conflicts);
  const { head } = ground.ledger;
  for (const [revision, event] of decision.events.entries()) {
    trial.fold([{ eventId: PREVIEW_ID, type: event.type, schemaVersion: SCHEMA_VERSION, stream: incidentStream(PREVIEW_ID), revision, position: head.position, recordedAt: head.known + 1, body: storedBody(event) }]);
  }
  const when = parseOccurrence(report.occurred);
  const at = { ...defaultLens, ...lens, knownUs: Infinity, atMs: Math.max(lens.atMs, when.ok ? when.occurrence.onsetMs : lens.atMs) };
  const effects = conflicts.map((conflictId) => ({ conflictId, before: briefOf(ground, conflictId, at), after: briefOf({ ...ground, ledger: trial }, conflictId, at) }));
  return { refused: null, effects, likelyDuplicates: await withSummaries(ground, at, duplicatesOf(ground, report, conflicts, at)) };
}

/** Active incidents of the same conflicts within a day, by the same parties, with an act of the same CAMEO root. Only a hint: two equal strikes are two strikes. */
function duplicatesOf(ground: Ground, report: IncidentReport, conflicts: readonly string[], lens: Lens): Omit<LikelyDuplicate, "summary">[] {
  const when = parseOccurrence(report.occurred);
  if (!when.ok) return [];
  const found = new Map<string, Omit<LikelyDuplicate, "summary">>();
  for (const conflictId of conflicts) {
    const segment = ground.ledger.segments.get(conflictId);
    if (segment === undefined) continue;
    const view = new SegmentView(ground.ledger, segment, lens);
    const until = view.countUntil(when.occurrence.onsetMs + MS_PER_DAY);
    for (let row = view.countUntil(when.occurrence.onsetMs - MS_PER_DAY - 1); row < until; row++) {
      const because = isVisible(view, row) && (view.columns.flags[row] & FLAG.SITUATION) === 0 ? shared(ground, view, row, report) : [];
      if (because.length === 3) found.set(view.incidentId(row), { incidentId: view.incidentId(row), occurred: onsetText(view, row), because });
    }
  }
  return [...found.values()];
}

function shared(ground: Ground, view: SegmentView, row: number, report: IncidentReport): string[] {
  const { initiators, targets } = view.actors(row);
  const coding = ground.ledger.interned.codings[view.columns.coding[row]];
  const meets = (ours: IncidentReport["initiators"], theirs: readonly { id: string }[]): boolean => (ours ?? []).some(({ id }) => theirs.some((other) => other.id === id));
  return [
    "within a day",
    ...(meets(report.initiators, initiators) && meets(report.targets, targets) ? ["initiator and target"] : []),
    ...(coding.cameo !== undefined && coding.cameo.slice(0, 2) === report.coding.cameo?.slice(0, 2) ? ["CAMEO root"] : []),
  ];
}
