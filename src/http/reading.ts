/** Reads of derived state: the lens of every question, and the wait until the ledger has reached a position. */
import { z } from "zod";
import { type Lens, LensQuery, lensOf } from "../domain/lens.ts";
import type { Answer } from "../tracker.ts";
import { Problem, badRequest, noAnswer, unavailable } from "./problem.ts";
import { type Asked, type Frozen, type Ground, type None, type Reply, type Route, type Tag, route } from "./route.ts";
import { Position } from "./shapes/heading.ts";

const { shape } = LensQuery;
const described = (schema: z.ZodType<string | undefined>, description: string): typeof schema => schema.meta({ description });

/** The lens as query parameters, as LensQuery has them, each with a word of what it does. */
export const lensFields = {
  at: shape.at.meta({ description: "the state of the world at this date (its end, UTC) or time; default now", example: "2024-05-18T00:00:00Z" }),
  knownAt: shape.knownAt.meta({ description: "as known at this date or time; default: everything known", example: "2024-05-18T00:00:00Z" }),
  clock: shape.clock.meta({ description: "what known means: to this log (recorded, the default) or to any reader (published)" }),
  scale: shape.scale.meta({ description: "a scale of /v1/scales that gives scores: its id, or id@version; default goldstein-gdelt" }),
  halfLife: described(shape.halfLife, "half-life of the decayed sums in days; default 30"),
  reading: shape.reading.meta({ description: "how contested values are read; default accepted" }),
  inherit: shape.inherit.meta({ description: "whether a code the scale lacks takes its nearest ancestor's score; default true" }),
} as const;

export const waitField = { "after-position": Position.optional().meta({ description: "wait until this position is folded: read your own writes" }) } as const;
export const WaitHeaders = z.object({ "Brinkline-Position": Position.optional().meta({ description: "the same as after-position" }) });

interface Waiting { readonly "after-position"?: string | undefined }
type WaitingHeaders = z.infer<typeof WaitHeaders>;

/**
 * Waits for the position asked for. Throws 503 `catching-up` while the past is folded; `behind` when the wait was in vain, and where
 * the head of the log was reached too long ago: no answer, rather than a stale one that looks current.
 */
export async function folded({ tracker, settings, isCaughtUp }: Ground, query: Waiting, headers: WaitingHeaders): Promise<void> {
  if (!isCaughtUp()) throw unavailable("catching-up", "The log is still being folded after the start. Try again in a second; /readyz tells when it is done.");
  if (tracker.behindMs() > settings.staleMs) throw unavailable("behind", `This node has not reached the head of the log for more than ${settings.staleMs / 1_000} s; /readyz says why. Ask another node, or try again.`);
  const position = query["after-position"] ?? headers["Brinkline-Position"];
  if (position === undefined || (await tracker.reached(position, settings.waitMs))) return;
  throw unavailable("behind", `Position ${position} has not been folded within ${settings.waitMs / 1_000} s. Try again, or ask without it.`);
}

/** The lens of a query. Throws a 400 that names the parameter. */
export function lensFrom({ tracker }: Ground, query: z.infer<typeof LensQuery>): Lens {
  const made = lensOf(query, tracker.now());
  if (!made.ok) throw badRequest([{ path: made.path, message: made.message }], "query");
  checkScale({ tracker }, made.lens.scale, "scale");
  return made.lens;
}

/** Throws a 400 for a scale that is unknown or gives no scores. */
export function checkScale({ tracker }: Pick<Ground, "tracker">, id: string, path: string): void {
  const found = tracker.ask.scale(id);
  if (!found.ok) throw new Problem(400, found.reason, `${found.detail}.`, { errors: [{ path, message: found.detail }] });
}

/** A parameter of knowledge time, µs, under the same rules as knownAt. */
export function knownUs({ tracker }: Ground, text: string, path: string): number {
  const made = lensOf({ knownAt: text }, tracker.now());
  if (!made.ok) throw badRequest([{ path, message: made.message.replace("knownAt", path) }], "query");
  return made.lens.knownUs;
}

interface LensedSpec<P extends z.ZodObject, Q extends z.ZodRawShape, S extends z.ZodType> {
  readonly path: string;
  readonly operationId: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  /** parameters beside the lens */
  readonly query?: Q;
  readonly answers: S;
  readonly problems?: readonly number[];
  ask(asked: LensedAsk<P, Q>): Answer<Frozen<z.infer<S>>> | Promise<Answer<Frozen<z.infer<S>>>>;
  headers?(answer: Frozen<z.infer<S>>, asked: LensedAsk<P, Q>): Readonly<Record<string, string>>;
}

export type LensedAsk<P extends z.ZodObject, Q extends z.ZodRawShape> = Asked<z.infer<P>, z.infer<z.ZodObject<Q>>> & { readonly lens: Lens };

/** A GET of something derived: the lens and the wait are the same everywhere. */
export function lensed<P extends z.ZodObject = None, Q extends z.ZodRawShape = Record<never, never>, S extends z.ZodType = z.ZodType>(spec: LensedSpec<P, Q, S>): Route {
  const { path, operationId, tag, summary, description, params, query, answers, problems = [] } = spec;
  return route({
    ...{ path, operationId, tag, summary, ...(description !== undefined && { description }), ...(params && { params }) },
    method: "get",
    query: z.strictObject({ ...lensFields, ...waitField, ...query }),
    headers: WaitHeaders,
    replies: { 200: { description: "the answer, and how it was read", schema: answers } },
    problems: [...problems, 503],
    async handle(given): Promise<Reply> {
      const asked = given as unknown as Asked<z.infer<P>, z.infer<z.ZodObject<Q>> & Waiting & z.infer<typeof LensQuery>, WaitingHeaders>;
      await folded(asked, asked.query, asked.headers);
      const withLens = { ...asked, lens: lensFrom(asked, asked.query) };
      const answer = await spec.ask(withLens);
      if (!answer.ok) throw noAnswer(answer);
      return { status: 200, body: answer.value, headers: { ...positionOf(answer.value), ...spec.headers?.(answer.value, withLens) } };
    },
  });
}

function positionOf(answer: unknown): Record<string, string> {
  const { position } = answer as { position?: string };
  return position === undefined ? {} : { "Brinkline-Position": position };
}
