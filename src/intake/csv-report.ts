/** A row of somebody's own table as a report, by the mapping of its columns. */
import { uuidV5 } from "../domain/event-id.ts";
import { parseInstant } from "../domain/instant.ts";
import { Id, type Status } from "../domain/vocabulary.ts";
import type { Source } from "../domain/source.ts";
import { CellReader, type CellSource } from "./cell-reader.ts";
import type { ConflictBy } from "./conflict-by.ts";
import { actorsIn } from "./csv-actors.ts";
import { codingIn, dateIn, magnitudesIn, occurredIn, placeIn } from "./csv-facts.ts";
import type { CsvMapping } from "./csv-mapping.ts";
import { type IntakeRow, refused } from "./format.ts";
import { type Membership, membershipOf } from "./membership.ts";
import { type Draft, reportRow } from "./report-row.ts";
import { slugOf } from "./slug.ts";
import type { TableRow } from "./table.ts";

/** A mapping made ready for rows. `by`: as asked for at the import, which goes before the mapping's own conflict. */
export interface CsvReading {
  readonly mapping: CsvMapping;
  readonly format: string;
  readonly missing: ReadonlySet<string>;
  readonly by: ConflictBy | undefined;
}

/** The report of a row, or why there is none. */
export function csvReport(row: TableRow, reading: CsvReading): IntakeRow {
  const cells = new CellReader(row.cells, reading.missing);
  const draft = draftOf(cells, reading);
  const membership = conflictsOf(cells, row, draft, reading);
  if (cells.misfit !== undefined) return refused(row, cells.misfit);
  return membership.ok ? reportRow(row, draft, membership.opens, "hand") : refused(row, membership.misfit);
}

function draftOf(cells: CellReader, { mapping, format }: CsvReading): Draft {
  const name = nameIn(cells, mapping.id, format);
  const [initiators, targets] = [actorsIn(cells, mapping.initiators), actorsIn(cells, mapping.targets)];
  const status = cells.text(mapping.status) as Status | undefined;
  const magnitudes = magnitudesIn(cells, mapping.magnitudes);
  const place = placeIn(cells, mapping.place);
  const summary = cells.text(mapping.summary)?.slice(0, 4_000).toWellFormed();
  return {
    incidentId: name.incidentId,
    ...(status && { status }),
    occurred: occurredIn(cells, mapping),
    ...(initiators.length > 0 && { initiators }),
    ...(targets.length > 0 && { targets }),
    coding: codingIn(cells, mapping.coding),
    ...(magnitudes && { magnitudes }),
    ...(place && { place }),
    ...(summary && { summary }),
    sources: [sourceIn(cells, name, mapping.source, format)],
  };
}

/** What names a row: its own id, and the incident's. */
interface RowName {
  readonly rowId: string;
  readonly incidentId: string;
}

/** `<format>-<id>`; an id that cannot stand in a path becomes a slug, with a fingerprint for what would fall together. */
function nameIn(cells: CellReader, from: CellSource, format: string): RowName {
  const rowId = cells.text(from) ?? "";
  if (rowId === "") cells.fail(from, rowId, "no-id", "every row has an id of its own: fill the cell, or choose another column for id");
  const plain = `${format}-${rowId}`;
  return { rowId, incidentId: Id.safeParse(plain).success ? plain : `${format}-${[slugOf(rowId) ?? "row", uuidV5(rowId).slice(0, 8)].join("-")}` };
}

function sourceIn(cells: CellReader, { rowId, incidentId }: RowName, mapping: CsvMapping["source"], format: string): Source {
  const { name, url, publishedAt, dateFormat } = mapping ?? {};
  const [called, address, published] = [cells.text(name), cells.text(url), dateIn(cells, publishedAt, dateFormat)];
  if (published !== undefined && parseInstant(published) === undefined) cells.fail(publishedAt, published, "impossible-date", "a day or time stands here, such as 2024-04-13 or 2024-04-13T20:30:00Z: give the mapping's source a dateFormat");
  return { sourceId: incidentId, name: (called ?? format).slice(0, 500), ...(rowId && { rowId: rowId.slice(0, 200) }), ...(address && { url: address }), ...(published && { publishedAt: published }) };
}

/** As asked for at the import, else as the mapping says, else by dyad. A word that the mapping gives itself is an id as it stands. */
function conflictsOf(cells: CellReader, { cells: row }: TableRow, { initiators = [], targets = [] }: Draft, { mapping, format, by }: CsvReading): Membership {
  const belonging = { format, cells: row, initiators, targets };
  const { conflict } = mapping;
  if (by !== undefined || conflict === undefined) return membershipOf(by ?? { by: "dyad" }, belonging);
  const text = cells.text(conflict);
  if (text === undefined) cells.fail(conflict, "", "no-conflict", "the conflict's cell says nothing: fill it, or leave the mapping's conflict out");
  if ("column" in conflict && conflict.values === undefined) return membershipOf({ by: "column", column: conflict.column }, belonging, text);
  return membershipOf({ by: "id", id: text ?? "" }, belonging);
}
