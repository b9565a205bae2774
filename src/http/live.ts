/** The log as it grows: past and live by the same pages, so that nothing falls between them. */
import { conflictStream } from "../domain/conflict.ts";
import { type StoredEvent, isBefore } from "../domain/stored.ts";
import type { Tracker } from "../tracker.ts";
import { EventStream } from "./event-stream.ts";
import { loggedEvent } from "./logged-event.ts";
import { badRequest, noAnswer } from "./problem.ts";
import type { Asked } from "./route.ts";

interface LiveQuery {
  readonly conflict?: string | undefined;
  readonly after?: string | undefined;
}

interface LiveHeaders {
  readonly "Last-Event-ID"?: string | undefined;
}

const PAGE = 200;

/** Answers until the reader goes or the server closes. */
export async function live(asked: Asked<unknown, LiveQuery, LiveHeaders>): Promise<undefined> {
  const { tracker, query } = asked;
  if (query.conflict !== undefined && (await tracker.log.stream(conflictStream(query.conflict))).length === 0)
    throw noAnswer({ ok: false, reason: "unknown-conflict", detail: `there is no conflict ${query.conflict}: open it first, or leave conflict out` });
  const after = await startOf(asked);
  const stream = new EventStream(asked, after);
  const bell = tracker.updates.subscribe(stream.ring);
  try {
    for (let position = after; !stream.ended; await stream.rung()) position = await sendAfter(tracker, stream, position, query.conflict);
  } catch (error) {
    asked.log.error({ err: error }, "a live stream failed; its reader will come back");
  } finally {
    bell.unsubscribe();
    stream.end();
  }
  return undefined;
}

/** Where the stream begins. A place that this log has not reached is of another log, or of one since restored: to wait for it would lose events in silence. */
async function startOf({ tracker, query, headers }: Asked<unknown, LiveQuery, LiveHeaders>): Promise<string> {
  const head = await tracker.log.head();
  const [path, after] = headers["Last-Event-ID"] === undefined ? ["after", query.after ?? head] : ["Last-Event-ID", headers["Last-Event-ID"]];
  if (isBefore(head, after)) throw badRequest([{ path, message: `${after} is beyond the head of this log, ${head}: read it anew with after=0` }], "place to go on from");
  return after;
}

/** Sends what stands after a position, a page at a time; answers how far it came. */
async function sendAfter(tracker: Tracker, stream: EventStream, after: string, conflict: string | undefined): Promise<string> {
  let position = after;
  while (!stream.ended && isBefore(position, await tracker.log.head())) {
    const { items } = await tracker.log.read({ after: position, limit: PAGE });
    for (const event of items) {
      if (stream.ended) return position;
      if (conflict === undefined || (await speaksOf(tracker, event, conflict))) await stream.send({ id: event.position, event: event.type, data: loggedEvent(event) });
      else stream.passed(event.position);
      position = event.position;
    }
  }
  return position;
}

/** Whether an event is of a conflict: its own, or one of an incident that has named it by then. The past never changes its answer. */
async function speaksOf(tracker: Tracker, event: StoredEvent, conflict: string): Promise<boolean> {
  if (event.stream === conflictStream(conflict)) return true;
  if (names(event, conflict)) return true;
  if (event.revision === 0 || !event.stream.startsWith("incident-")) return false;
  const history = await tracker.log.stream(event.stream);
  return history.some((earlier) => earlier.revision < event.revision && names(earlier, conflict));
}

interface Named {
  readonly conflicts?: readonly string[];
  readonly concerns?: readonly string[] | null;
}

/** Whether a report, a correction or an alert names the conflict. */
function names({ type, body }: StoredEvent, conflict: string): boolean {
  if (type === "AlertFired" || type === "AlertUndone") return (JSON.parse(body) as { conflictId?: string }).conflictId === conflict;
  if (type !== "IncidentReported" && type !== "IncidentCorrected") return false;
  const { facts, set } = JSON.parse(body) as { facts?: Named; set?: Named };
  const named = facts ?? set;
  return named?.conflicts?.includes(conflict) === true || named?.concerns?.includes(conflict) === true;
}
