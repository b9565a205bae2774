/** What is measured of the server and its ledger, in a registry of its own. */
import { Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Health, Tracker } from "../tracker.ts";

export interface Metrics {
  readonly contentType: string;
  readonly requests: Histogram<"method" | "route" | "status">;
  readonly liveStreams: Gauge;
  /** Everything measured, as text; the ledger is looked at now. */
  scrape(): Promise<string>;
}

export function metricsOf(tracker: Tracker): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const look = ledgerGauges(tracker, registry);
  return {
    contentType: registry.contentType,
    requests: new Histogram({
      name: "brinkline_http_request_duration_seconds", help: "time to answer, live streams left out", labelNames: ["method", "route", "status"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers,
    }),
    liveStreams: new Gauge({ name: "brinkline_live_streams", help: "open server-sent event streams", registers }),
    async scrape() {
      await look();
      return registry.metrics();
    },
  };
}

const GAUGES: Readonly<Record<string, readonly [help: string, read: (health: Health) => number]>> = {
  brinkline_events_folded: ["events in the ledger", ({ head }) => head.events],
  brinkline_ledger_position: ["position of the last event folded", ({ head }) => Number(head.position)],
  brinkline_log_head_position: ["position of the last event in the log", ({ logHead }) => Number(logHead)],
  brinkline_ledger_lag: ["positions between the ledger and the head of the log", ({ head, logHead }) => Number(BigInt(logHead) - BigInt(head.position))],
  brinkline_heartbeat_age_seconds: ["since the head was last reached; NaN before the first time", ({ lastHeadAt }) => (lastHeadAt === undefined ? NaN : Math.max(0, Date.now() - lastHeadAt) / 1_000)],
  brinkline_ready: ["1: caught up and not parked", ({ ready }) => Number(ready)],
  brinkline_parked: ["1: the ledger stands before an event it does not know", ({ parked }) => Number(parked !== undefined)],
  brinkline_fold_faults: ["faults of the store met while folding, each retried", ({ faults }) => faults],
};

/** One question to the tracker for all gauges of a scrape. */
function ledgerGauges(tracker: Tracker, registry: Registry): () => Promise<void> {
  const registers = [registry];
  const up = new Gauge({ name: "brinkline_up", help: "1: the log could be read for this scrape", registers });
  const gauges = Object.entries(GAUGES).map(([name, [help, read]]) => ({ gauge: new Gauge({ name, help, registers }), read }));
  return async () => {
    const health = await tracker.health().catch(() => undefined);
    up.set(health === undefined ? 0 : 1);
    for (const { gauge, read } of gauges) gauge.set(health === undefined ? NaN : read(health));
  };
}
