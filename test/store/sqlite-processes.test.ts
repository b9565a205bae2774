import { existsSync } from "node:fs";
import { join } from "node:path";
import { firstValueFrom } from "rxjs";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkLog } from "../../src/store/sqlite-backup.ts";
import { sqliteStore } from "../../src/store/sqlite.ts";
import { type AppendingProcess, appendingProcess } from "../support/appending-processes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { idsOf, sampleEvent, wholeLog } from "./sample-events.ts";

async function letRun(processes: readonly AppendingProcess[]): Promise<void> {
  await Promise.all(processes.map((one) => one.ready));
  for (const one of processes) one.go();
  await Promise.all(processes.map((one) => one.exited));
}

describe("two processes on one file", () => {
  it("append side by side: every event is there once, without a gap", async () => {
    const path = join(temporaryFolder(), "log.db");
    const processes = ["teapot", "kettle"].map((stream) => appendingProcess(path, stream, 79));
    await letRun(processes);
    const store = sqliteStore(path);
    onTestFinished(() => store.close());
    const log = await wholeLog(store);
    expect(idsOf(log).sort()).toEqual(processes.flatMap((one) => one.acknowledged).sort());
    expect(log.map((event) => event.position)).toEqual(Array.from({ length: 160 }, (_, i) => String(i + 1)));
    for (const [i, event] of log.entries()) expect(event.recordedAt).toBeGreaterThan(log[i - 1]?.recordedAt ?? 0);
    expect(checkLog(path)).toMatchObject({ events: 160, head: "160" });
  });

  it("race for one stream: each revision has one winner", async () => {
    const path = join(temporaryFolder(), "log.db");
    const processes = [0, 1].map(() => appendingProcess(path, "teapot", 99));
    await letRun(processes);
    const store = sqliteStore(path);
    onTestFinished(() => store.close());
    const stream = await store.readStream("teapot");
    expect(stream.length).toBeGreaterThanOrEqual(100);
    expect(stream.map((event) => event.revision)).toEqual(stream.map((_, i) => i));
    expect(idsOf(stream).sort()).toEqual(processes.flatMap((one) => one.acknowledged).sort());
  });

  it("make a new log together once", async () => {
    const path = join(temporaryFolder(), "log.db");
    const processes = Array.from({ length: 3 }, (_, i) => appendingProcess(path, `teapot-${i}`, 0));
    await letRun(processes);
    expect(checkLog(path).events).toBe(3);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it("hear each other: the bell rings for an append made elsewhere", async () => {
    const path = join(temporaryFolder(), "log.db");
    const [here, elsewhere] = [sqliteStore(path, { bellPollMs: 5 }), sqliteStore(path)];
    onTestFinished(async () => void (await Promise.all([here.close(), elsewhere.close()])));
    const rung = firstValueFrom(here.bell);
    await elsewhere.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] });
    await rung;
    expect(await here.head()).toBe("1");
    expect(await here.append({ stream: "teapot", expected: "none", events: [sampleEvent(2)] })).toEqual({ kind: "conflict", actual: 0 });
  });
});
