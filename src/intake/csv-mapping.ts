/** What the columns of somebody's own table mean: the mapping that comes with a delimited file. */
import { z } from "zod";
import { Id } from "../domain/vocabulary.ts";
import { worded } from "../domain/worded.ts";
import type { CellSource } from "./cell-reader.ts";
import { dateFormatProblem } from "./date-format.ts";

const cellHint = 'write a column\'s name, {"column": "act", "values": {"strike": "195"}} to translate its words, or {"value": "195"} for one value in every row';

const word = z.union([z.string().trim().min(1).max(4_000), z.number().transform(String)], "write a word or a number");
const columnName = z.string().trim().toLowerCase().min(1, "name a column");

/** An object that says what it may hold when it holds something else. */
function known<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? `there is no ${issue.keys.join(", ")} here: choose of ${Object.keys(shape).join(", ")}` : undefined) });
}

/** A value: where it stands. */
const Cell: z.ZodType<CellSource, unknown> = z.union(
  [
    columnName.transform((column) => ({ column })),
    z.strictObject({ column: columnName, values: z.record(z.string().trim(), word.nullable()).transform((values) => new Map(Object.entries(values))).optional() }),
    z.strictObject({ value: word }),
  ],
  cellHint,
);

const DateFormat = z.string().superRefine((format, context) => {
  const problem = dateFormatProblem(format);
  if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
});

const Occurred = z.union(
  [Cell, z.strictObject({ start: Cell, end: Cell.optional() }), z.strictObject({ year: Cell, month: Cell.optional(), day: Cell.optional() })],
  'write a column\'s name, {"start": "begins", "end": "ends"} or {"year": "y", "month": "m", "day": "d"}',
);

const Party = known({ id: Cell, kind: Cell.optional(), name: Cell.optional(), code: Cell.optional(), split: z.string().min(1).optional() }).refine(
  (party) => party.split === undefined || (party.name === undefined && party.code === undefined),
  "a cell that is split has no name or code beside it: leave out split, or name and code",
);
const Parties = z.array(Party).max(20);

const Coding = known({
  cameo: Cell.optional(),
  mid: Cell.optional(),
  ucdp: Cell.optional(),
  acled: known({ type: Cell, subType: Cell }).optional(),
  plover: known({ type: Cell, mode: Cell.optional() }).optional(),
}).refine((coding) => Object.values(coding).some((given) => given !== undefined), "say where at least one coding stands, such as {\"cameo\": \"code\"}");

const counted = { low: Cell.optional(), best: Cell.optional(), high: Cell.optional() };
const Magnitude = known(counted);

/** Data sets that have a format of their own. */
const TAKEN: ReadonlySet<string> = new Set(["mid", "gdelt", "gdelt1", "icews", "ucdp-ged", "acled", "jsonl"]);

/**
 * The mapping of a table's columns, as JSON. Each value is a column's name, or `{"column", "values"}` to translate its words (null:
 * left out), or `{"value"}` for every row. Enough to begin with:
 *
 *     {"format": "raids", "id": "no", "occurred": "date", "dateFormat": "DD.MM.YYYY", "initiators": [{"id": "attacker"}], "targets": [{"id": "attacked"}],
 *      "coding": {"cameo": {"column": "act", "values": {"air strike": "195", "talks": "046"}}}, "conflict": {"value": "my-conflict"}}
 */
export const CsvMapping = known({
  /** What the table is called: ids of its incidents, conflicts and sources begin with it, so that two tables never speak of one incident. */
  format: Id.max(50).refine((name) => !TAKEN.has(name), { error: (issue) => `${JSON.stringify(issue.input)} is a format's name: call the table otherwise` }),
  delimiter: z.enum([",", ";", "\t", "|"], 'write ",", ";", "|" or "\\t", or leave it out: it is told from the header').optional(),
  /** What stands in a cell of which nothing is known; an empty cell always says nothing. */
  missing: z.array(word).max(100).optional(),
  /** The row's own id. */
  id: Cell,
  occurred: Occurred,
  /** How its dates are written; ISO 8601 or EDTF when absent. */
  dateFormat: DateFormat.optional(),
  status: Cell.optional(),
  initiators: Parties.optional(),
  targets: Parties.optional(),
  coding: Coding,
  magnitudes: known({
    fatalities: known({ ...counted, civilians: Cell.optional(), sideA: Cell.optional(), sideB: Cell.optional(), unknown: Cell.optional() }).optional(),
    injuries: Magnitude.optional(),
    munitions: Magnitude.optional(),
    intercepted: Magnitude.optional(),
  }).optional(),
  place: known({ name: Cell.optional(), country: Cell.optional(), lat: Cell.optional(), lon: Cell.optional(), precision: Cell.optional() }).optional(),
  summary: Cell.optional(),
  source: known({ name: Cell.optional(), url: Cell.optional(), publishedAt: Cell.optional(), dateFormat: DateFormat.optional() }).optional(),
  /** The conflict's id; a plain column's value becomes `<format>-<value>`. By dyad, or as asked for at the import, when absent. */
  conflict: Cell.optional(),
});
export type CsvMapping = z.infer<typeof CsvMapping>;

const example = '{"id": "no", "occurred": "date", "initiators": [{"id": "attacker"}], "targets": [{"id": "attacked"}], "coding": {"cameo": "code"}}';

/** The mapping, or what is wrong with it and where, in a sentence. */
export function csvMapping(json: unknown): { readonly ok: true; readonly mapping: CsvMapping } | { readonly ok: false; readonly problem: string } {
  if (json === undefined) return { ok: false, problem: `the file's columns need a mapping that says what they mean: write one, such as ${example}` };
  const read = CsvMapping.safeParse(json, worded);
  if (read.success) return { ok: true, mapping: read.data };
  const [{ path, message }] = read.error.issues;
  const where = path.length === 0 ? "the mapping" : `the mapping at ${path.map(String).join("/")}`;
  return { ok: false, problem: `${where}: ${message}` };
}

/** The columns a mapping names, with the place in it that names each. */
export function columnsIn(mapping: unknown, path = ""): readonly { readonly column: string; readonly path: string }[] {
  if (typeof mapping !== "object" || mapping === null || mapping instanceof Map) return [];
  if ("column" in mapping && typeof mapping.column === "string") return [{ column: mapping.column, path }];
  return Object.entries(mapping).flatMap(([key, inner]) => columnsIn(inner, path === "" ? key : `${path}/${key}`));
}
