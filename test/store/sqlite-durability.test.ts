import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkLog } from "../../src/store/sqlite-backup.ts";
import { sqliteStore, type SqliteStore } from "../../src/store/sqlite.ts";
import { appendingProcess } from "../support/appending-processes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { idsOf, sampleEvent, sampleEvents, wholeLog } from "./sample-events.ts";

function opened(path: string): SqliteStore {
  const store = sqliteStore(path);
  onTestFinished(() => store.close());
  return store;
}

describe("a log in a file", () => {
  it("is synced at every commit, when it is new and each time it is reopened", async () => {
    const path = join(temporaryFolder(), "log.db");
    for (let time = 0; time < 3; time += 1) {
      const store = sqliteStore(path);
      expect([store.pragma("synchronous"), store.pragma("journal_mode")]).toEqual([2, "wal"]);
      await store.append({ stream: `teapot-${time}`, expected: "none", events: [sampleEvent(time + 1)] });
      await store.close();
    }
  });

  it("is synced at every commit while another process has it open", () => {
    const path = join(temporaryFolder(), "log.db");
    expect([opened(path).pragma("synchronous"), opened(path).pragma("synchronous")]).toEqual([2, 2]);
  });

  it("is the same log when it is reopened", async () => {
    const path = join(temporaryFolder(), "deep", "folder", "log.db");
    const first = sqliteStore(path);
    await first.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 3) });
    const log = await wholeLog(first);
    await first.close();
    const again = opened(path);
    expect(again.logId).toBe(first.logId);
    expect(await wholeLog(again)).toEqual(log);
    expect(await again.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 3) })).toMatchObject({ kind: "repeated" });
  });

  it("records nothing at or before the time of its last event, when the clock has gone back since", async () => {
    const path = join(temporaryFolder(), "log.db");
    const ahead = sqliteStore(path, { clock: () => 9_000 });
    await ahead.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
    await ahead.close();
    const behind = sqliteStore(path, { clock: () => 4_000 });
    onTestFinished(() => behind.close());
    await behind.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] });
    expect((await wholeLog(behind)).map((event) => event.recordedAt)).toEqual([9_000, 9_001]);
  });

  it("holds every acknowledged event after kill -9 of the process that wrote it, without a gap", async () => {
    const path = join(temporaryFolder(), "log.db");
    const writers = [0, 1].map((i) => appendingProcess(path, `teapot-${i}`, 1_000_000));
    await Promise.all(writers.map((writer) => writer.ready));
    for (const writer of writers) writer.go();
    await Promise.all(writers.map((writer) => writer.until(60)));
    for (const writer of writers) writer.kill();
    await Promise.all(writers.map((writer) => writer.exited));
    const log = await wholeLog(opened(path));
    const there = new Set(idsOf(log));
    for (const writer of writers) expect(writer.acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(log.map((event) => event.position)).toEqual(log.map((_, i) => String(i + 1)));
    expect(checkLog(path).events).toBe(log.length);
  });
});
