/** Reports by the line: read, recorded and answered one at a time, so that memory stays flat however many there are. */
import { IncidentReport } from "../domain/report.ts";
import type { z } from "zod";
import { keyOfLine } from "./idempotency.ts";
import { fieldErrors } from "./issues.ts";
import { type InputLine, inputLines } from "./input-lines.ts";
import { Problem, badRequest, problemBody, problemOf } from "./problem.ts";
import type { Asked, Lines } from "./route.ts";
import { LineResult } from "./shapes/record.ts";
import { written } from "./written.ts";
import { type WriteHeaders, recorded, requestIdOf, requestOf } from "./writing.ts";

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
    for await (const line of inputLines(request, asked.settings.bodyLimit)) {
      const result = await resultOf(asked as Asked<unknown, unknown, WriteHeaders>, line);
      if (!(await written(response, `${JSON.stringify(result)}\n`))) return;
    }
    response.end();
  },
};

async function resultOf(asked: Asked<unknown, unknown, WriteHeaders>, line: InputLine): Promise<z.infer<typeof LineResult>> {
  try {
    const key = keyOfLine(asked.headers["Idempotency-Key"], line.number);
    const { id, revision, position, outcome } = await recorded(asked, { type: "ReportIncident", report: reportOf(line) }, requestOf(asked.headers, requestIdOf(asked), key));
    return { line: line.number, status: outcome === "appended" ? 201 : 200, incidentId: id, revision, position, outcome };
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status >= 500) asked.log.error({ err: problem.cause ?? problem, requestId: requestIdOf(asked), line: line.number }, "a line failed");
    return { line: line.number, ...problemBody(problem) };
  }
}

function reportOf({ text, tooLongBy }: InputLine): IncidentReport {
  if (tooLongBy !== undefined) throw new Problem(413, "too-large", `The line is longer than ${tooLongBy} bytes. Shorten it.`);
  const parsed = IncidentReport.safeParse(json(text));
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
