/** A route: what the router serves and what the OpenAPI document says are made from the same entry. */
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import type { Tracker } from "../tracker.ts";
import type { Metrics } from "./metrics.ts";

export interface Settings {
  /** the largest JSON body, such as 1mb */
  readonly bodyLimit: string;
  /** how long a read waits for a position, ms */
  readonly waitMs: number;
  /** between two heartbeats of a live stream, ms */
  readonly heartbeatMs: number;
  /** without the head of the log for this long, the tracker is not ready, ms */
  readonly staleMs: number;
  /** aborted when the server closes: live streams end */
  readonly closing: AbortSignal;
}

/** What every handler stands on. */
export interface Ground {
  readonly tracker: Tracker;
  readonly settings: Settings;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** whether the past has been folded */
  readonly isCaughtUp: () => boolean;
  /** puts a JSON body on the request */
  readonly parseJson: RequestHandler;
}

/** A request whose parts fit their schemas. */
export interface Asked<P = unknown, Q = unknown, H = unknown, B = unknown> extends Ground {
  readonly params: P;
  readonly query: Q;
  readonly headers: H;
  readonly body: B;
  readonly request: Request;
  readonly response: Response;
}

export interface Reply {
  readonly status: number;
  /** JSON unless `type` says otherwise */
  readonly body: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One kind of answer of a route, for the document. */
export interface ReplyKind {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** media type; JSON unless given */
  readonly type?: string;
  /** other media types it is given as, all of them text */
  readonly also?: readonly string[];
}

/** A body of lines, each handled by itself; the handler answers in lines too. */
export interface Lines {
  readonly line: z.ZodType;
  readonly result: z.ZodType;
  handle(asked: Asked): Promise<void>;
}

/** Parts of a conflict's or incident's routes that the document groups. */
export type Tag = "conflicts" | "incidents" | "comparison" | "alerts" | "log" | "operation";

export interface Spec<P extends z.ZodObject, Q extends z.ZodObject, H extends z.ZodObject, B extends z.ZodType> {
  readonly method: "get" | "post";
  /** an OpenAPI path: /v1/incidents/{incidentId} */
  readonly path: string;
  readonly operationId: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  /** by their names as sent */
  readonly headers?: H;
  readonly body?: B;
  readonly lines?: Lines;
  /** a live stream: its length says nothing of speed */
  readonly live?: boolean;
  readonly replies: Readonly<Record<string, ReplyKind>>;
  /** statuses with a problem body, beside 400 and 500 */
  readonly problems?: readonly number[];
  /** undefined: the handler answered by itself */
  handle(asked: Asked<z.infer<P>, z.infer<Q>, z.infer<H>, z.infer<B>>): Promise<Reply | undefined> | Reply | undefined;
}

export type Route = Spec<z.ZodObject, z.ZodObject, z.ZodObject, z.ZodType>;

export const none = z.strictObject({});
export type None = typeof none;

/** An entry of the table; the schemas give the handler its types. */
export function route<P extends z.ZodObject = None, Q extends z.ZodObject = None, H extends z.ZodObject = None, B extends z.ZodType = z.ZodUndefined>(spec: Spec<P, Q, H, B>): Route {
  return spec;
}

/** An answer without methods or mutation, as the tracker gives it, for a schema of ours. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
