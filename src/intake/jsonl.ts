/** Reports as JSON: one a line, or the elements of one array. */
import { canonicalJson } from "../domain/canonical.ts";
import { uuidV5 } from "../domain/event-id.ts";
import { IncidentReport } from "../domain/report.ts";
import { worded } from "../domain/worded.ts";
import { type Intake, type IntakeFile, type IntakeFiles, type IntakeRow, type Misfit, type RowPlace, refused } from "./format.ts";
import { type Element, jsonElements } from "./json-elements.ts";
import { type Line, lines } from "./lines.ts";
import { misfitOf, overlong } from "./misfit.ts";
import { peeked } from "./peeked.ts";

export const jsonl: Intake = { id: "jsonl", title: "incident reports in JSON, one a line or in one array", conflictBy: [], releasedBy: "occurred", read: readJson };

const ARRAY = "[".charCodeAt(0);

async function* readJson(files: IntakeFiles): AsyncGenerator<IntakeRow> {
  const names = new ContentNames();
  for await (const file of files) {
    for await (const piece of pieces(file)) {
      const place = { file: file.name, row: piece.row, raw: piece.text };
      if (piece.overlong) yield refused(place, overlong);
      else if ("closed" in piece && !piece.closed) yield refused(place, cutOff);
      else if ("closed" in piece || piece.text.trim() !== "") yield reportRow(place, names);
    }
  }
}

async function* pieces({ stream }: IntakeFile): AsyncGenerator<Line | Element> {
  const { first, stream: whole } = await peeked(stream);
  yield* first === ARRAY ? jsonElements(whole) : lines(whole);
}

const cutOff: Misfit = { reason: "cut-off", detail: "the array ends before its closing ], or the file goes on after it: give the whole file" };

function reportRow(place: RowPlace, names: ContentNames): IntakeRow {
  const json = parsed(place.raw);
  if ("problem" in json) return refused(place, { reason: "not-json", detail: `${json.problem}: give one JSON object a line, or one array` });
  const read = IncidentReport.safeParse(json.value, worded);
  if (!read.success) return refused(place, misfitOf(read.error, json.value));
  const report = read.data.incidentId === undefined ? { incidentId: names.nameOf(read.data), ...read.data } : read.data;
  return { ok: true, ...place, report, coded: "hand" };
}

function parsed(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: (error as SyntaxError).message };
  }
}

/**
 * Ids for reports that carry none, from their content: the same files again give the same ids. Two equal reports are two
 * incidents, so the second has an id of its own; to tell, one short text is kept for each report without an id.
 */
class ContentNames {
  #times = new Map<string, number>();

  nameOf(report: IncidentReport): string {
    const content = uuidV5(canonicalJson(report));
    const times = (this.#times.get(content) ?? 0) + 1;
    this.#times.set(content, times);
    return `jsonl-${times === 1 ? content : uuidV5(`${content} ${times}`)}`;
  }
}
