/** The HTTP interface over a tracker: every route of the table, every error in one shape. */
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import { type Logger, destination, pino } from "pino";
import type { Tracker } from "../tracker.ts";
import { dashboard } from "./dashboard.ts";
import { metricsOf } from "./metrics.ts";
import { Problem, problemBody, problemOf } from "./problem.ts";
import { requestLog } from "./request-log.ts";
import { askedOf, isLines, jsonParser } from "./request.ts";
import type { Ground, Reply, Route, Settings } from "./route.ts";
import { routes } from "./routes.ts";

export interface AppOptions extends Partial<Settings> {
  /** default info; silent for none */
  readonly logLevel?: string;
  /** default: JSON lines on stderr */
  readonly logger?: Logger;
  /** the folder of another build of the dashboard */
  readonly dashboard?: string;
}

/** zlib's level 4 takes less than half the time of its default on our JSON, for a twentieth more bytes. */
const COMPRESSION = 4;

/** An Express app that answers for the tracker; it neither starts nor closes it. */
export function httpApp(tracker: Tracker, options: AppOptions = {}): Express {
  const ground = groundOf(tracker, options);
  const app = express();
  app.disable("x-powered-by");
  app.set("case sensitive routing", true);
  app.use(requestLog(ground.log, ground.metrics), securityHeaders(), compression({ level: COMPRESSION }));
  for (const [path, sharing] of byPath(routes)) mount(app, path, sharing, ground);
  app.use(dashboard(options.dashboard));
  app.use(({ path }: Request) => { throw new Problem(404, "not-found", `There is nothing at ${path}. GET /docs lists what there is.`); });
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => { answerProblem(error, response, ground.log); });
  return app;
}

const DEFAULTS = { bodyLimit: "1mb", waitMs: 5_000, heartbeatMs: 15_000, staleMs: 30_000 } as const;

function groundOf(tracker: Tracker, { logLevel = "info", logger, dashboard: _, ...settings }: AppOptions): Ground {
  let isCaughtUp = false;
  void tracker.ready.then(() => { isCaughtUp = true; }, () => undefined);
  const log = logger ?? pino({ name: "brinkline", level: logLevel }, destination(2));
  const limits = { ...DEFAULTS, closing: new AbortController().signal, ...settings };
  return { tracker, settings: limits, log, metrics: metricsOf(tracker), isCaughtUp: () => isCaughtUp, parseJson: jsonParser(limits) };
}

/** Nothing is loaded from elsewhere. The server speaks plain HTTP: whoever puts TLS before it sets HSTS there. */
function securityHeaders(): ReturnType<typeof helmet> {
  const directives = {
    "default-src": ["'self'"], "style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'", "data:"], "object-src": ["'none'"],
    "base-uri": ["'none'"], "form-action": ["'self'"], "frame-ancestors": ["'none'"],
  };
  return helmet({ contentSecurityPolicy: { useDefaults: false, directives }, strictTransportSecurity: false });
}

function byPath(table: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>();
  for (const route of table) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  return paths;
}

function mount(app: Express, path: string, sharing: readonly Route[], ground: Ground): void {
  const place = app.route(path.replace(/\{(\w+)\}/g, ":$1"));
  for (const route of sharing) place[route.method]((request, response) => answer(route, ground, request, response));
  const allow = [...sharing.map(({ method }) => (method === "get" ? "GET, HEAD" : "POST")).sort(), "OPTIONS"].join(", ");
  place.options((_request, response) => { response.status(204).set("Allow", allow).end(); });
  place.all((request) => { throw new Problem(405, "method-not-allowed", `${request.method} is not for ${path}. Use ${allow}.`, { headers: { Allow: allow } }); });
}

async function answer(route: Route, ground: Ground, request: Request, response: Response): Promise<void> {
  Object.assign(response.locals, { route: route.path, live: route.live === true });
  const asked = await askedOf(route, ground, request, response);
  if (route.lines && isLines(route, request)) return route.lines.handle(asked);
  const reply = await route.handle(asked as Parameters<Route["handle"]>[0]);
  if (reply) send(response, reply);
}

function send(response: Response, { status, body, type, headers }: Reply): void {
  response.status(status).set({ ...headers });
  // no-cache asks caches to ask the origin, which this is; fetch sends it with every If-None-Match of the caller's own.
  delete response.req.headers["cache-control"];
  if (type === undefined) response.json(body);
  else response.type(type).send(body);
}

/** An answer that has begun cannot become a problem: it is cut, so that nobody takes it for whole. Whoever has gone is told nothing. */
function answerProblem(error: unknown, response: Response, log: Logger): void {
  if (response.req.socket.destroyed) return;
  const problem = problemOf(error);
  const requestId = String(response.getHeader("X-Request-Id"));
  if (problem.status >= 500) log.error({ err: problem.cause ?? problem, requestId, reason: problem.reason }, "a request failed");
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = { ...problemBody(problem), ...(problem.status === 500 && { requestId }) };
  response.status(problem.status).set({ "Cache-Control": "no-store", ...problem.headers }).type("application/problem+json").send(JSON.stringify(body));
}
