/**
 * The user's own file from ACLED (Armed Conflict Location & Event Data), as it is exported now or was in the years before; its
 * rows may not be passed on. Associated actors are read by nobody here: ACLED does not say what they did.
 */
import { acledActor } from "./acled-actors.ts";
import { type ActorOf, acledReport, byCountry } from "./acled-report.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { withDelimiter } from "./delimiter.ts";
import type { Intake, IntakeFile, IntakeFiles, IntakeOptions, IntakeRow } from "./format.ts";
import { refused } from "./format.ts";
import { unfitHeader, unfitRule } from "./header.ts";
import { remembered } from "./remembered.ts";
import { openTable } from "./table.ts";

export const acled: Intake = {
  id: "acled",
  title: "ACLED's export, events with their actors: comma or semicolon, with its header",
  conflictBy: ["column", "dyad", "id"],
  releasedBy: "occurred",
  read: readAcled,
};

/** The columns read; `year` and `timestamp` too where they are there. */
const columns = "event_id_cnty event_date time_precision event_type sub_event_type actor1 inter1 actor2 inter2 country location latitude longitude geo_precision source notes fatalities".split(" ");

async function* readAcled(files: IntakeFiles, { conflictBy }: IntakeOptions): AsyncGenerator<IntakeRow> {
  const by: ConflictBy = conflictBy?.by === "column" ? { by: "column", column: conflictBy.column.toLowerCase() } : (conflictBy ?? byCountry);
  const actorOf = remembered(actorIn);
  for await (const file of files) yield* readFile(file, by, actorOf);
}

function actorIn(interAndName: string): ReturnType<ActorOf> {
  const bar = interAndName.indexOf("|");
  return acledActor(interAndName.slice(bar + 1), interAndName.slice(0, bar));
}

async function* readFile(given: IntakeFile, by: ConflictBy, actorOf: ActorOf): AsyncGenerator<IntakeRow> {
  const { file, delimiter } = await withDelimiter(given);
  const table = await openTable(file, { delimiter, quoted: true });
  try {
    const unfit = unfitHeader(table, columns, "is this ACLED's export, with every column?") ?? unfitRule(table, by);
    if (unfit !== undefined) return void (yield refused(table.header, unfit));
    for await (const row of table.rows()) yield row.ok ? acledReport(row, by, actorOf) : row;
  } finally {
    await table.close();
  }
}
