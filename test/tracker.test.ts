import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { firstValueFrom, take, toArray } from "rxjs";
import { describe, expect, it, onTestFinished } from "vitest";
import type { IncidentReport } from "../src/domain/report.ts";
import { replayInto } from "../src/run/replay.ts";
import { saveSnapshot } from "../src/run/snapshots.ts";
import { sqliteStore } from "../src/store/sqlite.ts";
import { type Health, type Tracker, type TrackerOptions, openTracker } from "../src/tracker.ts";
import { Ledger } from "../projections/ledger/ledger.ts";
import { LEDGER_VERSION } from "../projections/ledger/projection.ts";
import { type Drafted, lensAt, logOf, opened, reported, sides, watchedSince } from "./support/small-log.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const lens = lensAt("2024-06-01T00:00:00Z");
const incidents = (count: number): Drafted[] => Array.from({ length: count }, (_, n) => reported(`i${n}`, { occurred: `2024-05-${String(1 + (n % 28)).padStart(2, "0")}` }));
const report = (incidentId: string, occurred = "2024-05-30"): IncidentReport => ({ incidentId, conflicts: ["a-b"], occurred, initiators: [{ id: "AAA" }], targets: [{ id: "BBB" }], coding: { cameo: "190" } });

/** A log in a file that holds the drafts. */
async function logFile(...drafts: readonly Drafted[]): Promise<{ url: string; path: string; snapshot: string }> {
  const path = join(temporaryFolder(), "log.db");
  const store = sqliteStore(path);
  await store.appendAsRecorded(logOf(...drafts));
  await store.close();
  return { url: `sqlite:${path}`, path, snapshot: `${path}.snapshot` };
}

async function opening(options: TrackerOptions): Promise<Tracker> {
  const tracker = await openTracker({ pollMs: 10, ...options });
  let closed = false;
  onTestFinished(() => (closed ? undefined : tracker.close()));
  return { ...tracker, close: async () => { closed = true; await tracker.close(); } };
}

