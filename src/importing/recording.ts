/** Rows into the record, batch by batch. */
import type { Command, Recorded, Request } from "../domain/command.ts";
import type { ReportRow } from "../intake/format.ts";
import type { ImportTally } from "./import-tally.ts";
import type { Newcomers } from "./newcomers.ts";

export interface Recording {
  readonly command: Command;
  readonly request: Request;
}

/** Records commands, at the same time if it likes, and answers an outcome for each, in their order. Throws a fault only. */
export type RecordCommands = (commands: readonly Recording[]) => Promise<readonly Recorded[]>;

/** What happens to the whole rows of a batch. */
export type Take = (rows: readonly ReportRow[]) => Promise<void>;

/** Records a ReportIncident for each row, and tallies what became of it. */
export function recording(record: RecordCommands, request: Request, tally: ImportTally, newcomers: Newcomers): Take {
  return async (rows) => {
    await newcomers.meet(rows);
    const commands = (all: readonly Command[]): Recording[] => all.map((command) => ({ command, request }));
    const openings = rows.flatMap(furtherOpenings);
    if (openings.length > 0) await record(commands(openings));
    const outcomes = await record(commands(rows.map(reportOf)));
    rows.forEach((row, index) => { count(row, outcomes[index], tally, newcomers); });
  };
}

const reportOf = ({ report, coded }: ReportRow): Command => ({ type: "ReportIncident", report, coded });

/** A refusal of one of these says that the conflict stands already; if it does not, the report itself is refused. */
function furtherOpenings({ further = [] }: ReportRow): Command[] {
  return further.map(({ conflictId, ...body }) => ({ type: "OpenConflict", conflictId, body }));
}

function count(row: ReportRow, outcome: Recorded, tally: ImportTally, newcomers: Newcomers): void {
  if (!outcome.ok) tally.refused(row, outcome.rejection);
  else if (outcome.outcome === "appended") tally.appended(newcomers.of(row));
  else tally.unchanged();
}
