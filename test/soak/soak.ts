/**
 * `npm run soak [-- --minutes 5 --writers 4]`: writers and two tracker nodes on a cluster that is killed, frozen, reset and moved in a
 * loop. At the end every acknowledged event must be there once, and both nodes must stand where a fresh replay comes to.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openTracker } from "../../src/tracker.ts";
import { startCluster } from "../support/protocol-double/cluster.ts";
import { disturbances, isKill } from "./disturbances.ts";
import { type TrackerNode, startNode } from "./tracker-node.ts";
import { type Writer, insisted, startWriter } from "./writer.ts";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "5" }, writers: { type: "string", default: "4" } } });
const say = (text: string): void => { process.stdout.write(`${text}\n`); };

const cluster = await startCluster();
const folder = mkdtempSync(join(tmpdir(), "brinkline-soak-"));
const nodes: TrackerNode[] = [await startNode(cluster.url, join(folder, "a")), await startNode(cluster.url, join(folder, "b"))];
const urls = nodes.map(({ url }) => url);
for (const conflictId of ["soak-a", "soak-b", "soak-c"]) await insisted(urls, "/v1/conflicts", { conflictId, name: conflictId }, `open-${conflictId}`);
const writers: Writer[] = Array.from({ length: Number(values.writers) }, (_, n) => startWriter(`w${n}`, n % 2 === 0 ? urls : [...urls].reverse()));

const until = Date.now() + Number(values.minutes) * 60_000;
const live = new Map<string, number[]>();
const kills: number[] = [];
for (let round = 0; Date.now() < until; round++) {
  await pause(2_000);
  const disturbance = disturbances[round % disturbances.length];
  await disturbance.happen(cluster);
  const ms = await liveAgain(`probe-${round}`);
  live.set(disturbance.name, [...(live.get(disturbance.name) ?? []), ms]);
  if (isKill(disturbance)) kills.push(ms);
}
for (const node of cluster.nodes) node.faults.clear();
await Promise.all(writers.map((writer) => writer.stop()));
const failures = await verdict();
for (const node of nodes) node.stop();
await cluster.close();
rmSync(folder, { recursive: true, force: true });
process.exit(failures === 0 ? 0 : 1);

/** Milliseconds until a new event is acknowledged and each node answers with it folded. */
async function liveAgain(incidentId: string): Promise<number> {
  const began = performance.now();
  const report = { incidentId, conflicts: ["soak-a"], occurred: "2024-06-01", coding: { cameo: "042" }, initiators: [{ id: "AAA", kind: "state" }], targets: [{ id: "BBB", kind: "state" }], sources: [{ sourceId: "s", name: "Wire" }] };
  const { answer } = await insisted(urls, "/v1/incidents", report, `report-${incidentId}`);
  for (const url of urls) {
    for (;;) {
      const response = await fetch(`${url}/v1/conflicts/soak-a/state?after-position=${String(answer.position)}`).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.ok === true) break;
      await pause(20);
    }
  }
  return performance.now() - began;
}

/** Prints the figures and what is wrong; answers how much is. */
async function verdict(): Promise<number> {
  const replayed = await openTracker({ store: cluster.url, cache: join(folder, "fresh") });
  await replayed.ready;
  const head = await replayed.log.head();
  for (const node of nodes) while (BigInt((await node.state()).position) < BigInt(head)) await pause(50);
  const states = await Promise.all(nodes.map((node) => node.state()));
  const there = new Map<string, number>();
  for await (const batch of replayed.log.all()) for (const { stream, revision } of batch) there.set(`${stream}/${revision}`, (there.get(`${stream}/${revision}`) ?? 0) + 1);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const lost = acknowledged.filter(({ incidentId, revision }) => !there.has(`incident-${incidentId}/${revision}`));
  const doubled = [...there.values()].filter((count) => count !== 1).length;
  const distinct = new Set(acknowledged.map(({ incidentId, revision }) => `${incidentId}/${revision}`)).size;
  const digest = replayed.digest();
  say(`acknowledged events   ${acknowledged.length} (${distinct} distinct), ${lost.length} lost, ${doubled} doubled; ${there.size} events in the log`);
  say(`requests sent again   ${writers.reduce((sum, writer) => sum + writer.repeats(), 0)}`);
  for (const [name, times] of live) say(`live again after "${name}"`.padEnd(50) + ` median ${seconds(median(times))} s, longest ${seconds(Math.max(...times))} s of ${times.length}`);
  say(`killed server's return to live again: median ${seconds(median(kills))} s of ${kills.length} (under 2 s)`);
  say(`digest of a fresh replay ${digest.slice(0, 16)} at ${head}`);
  states.forEach((state, index) => { say(`digest of node ${index + 1}         ${state.digest.slice(0, 16)} at ${state.position}, ${state.events} events, ${state.faults} faults survived${state.parked === undefined ? "" : ", PARKED"}`); });
  await replayed.close();
  const same = states.every((state) => state.digest === digest && state.position === head);
  const wrong = lost.length + doubled + (same ? 0 : 1) + (distinct === acknowledged.length ? 0 : 1) + (median(kills) < 2_000 ? 0 : 1);
  say(wrong === 0 ? "soak: everything held" : `soak: ${wrong} things are wrong`);
  return wrong;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(2);
}
