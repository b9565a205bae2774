/** From a raw request to its checked parts: path, query, headers, body. */
import express, { type Request, type RequestHandler, type Response } from "express";
import type { z } from "zod";
import { worded } from "../domain/worded.ts";
import { fieldErrors } from "./issues.ts";
import { Problem, badRequest } from "./problem.ts";
import type { Asked, Ground, Route, Settings } from "./route.ts";

const JSON_TYPES = ["application/json", "application/*+json"];
export const NDJSON = "application/x-ndjson";

/** Any JSON value is parsed: whether it fits is for the route's schema to say. */
export function jsonParser({ bodyLimit }: Settings): RequestHandler {
  return express.json({ limit: bodyLimit, type: JSON_TYPES, strict: false });
}

/** Every part of the request under its schema. Throws a Problem that names what does not fit. */
export async function askedOf(route: Route, ground: Ground, request: Request, response: Response): Promise<Asked> {
  const params = checked(route.params, request.params, "path");
  const query = checked(route.query, request.query, "query");
  if (route.query === undefined && Object.keys(request.query).length > 0) throw badRequest(Object.keys(request.query).map((path) => ({ path, message: "is not known here: leave it out" })), "query");
  const headers = checked(route.headers, headersOf(route, request), "headers");
  const body = isLines(route, request) ? undefined : checked(route.body, route.body && (await jsonBody(route, ground, request, response)), "body");
  return { ...ground, params, query, headers, body, request, response };
}

export function isLines(route: Route, request: Request): boolean {
  return route.lines !== undefined && request.is(NDJSON) === NDJSON;
}

function checked(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return {};
  const parsed = schema.safeParse(value, worded);
  if (parsed.success) return parsed.data;
  throw badRequest(fieldErrors(parsed.error), where);
}

/** The headers a route knows, by their names as written there. */
function headersOf({ headers }: Route, request: Request): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(headers?.shape ?? {}).map((name) => [name, request.get(name)]));
}

async function jsonBody(route: Route, { parseJson }: Ground, request: Request, response: Response): Promise<unknown> {
  const types = [...JSON_TYPES, ...(route.lines ? [NDJSON] : [])];
  const type = request.is(types);
  if (type === null || request.get("Content-Length") === "0") throw new Problem(400, "bad-request", "The body is missing. Send one as application/json.", { errors: [{ path: "", message: "is missing" }] });
  if (type === false) throw new Problem(415, "unsupported-media-type", `A body of ${request.get("Content-Type") ?? "no media type"} is not understood here. Send it with Content-Type: ${route.lines ? `application/json or ${NDJSON}` : "application/json"}.`, { headers: { "Accept-Post": types.join(", ") } });
  await new Promise<void>((resolve, reject) => {
    void parseJson(request, response, (error?: unknown) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
  return request.body as unknown;
}
