/** The OpenAPI 3.1 document, made from the table of routes that the router is made from. */
import { z } from "zod";
import { type ZodOpenApiOperationObject, type ZodOpenApiResponseObject, createDocument } from "zod-openapi";
import type { ReplyKind, Route, Tag } from "./route.ts";
import { ProblemBody } from "./shapes/record.ts";

export type OpenApi = ReturnType<typeof createDocument>;

const TAGS: Readonly<Record<Tag, string>> = {
  conflicts: "Conflicts, and where each stands at any two times",
  incidents: "Incidents: reported, claimed, corrected, retracted, merged",
  comparison: "Questions across conflicts",
  alerts: "Alert rules, what fired under them, and what would have",
  log: "The events themselves, in order and live",
  operation: "Whether the server lives and is up to date",
};

const MEANINGS: Readonly<Record<number, string>> = {
  400: "a parameter, header or body that cannot be used; `errors` name each",
  404: "no such conflict, incident, rule, alert or format",
  406: "nothing that Accept names is offered; the detail lists what is",
  409: "it stands already with other content, or others wrote first",
  412: "somebody wrote since the revision in If-Match",
  413: "the body is too large",
  415: "the body is of another media type",
  422: "refused; `reason` says why",
  500: "a defect of the server",
  503: "not up to date yet, or the log is not available; see Retry-After",
};

const description =
  "An event-sourced tracker of conflict escalation: append incidents, read where a conflict stands at any two times - when it happened, and what was known when. " +
  "Writes answer ETag and Brinkline-Position; pass the position as after-position to read your own writes. Errors are RFC 9457 problem+json.";

/** The document of a table of routes. */
export function openApi(routes: readonly Route[]): OpenApi {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return createDocument({
    openapi: "3.1.0",
    info: { title: "Brinkline", version: "1", description, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/", description: "this server" }],
    security: [],
    tags: Object.entries(TAGS).map(([name, text]) => ({ name, description: text })),
    paths,
  });
}

function operation(route: Route): ZodOpenApiOperationObject {
  const { operationId, tag, summary, params, query, headers } = route;
  return {
    operationId,
    tags: [tag],
    summary,
    ...(route.description !== undefined && { description: route.description }),
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(headers && { header: headers }) },
    ...(route.body && { requestBody: { required: true, content: bodyOf(route) } }),
    responses: { ...Object.fromEntries(Object.entries(route.replies).map(([status, kind]) => [status, replyOf(kind, route)])), ...problemsOf(route) },
  };
}

const NDJSON = "application/x-ndjson";

function bodyOf({ body, lines }: Route): Record<string, { schema?: Route["body"] }> {
  return { "application/json": { ...(body && { schema: body }) }, ...(lines && { [NDJSON]: { schema: lines.line } }) };
}

function replyOf({ description: text, schema, type = "application/json", also = [] }: ReplyKind, { lines }: Route): ZodOpenApiResponseObject {
  const others = Object.fromEntries(also.map((other) => [other, { schema: z.string() }]));
  return { description: text, content: { [type]: { ...(schema && { schema }) }, ...(lines && { [NDJSON]: { schema: lines.result } }), ...others } };
}

function problemsOf({ problems = [] }: Route): Record<string, ZodOpenApiResponseObject> {
  const statuses = [...new Set([400, ...problems, 500])].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [status, { description: MEANINGS[status], content: { "application/problem+json": { schema: ProblemBody } } }]));
}
