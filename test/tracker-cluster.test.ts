/** The tracker on a cluster: the same digests as on SQLite, two nodes on one log, copies both ways. */
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openFoundingCase } from "../src/tracker-demo.ts";
import { copyBetween } from "../src/tracker-copy.ts";
import { type Tracker, openTracker } from "../src/tracker.ts";
import { foundingCase } from "../src/demo.ts";
import { served } from "./http/founding-server.ts";
import { type ProtocolDouble, startDouble } from "./support/protocol-double/double.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function double(): Promise<ProtocolDouble> {
  const started = await startDouble();
  open.push(started);
  return started;
}

/** A clock that stands still: the log's own rule makes every event a microsecond later. */
const clock = (): number => Date.UTC(2026, 0, 1) * 1_000;

async function node(url: string): Promise<Tracker> {
  const tracker = await openTracker({ store: url, cache: temporaryFolder(), clock, pollMs: 200 });
  open.push(tracker);
  await tracker.ready;
  return tracker;
}

async function digestAtHead(tracker: Tracker): Promise<string> {
  expect(await tracker.reached(await tracker.log.head(), 30_000)).toBe(true);
  return tracker.digest();
}

const onSqlite = (): string => `sqlite:${join(temporaryFolder(), "log.db")}`;
const incidents = join(process.env.BRINKLINE_DATA ?? "../shared/data", "mid", "MIDI_5.0.csv");
const isThere = existsSync(incidents);
if (!isThere) process.stderr.write(`SKIPPED: the digests of the MID import on two stores, because ${incidents} is not there; set BRINKLINE_DATA to the folder of the published data\n`);

/** A log's events without their positions, which every store counts in its own way. */
async function facts(tracker: Tracker): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const batch of tracker.log.all()) events.push(...batch.map(({ eventId, stream, revision, recordedAt, body }) => ({ eventId, stream, revision, recordedAt, body })));
  return events;
}

describe("the digest", () => {
  it("of the founding case is the same on SQLite and on the cluster store", async () => {
    const digests: string[] = [];
    for (const url of [onSqlite(), (await double()).url]) {
      const tracker = await node(url);
      await openFoundingCase(tracker);
      digests.push(await digestAtHead(tracker));
    }
    expect(digests[1]).toBe(digests[0]);
  });

  it.skipIf(!isThere)("of the MID import is the same on SQLite and on the cluster store", async () => {
    const digests: string[] = [];
    for (const url of [onSqlite(), (await double()).url]) {
      const tracker = await node(url);
      const summary = await tracker.import({ format: "mid", files: [{ name: incidents, stream: createReadStream(incidents) }], conflictBy: "column:dispnum" });
      expect(summary).toMatchObject({ appended: 4_483, refused: 0 });
      digests.push(await digestAtHead(tracker));
    }
    process.stderr.write(`MID import: digest ${digests[0].slice(0, 8)} on SQLite, ${digests[1].slice(0, 8)} on the cluster store\n`);
    expect(digests[1]).toBe(digests[0]);
  }, 120_000);
});

describe("copy", () => {
  it("goes to the cluster and back, compares the digests, and goes on where it was cut", async () => {
    const [from, cluster, back] = [onSqlite(), (await double()).url, onSqlite()];
    const source = await node(from);
    await openFoundingCase(source);
    const there = await copyBetween(from, cluster);
    expect(there).toMatchObject({ events: 23, toDigest: there.fromDigest });
    const again = await copyBetween(from, cluster);
    expect(again).toMatchObject({ head: there.head, toDigest: there.fromDigest });
    const home = await copyBetween(cluster, back);
    expect([home.events, home.toDigest]).toEqual([23, there.fromDigest]);
    const [here, copied] = [await node(from), await node(back)];
    expect(await facts(copied)).toEqual(await facts(here));
  });
});

describe("two nodes on one log", () => {
  it("both take writes, honour each other's positions, and come to the same state", async () => {
    const server = await double();
    const [a, b] = [await node(server.url), await node(server.url)];
    for (const [index, { command, key }] of foundingCase.entries()) {
      const [writes, reads] = index % 2 === 0 ? [a, b] : [b, a];
      const recorded = await writes.record(command, { key });
      if (!recorded.ok) throw new Error(recorded.rejection.detail);
      expect(await reads.reached(recorded.position, 5_000)).toBe(true);
    }
    expect(await digestAtHead(a)).toBe(await digestAtHead(b));
    const repeated = await b.record(foundingCase[3].command, { key: foundingCase[3].key });
    expect(repeated).toMatchObject({ ok: true, outcome: "repeated" });
  });

  it("lose a race as a value: one of two opens a conflict, the other is told it is there", async () => {
    const server = await double();
    const [a, b] = [await node(server.url), await node(server.url)];
    const outcomes = await Promise.all([a, b].map((tracker, index) => tracker.record({ type: "OpenConflict", conflictId: "a-b", body: { name: `Name ${index}` } })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a node whose cluster is gone", () => {
  it("says so, answers 503 past its bound, takes no write it cannot keep, and is back by itself", async () => {
    const server = await double();
    const tracker = await node(server.url);
    await openFoundingCase(tracker);
    await digestAtHead(tracker);
    const client = await served(tracker, { staleMs: 800 });
    const asked = async (path: string): Promise<unknown[]> => {
      const { status, body } = await client.get(path);
      return [status, (body as { reason?: string }).reason];
    };
    expect(await asked("/v1/conflicts/israel-iran/state")).toEqual([200, undefined]);
    await server.kill();
    await expect.poll(() => asked("/v1/conflicts/israel-iran/state"), { timeout: 10_000 }).toEqual([503, "behind"]);
    expect((await client.get("/readyz")).status).toBe(503);
    expect((await client.post("/v1/conflicts", { conflictId: "c-d", name: "C and D" })).status).toBe(503);
    await server.restart();
    await expect.poll(() => asked("/v1/conflicts/israel-iran/state"), { timeout: 10_000 }).toEqual([200, undefined]);
    expect((await client.get("/readyz")).status).toBe(200);
    await client.serving.close();
  });
});

describe("a stream deleted behind the log's back", () => {
  it("parks the node in sight", async () => {
    const server = await double();
    const tracker = await node(server.url);
    await openFoundingCase(tracker);
    await digestAtHead(tracker);
    const { EventStoreDBClient } = await import("@eventstore/db-client");
    const client = EventStoreDBClient.connectionString(server.url);
    await client.tombstoneStream("conflict-israel-iran");
    await client.dispose();
    await expect.poll(async () => (await tracker.health()).parked, { timeout: 5_000 }).toMatchObject({ stream: "conflict-israel-iran", type: "$streamDeleted" });
  });
});
