/** A row of ACLED as a report. */
import type { Actor } from "../domain/vocabulary.ts";
import { codingOf, occurredOf, placeOf, sourcesOf } from "./acled-facts.ts";
import { CellReader } from "./cell-reader.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { type IntakeRow, refused } from "./format.ts";
import { type Membership, membershipOf } from "./membership.ts";
import { type Draft, reportRow } from "./report-row.ts";
import { remembered } from "./remembered.ts";
import { slugOf } from "./slug.ts";
import type { TableRow } from "./table.ts";

/** The actor of a name and of `inter`, which a bar stands between: names hold none. */
export type ActorOf = (interAndName: string) => Actor | undefined;

/** The country is the conflict unless another rule is given. */
export const byCountry = { by: "column", column: "country" } as const satisfies ConflictBy;

/** The report of a row, or why there is none. */
export function acledReport(row: TableRow, by: ConflictBy, actorOf: ActorOf): IntakeRow {
  const cells = new CellReader(row.cells);
  const draft = draftOf(cells, actorOf);
  if (cells.misfit !== undefined) return refused(row, cells.misfit);
  const membership = conflictsOf(row, by, draft);
  return membership.ok ? reportRow(row, draft, membership.opens, "hand") : refused(row, membership.misfit);
}

/** ACLED states no direction: its first actor stands as the initiator, its second as the target. */
function draftOf(cells: CellReader, actorOf: ActorOf): Draft {
  const id = idOf(cells);
  const [initiator, target] = [actorIn(cells, "1", actorOf), actorIn(cells, "2", actorOf)];
  const fatalities = cells.whole("fatalities");
  const place = placeOf(cells);
  const summary = cells.text("notes")?.slice(0, 4_000).toWellFormed();
  return {
    incidentId: `acled-${id}`,
    occurred: occurredOf(cells),
    ...(initiator && { initiators: [initiator] }),
    ...(target && { targets: [target] }),
    coding: codingOf(cells),
    // 0 is what ACLED gives where no deaths were reported: it stays a best estimate of 0.
    ...(fatalities !== undefined && { magnitudes: { fatalities: { best: fatalities } } }),
    ...(place && { place }),
    ...(summary && { summary }),
    sources: sourcesOf(cells, id),
  };
}

/** An id such as ISL12: the country's three letters and a number. */
function idOf(cells: CellReader): string {
  const id = cells.text("event_id_cnty") ?? "";
  if (!/^[A-Z]{3}\d{1,12}$/.test(id)) cells.fail("event_id_cnty", id, "impossible-value", "an event's id has three capitals and a number, such as ISL12");
  return id;
}

function actorIn(cells: CellReader, number: "1" | "2", actorOf: ActorOf): Actor | undefined {
  const name = cells.text(`actor${number}`);
  if (name === undefined) return undefined;
  const actor = actorOf(`${cells.text(`inter${number}`) ?? ""}|${name}`);
  return actor ?? cells.fail(`actor${number}`, name, "impossible-value", "an actor's name has letters or digits: leave the cell empty where the actor is unknown");
}

function conflictsOf({ cells }: TableRow, by: ConflictBy, { initiators = [], targets = [] }: Draft): Membership {
  const ofCountry = by.by === "column" && by.column === byCountry.column ? ofCountryNamed(cells.country.trim()) : undefined;
  return ofCountry ?? membershipOf(by, { format: "acled", cells, initiators, targets });
}

/** A country's own conflict is named after it, in a slug. */
const ofCountryNamed = remembered((country: string): Membership | undefined => {
  const slug = slugOf(country);
  return slug === undefined ? undefined : { ok: true, opens: [{ conflictId: `acled-${slug}`, name: country.slice(0, 500) }] };
});
