/** The scales there are: listed, added, and what each says of every code. */
import { z } from "zod";
import { NewScale } from "../domain/added-scale.ts";
import type { Answer } from "../tracker.ts";
import { offers, scaleTableExport } from "../tracker-export.ts";
import { hashOf } from "../tracker-scales.ts";
import { exportable } from "./exports.ts";
import { Problem } from "./problem.ts";
import { WaitHeaders, folded, waitField } from "./reading.ts";
import { type Asked, type Frozen, type Reply, type Route, route } from "./route.ts";
import { ScaleTable, Scales } from "./shapes/comparison.ts";
import { ScaleRecorded } from "./shapes/record.ts";
import { WRITE_PROBLEMS, WriteHeaders, recorded, recordedReply, requestIdOf, requestOf } from "./writing.ts";

const scales = route({
  method: "get",
  path: "/v1/scales",
  operationId: "listScales",
  tag: "comparison",
  summary: "The scales there are: version, hash, citation",
  query: z.strictObject(waitField),
  headers: WaitHeaders,
  replies: { 200: { description: "those that ship, then those that were added, every version", schema: Scales } },
  problems: [503],
  async handle(asked): Promise<Reply> {
    await folded(asked, asked.query, asked.headers);
    return { status: 200, body: { items: asked.tracker.ask.scales() } };
  },
});

const addScale = route({
  method: "post",
  path: "/v1/scales",
  operationId: "addScale",
  tag: "comparison",
  summary: "Add a scale of your own, or a new version of one",
  description: "A table of scores by code: below 0 conflict, above 0 cooperation. It is kept in the log, for every node and every replay; the same table again changes nothing, and a version never becomes another table.",
  headers: WriteHeaders,
  body: NewScale,
  replies: { 201: { description: "added", schema: ScaleRecorded }, 200: { description: "it stands already", schema: ScaleRecorded } },
  problems: WRITE_PROBLEMS,
  async handle(asked) {
    const { scaleId, version } = asked.body;
    const done = await recorded(asked, { type: "AddScale", table: asked.body }, requestOf(asked.headers, requestIdOf(asked)));
    return recordedReply(done.outcome === "appended" ? 201 : 200, { scaleId, version, sha256: hashOf(asked.body) }, done, "/v1/scales");
  },
});

const ScalePath = z.strictObject({
  scaleId: z.string().min(1).max(300).meta({ description: "the id of a scale, which means its latest version, or id@version", example: "goldstein-gdelt" }),
});

const table = route({
  method: "get",
  path: "/v1/scales/{scaleId}/table",
  operationId: "getScaleTable",
  tag: "comparison",
  summary: "What a scale says of each code, under its version and hash",
  description: "Its own lines, which the hash covers, then what it makes of every other CAMEO act: `inheritedFrom` names the code whose value it takes, `derivedBy` the table that took it to a code of the scale's own.",
  params: ScalePath,
  query: z.strictObject(waitField),
  headers: WaitHeaders,
  replies: { 200: { description: "the table", schema: ScaleTable } },
  problems: [404, 503],
  async handle(asked): Promise<Reply> {
    await folded(asked, asked.query, asked.headers);
    const body: Frozen<z.infer<typeof ScaleTable>> = there(asked.tracker.ask.scaleTable(asked.params.scaleId));
    return { status: 200, body };
  },
});

/** Throws a 404 for a scale that is not there: here it is not a parameter but what the path names. */
function there<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Problem(404, answer.reason, `${answer.detail}.`);
  return answer.value;
}

const scaleIn = ({ params }: Asked): string => (params as z.infer<typeof ScalePath>).scaleId;

const tables = exportable(table, {
  operationId: "exportScaleTable",
  summary: "What a scale says of each code, as a file",
  offers: offers["scale-table"],
  name: (asked) => `${scaleIn(asked).replace(/[^\w.-]/g, "-")}-table`,
  async export(asked, format) {
    await folded(asked, asked.query as z.infer<z.ZodObject<typeof waitField>>, asked.headers as z.infer<typeof WaitHeaders>);
    return { ok: true, value: there(scaleTableExport(asked.tracker, format, scaleIn(asked))) };
  },
});

export const scaleRoutes: readonly Route[] = [scales, addScale, ...tables];
