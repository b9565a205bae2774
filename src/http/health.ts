/** Whether the server lives, and whether its answers are up to date. */
import { z } from "zod";
import type { Health } from "../tracker.ts";
import { type Ground, type Reply, type Route, route } from "./route.ts";
import { Alive, Ready } from "./shapes/record.ts";

const alive = route({
  method: "get",
  path: "/healthz",
  operationId: "isAlive",
  tag: "operation",
  summary: "Whether the server answers at all",
  replies: { 200: { description: "it does", schema: Alive } },
  handle: () => ({ status: 200, body: { status: "alive" } }),
});

const ready = route({
  method: "get",
  path: "/readyz",
  operationId: "isReady",
  tag: "operation",
  summary: "Whether derived answers are up to date, and if not, why",
  replies: { 200: { description: "they are", schema: Ready }, 503: { description: "they are not; `reasons` say why", schema: Ready } },
  async handle(asked): Promise<Reply> {
    const body = await readiness(asked);
    return { status: body.ready ? 200 : 503, body, headers: { "Cache-Control": "no-store", ...(!body.ready && { "Retry-After": "1" }) } };
  },
});

type Readiness = z.infer<typeof Ready>;

async function readiness({ tracker, settings, log }: Ground): Promise<Readiness> {
  try {
    return ofHealth(await tracker.health(), settings.staleMs);
  } catch (error) {
    log.error({ err: error }, "the log cannot be read");
    const reasons = [{ reason: "store", detail: "the log cannot be read: see the server's own log" }];
    return { ready: false, reasons, logId: null, position: null, logHead: null, events: null, heartbeatAgeSeconds: null, snapshot: null };
  }
}

function ofHealth(health: Health, staleMs: number): Readiness {
  const age = health.lastHeadAt === undefined ? null : Math.max(0, Date.now() - health.lastHeadAt);
  const reasons = reasonsOf(health, age, staleMs);
  return {
    ready: reasons.length === 0, reasons, logId: health.logId, position: health.head.position, logHead: health.logHead, events: health.head.events,
    heartbeatAgeSeconds: age === null ? null : age / 1_000, snapshot: health.snapshot,
  };
}

/** Health by the age of the heartbeat and the place of the head: a mark of its own could freeze and look well. */
function reasonsOf({ caughtUp, parked, lastFault, faults, head, logHead }: Health, ageMs: number | null, staleMs: number): Readiness["reasons"] {
  const behind = `position ${head.position} of ${logHead}`;
  const fault = faults > 0 && lastFault !== undefined ? `; the last of ${faults} faults: ${lastFault}` : "";
  return [
    ...(caughtUp ? [] : [{ reason: "catching-up", detail: `${behind}${fault}` }]),
    ...(parked ? [{ reason: "parked", detail: `at event ${parked.revision} of ${parked.stream}, a ${parked.type}: ${parked.reason}` }] : []),
    ...(caughtUp && (ageMs ?? Infinity) > staleMs ? [{ reason: "behind", detail: `the head was last reached ${Math.round((ageMs ?? 0) / 1_000)} s ago; ${behind}${fault}` }] : []),
  ];
}

const metrics = route({
  method: "get",
  path: "/metrics",
  operationId: "getMetrics",
  tag: "operation",
  summary: "Metrics in Prometheus' text format",
  replies: { 200: { description: "metrics", type: "text/plain", schema: z.string() } },
  handle: async ({ metrics: measured }) => ({ status: 200, type: measured.contentType, body: await measured.scrape(), headers: { "Cache-Control": "no-store" } }),
});

export const healthRoutes: readonly Route[] = [alive, ready, metrics];
