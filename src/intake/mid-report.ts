/** A row of MIDI as a report. */
import type { Source } from "../domain/source.ts";
import { worded } from "../domain/worded.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { type IntakeRow, type Misfit, refused } from "./format.ts";
import { misfitOf } from "./misfit.ts";
import { belongs } from "./mid-conflicts.ts";
import { magnitudesOf, occurredOf } from "./mid-facts.ts";
import type { MidParticipants, Parties } from "./mid-participants.ts";
import { MidIncident } from "./mid-row.ts";
import { type Draft, reportRow } from "./report-row.ts";
import type { TableRow } from "./table.ts";

/** The report of a row, or why there is none. */
export function midReport(row: TableRow, by: ConflictBy, participants: MidParticipants): IntakeRow {
  const read = MidIncident.safeParse(row.cells, worded);
  if (!read.success) return refused(row, misfitOf(read.error, row.cells));
  const incident = read.data;
  const parties = participants.partiesOf(incident.incidnum);
  const occurred = occurredOf(incident);
  if (!occurred.ok) return refused(row, occurred.misfit);
  const whole = incomplete(incident, parties, participants);
  if (whole !== undefined) return refused(row, whole);
  const belonging = belongs(by, { incident, cells: row.cells, parties, participants });
  if (!belonging.ok) return refused(row, belonging.misfit);
  return reportRow(row, draft(incident, occurred.occurred, parties), belonging.opens, "hand");
}

function draft(incident: MidIncident, occurred: string, parties: Parties | undefined): Draft {
  const magnitudes = magnitudesOf(incident);
  return {
    incidentId: `mid-${incident.incidnum}`,
    occurred,
    ...(parties && { initiators: [...parties.initiators], targets: [...parties.targets] }),
    coding: { mid: incident.action },
    ...(magnitudes && { magnitudes }),
    sources: [sourceOf(incident)],
  };
}

function sourceOf({ incidnum }: MidIncident): Source {
  return { sourceId: "mid-5.0", name: "Correlates of War, Militarized Interstate Disputes 5.0", rowId: String(incidnum) };
}

/** A report whose parties or sides would be wrong is no report. */
function incomplete(incident: MidIncident, parties: Parties | undefined, participants: MidParticipants): Misfit | undefined {
  const { dispnum, incidnum } = incident;
  const place = participants.damageOf(dispnum, incidnum);
  if (place !== undefined) return { column: "dispnum", value: String(dispnum), reason: "participants-refused", detail: `row ${place.row} of ${place.file} belongs to this incident or its dispute and was refused: mend that row and import again` };
  if (parties === undefined || parties.dispute === dispnum) return undefined;
  return { column: "dispnum", value: String(dispnum), reason: "contradicts-participants", detail: `its participants are listed under dispute ${parties.dispute}` };
}
