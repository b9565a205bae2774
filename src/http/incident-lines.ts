/** Reports by the line: some hundred recorded at the same time, answered in their order, so that memory stays flat however many there are. */
import { IncidentReport } from "../domain/report.ts";
import { worded } from "../domain/worded.ts";
import type { z } from "zod";
import { keyOfLine } from "./idempotency.ts";
import { fieldErrors } from "./issues.ts";
import { type InputLine, inputLines } from "./input-lines.ts";
import { inOrder } from "./in-order.ts";
import { Problem, badRequest, problemBody, problemOf } from "./problem.ts";
import type { Asked, Lines } from "./route.ts";
import { LineResult } from "./shapes/record.ts";
import { type Named, Turns } from "./turns.ts";
import { written } from "./written.ts";
import { type WriteHeaders, recorded, requestIdOf, requestOf } from "./writing.ts";

/** Lines recorded at the same time: they share the log's commits. */
const MOST_UNDER_WAY = 250;

export const incidentLines: Lines = {
  line: IncidentReport,
  result: LineResult,
  async handle(asked) {
    const { request, response, headers, query } = asked as Asked<unknown, object, WriteHeaders>;
    if (Object.keys(query).length > 0) throw badRequest(Object.keys(query).map((path) => ({ path, message: "does not go with lines: preview reports one at a time" })), "query");
    if (headers["If-Match"] !== undefined) throw badRequest([{ path: "If-Match", message: "does not go with lines: send that report by itself" }], "headers");
    const encoding = request.get("Content-Encoding") ?? "identity";
    if (encoding !== "identity") throw new Problem(415, "unsupported-media-type", `Lines in ${encoding} are not read as they come. Send them as they are.`);
    response.status(200).set({ "Content-Type": "application/x-ndjson", "Cache-Control": "no-store, no-transform" });
    const turns = new Turns();
    const results = inOrder(inputLines(request, asked.settings.bodyLimit), (line) => resultOf(asked as Asked<unknown, unknown, WriteHeaders>, line, turns), MOST_UNDER_WAY);
    for await (const result of results) {
      if (!(await written(response, `${JSON.stringify(result)}\n`))) return;
    }
    response.end();
  },
};

async function resultOf(asked: Asked<unknown, unknown, WriteHeaders>, line: InputLine, turns: Turns): Promise<z.infer<typeof LineResult>> {
  try {
    const key = keyOfLine(asked.headers["Idempotency-Key"], line.number);
    const report = reportOf(line);
    const { id, revision, position, outcome } = await turns.take(namedBy(report), () => recorded(asked, { type: "ReportIncident", report }, requestOf(asked.headers, requestIdOf(asked), key)));
    return { line: line.number, status: outcome === "appended" ? 201 : 200, incidentId: id, revision, position, outcome };
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status >= 500) asked.log.error({ err: problem.cause ?? problem, requestId: requestIdOf(asked), line: line.number }, "a line failed");
    return { line: line.number, ...problemBody(problem) };
  }
}

function namedBy({ incidentId, conflicts, concerns = [], opens = [] }: IncidentReport): Named {
  return { incidentId, conflicts: [...conflicts, ...concerns], opens: opens.map(({ conflictId }) => conflictId) };
}

function reportOf({ text, tooLongBy, isGarbled }: InputLine): IncidentReport {
  if (tooLongBy !== undefined) throw new Problem(413, "too-large", `The line is longer than ${tooLongBy} bytes. Shorten it.`);
  if (isGarbled) throw new Problem(400, "malformed-json", "The line is not in UTF-8. Send it in that encoding.", { errors: [{ path: "", message: "is not UTF-8" }] });
  const parsed = IncidentReport.safeParse(json(text), worded);
  if (!parsed.success) throw badRequest(fieldErrors(parsed.error), "line");
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Problem(400, "malformed-json", `The line is not JSON: ${message}. Correct it there.`, { errors: [{ path: "", message }] });
  }
}
