/** The one table of routes: the router and the OpenAPI document are made from it, so that they cannot differ. */
import { z } from "zod";
import { alertRoutes } from "./alerts.ts";
import { comparisonRoutes } from "./comparison.ts";
import { conflictReadRoutes } from "./conflict-reads.ts";
import { conflictRoutes } from "./conflicts.ts";
import { docsPage } from "./docs-page.ts";
import { healthRoutes } from "./health.ts";
import { incidentCommandRoutes } from "./incident-commands.ts";
import { incidentRoutes } from "./incidents.ts";
import { logRoutes } from "./log-routes.ts";
import { type OpenApi, openApi } from "./openapi.ts";
import { type Route, route } from "./route.ts";
import { scaleRoutes } from "./scales.ts";

let made: OpenApi | undefined;

/** The document of these routes. */
export function document(): OpenApi {
  made ??= openApi(routes);
  return made;
}

const description = route({
  method: "get",
  path: "/openapi.json",
  operationId: "getOpenApi",
  tag: "operation",
  summary: "This interface, as OpenAPI 3.1",
  replies: { 200: { description: "the document", schema: z.looseObject({}) } },
  handle: () => ({ status: 200, body: document() }),
});

const docs = route({
  method: "get",
  path: "/docs",
  operationId: "getDocs",
  tag: "operation",
  summary: "This interface, to read",
  replies: { 200: { description: "a page", type: "text/html", schema: z.string() } },
  handle: () => ({ status: 200, type: "text/html; charset=utf-8", body: docsPage(document()) }),
});

export const routes: readonly Route[] = [
  ...conflictRoutes, ...conflictReadRoutes, ...incidentRoutes, ...incidentCommandRoutes, ...comparisonRoutes, ...scaleRoutes, ...alertRoutes, ...logRoutes, ...healthRoutes, description, docs,
];