async function record(tracker: Tracker, ...reports: IncidentReport[]): Promise<string> {
  let position = "0";
  for (const each of reports) {
    const recorded = await tracker.record({ type: "ReportIncident", report: each });
    if (!recorded.ok) throw new Error(recorded.rejection.detail);
    ({ position } = recorded);
  }
  return position;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("a tracker on a long log", () => {
  it("leaves a snapshot behind, and the next start resumes from it", async () => {
    const { url, snapshot } = await logFile(opened(), ...incidents(5_001));
    const first = await opening({ store: url });
    await first.ready;
    expect((await first.health()).snapshot).toBe("from zero: there is none");
    expect(existsSync(snapshot)).toBe(true);
    const [digest] = [first.digest(), await first.close()];
    const second = await opening({ store: url });
    expect((await second.health()).snapshot).toBe("from a snapshot at position 5002");
    await record(second, report("new"));
    await until(async () => (await second.health()).head.position === "5003");
    expect(second.digest()).not.toBe(digest);
    expect((await second.log.replay("zero")).digest).toBe(second.digest());
    expect(await second.log.replay("snapshot")).toMatchObject({ folded: 1, events: 5_003, digest: second.digest() });
  });

  it("keeps its caches in the folder it is given", async () => {
    const [{ url, snapshot }, cache] = [await logFile(opened(), ...incidents(5_001)), temporaryFolder()];
    const tracker = await opening({ store: url, cache });
    await tracker.ready;
    expect([existsSync(snapshot), readdirSync(cache)]).toEqual([false, ["log.db.snapshot"]]);
  });

  it("leaves none for a short log, nor for one in memory", async () => {
    const { url, snapshot } = await logFile(opened(), ...incidents(3));
    const tracker = await opening({ store: url });
    await tracker.ready;
    await tracker.close();
    expect(existsSync(snapshot)).toBe(false);
    expect((await (await opening({})).health()).snapshot).toBe("from zero: none is kept for this store");
  });
});

describe("a snapshot of another version of the ledger", () => {
  /** As an older version would have left it; `change` makes its figures others. */
  async function older(change: (ledger: Ledger) => void = () => undefined): Promise<{ url: string; snapshot: string; path: string }> {
    const file = await logFile(opened(), opened("c-d", { sides, watchedSince }), ...incidents(20), reported("z", { occurred: "2024-05-03", conflicts: ["c-d"] }));
    const store = sqliteStore(file.path);
    const { ledger } = await replayInto(new Ledger(), store, () => 0);
    change(ledger);
    await saveSnapshot(file.snapshot, ledger, store.logId, LEDGER_VERSION + 1);
    await store.close();
    return file;
  }
  const rebuilt = async (tracker: Tracker): Promise<NonNullable<Health["rebuild"]>> => {
    await until(async () => (await tracker.health()).rebuild !== undefined);
    return (await tracker.health()).rebuild ?? expect.unreachable();
  };

  it("serves at once, is rebuilt in a worker and replaced", async () => {
    const { url } = await older();
    const tracker = await opening({ store: url });
    expect(await tracker.ask.state("a-b", lens)).toMatchObject({ ok: true, value: { n: 20 } });
    expect(await rebuilt(tracker)).toEqual({ from: LEDGER_VERSION + 1, to: LEDGER_VERSION, events: 23, switched: true, reason: "switched: every conflict is the same", differences: [] });
    await tracker.close();
    const again = await opening({ store: url });
    await again.ready;
    expect(await again.health()).toMatchObject({ snapshot: "from a snapshot at position 23", rebuild: undefined });
  });

  it("names the conflicts whose figures it had otherwise, and tells whoever watches them", async () => {
    const { url } = await older((ledger) => {
      const segment = ledger.segments.get("c-d");
      segment?.kill(0);
    });
    const tracker = await opening({ store: url });
    const states = firstValueFrom(tracker.watch("c-d", () => lens).pipe(take(2), toArray()));
    const { switched, differences } = await rebuilt(tracker);
    expect([switched, differences.map(({ conflictId }) => conflictId)]).toEqual([true, ["c-d"]]);
    expect((await states).map(({ n }) => n)).toEqual([0, 1]);
  });

  it("goes on with what is appended while it is rebuilt", async () => {
    const { url } = await older();
    const tracker = await opening({ store: url });
    await tracker.ready;
    await record(tracker, report("during-1"), report("during-2"));
    const { differences } = await rebuilt(tracker);
    await record(tracker, report("after"));
    await until(async () => (await tracker.health()).head.position === "26");
    expect(differences).toEqual([]);
    expect(await tracker.ask.state("a-b", lens)).toMatchObject({ value: { n: 23 } });
    expect((await tracker.log.replay("zero")).digest).toBe(tracker.digest());
  });

  it("does not keep the tracker from closing, before the catch-up or while it is rebuilt", async () => {
    const { url } = await older();
    await (await opening({ store: url })).close();
    const tracker = await opening({ store: url });
    await tracker.ready;
    await record(tracker, report("late"));
    await tracker.close();
    expect(await (await opening({ store: url })).ask.state("a-b", lens)).toMatchObject({ ok: true });
  });
});

describe("watching a conflict", () => {
  it("gives the state now, and after every event that touches it, as a question would", async () => {
    const { url } = await logFile(opened(), opened("c-d", { sides, watchedSince }), ...incidents(2));
    const tracker = await opening({ store: url });
    await tracker.ready;
    const states = firstValueFrom(tracker.watch("a-b", () => lens).pipe(take(3), toArray()));
    await record(tracker, { ...report("elsewhere"), conflicts: ["c-d"] });
    const first = await record(tracker, report("x"));
    expect(await tracker.reached(first, 5_000)).toBe(true);
    const second = await record(tracker, report("y", "2024-05-31"));
    expect(await tracker.reached(second, 5_000)).toBe(true);
    const heard = await states;
    expect(heard.map(({ n }) => n)).toEqual([2, 3, 4]);
    const answer = await tracker.ask.state("a-b", lens);
    expect({ ok: true, value: heard[2] }).toEqual(answer);
  });

  it("says nothing of a conflict that nobody opened, until somebody does", async () => {
    const tracker = await opening({});
    const first = firstValueFrom(tracker.watch("new", () => lens));
    await tracker.record({ type: "OpenConflict", conflictId: "new", body: { name: "New" } });
    expect(await first).toMatchObject({ conflictId: "new", n: 0, situation: "open" });
  });

  it("ends when the tracker closes", async () => {
    const tracker = await opening({});
    let ended = false;
    tracker.watch("a-b", () => lens).subscribe({ complete: () => (ended = true) });
    await tracker.close();
    expect(ended).toBe(true);
  });
});

describe("waiting for a position", () => {
  it("ends when the ledger has reached it, or when the time is over", async () => {
    const tracker = await opening({});
    await tracker.record({ type: "OpenConflict", conflictId: "a-b", body: { name: "A and B" } });
    const position = await record(tracker, report("x"));
    expect(await tracker.reached(position, 5_000)).toBe(true);
    expect(await tracker.reached(position, 0)).toBe(true);
    expect(await tracker.reached("1000", 10)).toBe(false);
  });
});

describe("two trackers on one file", () => {
  it("see each other's events", async () => {
    const { url } = await logFile(opened());
    const [one, other] = [await opening({ store: url }), await opening({ store: url })];
    expect(await other.reached(await record(one, report("x")), 5_000)).toBe(true);
    expect(await one.reached(await record(other, report("y")), 5_000)).toBe(true);
    await until(async () => one.digest() === other.digest());
    expect(await one.ask.state("a-b", lens)).toMatchObject({ value: { n: 2 } });
  });
});

describe("closing", () => {
  it("while the past is still being folded leaves nothing open, and the next start is whole", async () => {
    const { url } = await logFile(opened(), ...incidents(6_000));
    await (await opening({ store: url })).close();
    const tracker = await opening({ store: url });
    await tracker.ready;
    expect(await tracker.ask.state("a-b", lens)).toMatchObject({ value: { n: 6_000 } });
  });

  it("right after the past is folded keeps a whole snapshot", async () => {
    const { url } = await logFile(opened(), ...incidents(5_500));
    const tracker = await opening({ store: url });
    await until(async () => (await tracker.health()).caughtUp);
    await tracker.close();
    expect((await (await opening({ store: url })).health()).snapshot).toBe("from a snapshot at position 5501");
  });
});
