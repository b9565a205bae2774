/** Conflicts: opened, listed, defined; revised, closed and reopened. */
import { z } from "zod";
import { type Command, conflictBodies } from "../domain/command.ts";
import { conflictStream } from "../domain/conflict.ts";
import { Id } from "../domain/vocabulary.ts";
import { exportOf, offers } from "../tracker-export.ts";
import { entityTag } from "./etag.ts";
import { exportable, underLens } from "./exports.ts";
import { nextLink, pageFields } from "./paging.ts";
import { lensed } from "./reading.ts";
import { type Route, route } from "./route.ts";
import { ConflictAnswer, Conflicts, OpenedConflict } from "./shapes/conflict.ts";
import { ConflictRecorded } from "./shapes/record.ts";
import { WRITE_PROBLEMS, WriteHeaders, recorded, recordedReply, requestIdOf, requestOf } from "./writing.ts";

export const ConflictPath = z.strictObject({ conflictId: Id.meta({ description: "the conflict's id", example: "israel-iran" }) });

const open = route({
  method: "post",
  path: "/v1/conflicts",
  operationId: "openConflict",
  tag: "conflicts",
  summary: "Open a conflict",
  description: "Opening it again with the same definition changes nothing; with another definition it is refused: revise it instead.",
  headers: WriteHeaders,
  body: OpenedConflict,
  replies: { 201: { description: "opened", schema: ConflictRecorded }, 200: { description: "it stands already", schema: ConflictRecorded } },
  problems: WRITE_PROBLEMS,
  async handle(asked) {
    const { conflictId, ...body } = asked.body;
    const done = await recorded(asked, { type: "OpenConflict", conflictId, body }, requestOf(asked.headers, requestIdOf(asked)));
    return recordedReply(done.outcome === "appended" ? 201 : 200, { conflictId }, done, `/v1/conflicts/${conflictId}`);
  },
});

const list = lensed({
  path: "/v1/conflicts",
  operationId: "listConflicts",
  tag: "conflicts",
  summary: "List conflicts, each with its state in brief",
  query: pageFields,
  answers: Conflicts,
  ask: ({ tracker, lens, query }) => tracker.ask.conflicts(lens, query),
  headers: ({ next }, { request }) => nextLink(request, "cursor", next),
});

const lists = exportable(list, {
  operationId: "exportStates",
  summary: "Where every conflict stands, as a file",
  offers: offers.states,
  name: () => "states",
  export: underLens(({ tracker }, lens, format) => exportOf(tracker, "states", format, lens)),
});

const one = lensed({
  path: "/v1/conflicts/{conflictId}",
  operationId: "getConflict",
  tag: "conflicts",
  summary: "A conflict's definition, with its whole history",
  params: ConflictPath,
  answers: ConflictAnswer,
  problems: [404],
  ask: ({ tracker, lens, params }) => tracker.ask.conflict(params.conflictId, lens),
  headers: ({ revision }) => ({ ETag: entityTag(revision) }),
});

type ConflictCommand = Exclude<Extract<Command, { conflictId: string }>["type"], "OpenConflict">;

function command<Type extends ConflictCommand>(noun: string, type: Type, operationId: string, summary: string): Route {
  return route({
    method: "post",
    path: `/v1/conflicts/{conflictId}/${noun}`,
    operationId,
    tag: "conflicts",
    summary,
    params: ConflictPath,
    headers: WriteHeaders,
    body: conflictBodies[type],
    replies: { 200: { description: "recorded, or it stands already", schema: ConflictRecorded } },
    problems: [404, ...WRITE_PROBLEMS],
    async handle(asked) {
      const { conflictId } = asked.params;
      const done = await recorded(asked, { type, conflictId, body: asked.body } as Command, requestOf(asked.headers, requestIdOf(asked)), conflictStream(conflictId));
      return recordedReply(200, { conflictId }, done);
    },
  });
}

export const conflictRoutes: readonly Route[] = [
  open,
  ...lists,
  one,
  command("revision", "ReviseConflict", "reviseConflict", "Revise a conflict's definition"),
  command("closure", "CloseConflict", "closeConflict", "Close a conflict"),
  command("reopening", "ReopenConflict", "reopenConflict", "Reopen a closed conflict"),
];
