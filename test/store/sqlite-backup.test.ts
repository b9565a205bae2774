import Database from "better-sqlite3";
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkLog, restoreLog } from "../../src/store/sqlite-backup.ts";
import { sqliteStore, type SqliteStore } from "../../src/store/sqlite.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { sampleEvent, sampleEvents, wholeLog } from "./sample-events.ts";

async function filled(events: number): Promise<{ folder: string; store: SqliteStore; path: string }> {
  const folder = temporaryFolder();
  const path = join(folder, "log.db");
  const store = sqliteStore(path);
  onTestFinished(() => store.close());
  await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, events) });
  return { folder, store, path };
}

/** Appends one event after another until told to stop; answers how many. */
function appending(store: SqliteStore): { stop: () => Promise<number> } {
  let going = true;
  const done = (async () => {
    let n = 0;
    for (; going; n += 1) await store.append({ stream: `kettle-${n}`, expected: "none", events: [sampleEvent(n + 1)] });
    return n;
  })();
  return { stop: () => ((going = false), done) };
}

describe("a backup", () => {
  it("is a whole log up to one moment, made while appends go on", async () => {
    const { folder, store } = await filled(5_000);
    const writer = appending(store);
    const made = await store.backup(join(folder, "backup.db"));
    const appended = await writer.stop();
    expect(appended).toBeGreaterThan(0);
    const copy = sqliteStore(join(folder, "backup.db"));
    onTestFinished(() => copy.close());
    const [log, copied] = [await wholeLog(store), await wholeLog(copy)];
    expect(made).toEqual({ logId: store.logId, events: copied.length, head: String(copied.length) });
    expect(copied.length).toBeGreaterThanOrEqual(5_000);
    expect(copied).toEqual(log.slice(0, copied.length));
    expect(log).toHaveLength(5_000 + appended);
  });

  it("overwrites nothing", async () => {
    const { folder, store, path } = await filled(3);
    writeFileSync(join(folder, "letter.txt"), "Dear Sir");
    await expect(store.backup(join(folder, "letter.txt"))).rejects.toMatchObject({ code: "denied", message: expect.stringContaining("letter.txt") as string });
    await expect(store.backup(path)).rejects.toMatchObject({ code: "denied" });
    expect(readFileSync(join(folder, "letter.txt"), "utf8")).toBe("Dear Sir");
    expect(await wholeLog(store)).toHaveLength(3);
  });

  it("into a folder that is not there says so", async () => {
    const { folder, store } = await filled(3);
    await expect(store.backup(join(folder, "nowhere", "backup.db"))).rejects.toMatchObject({ name: "StoreFault", hint: expect.stringMatching(/\w/) as string });
  });

  it("takes the place of what an interrupted one left behind", async () => {
    const { folder, store } = await filled(3);
    writeFileSync(join(folder, "backup.db.partial"), "half a file");
    expect(await store.backup(join(folder, "backup.db"))).toMatchObject({ events: 3 });
    expect(readdirSync(folder).filter((name) => name.startsWith("backup"))).toEqual(["backup.db"]);
  });
});

describe("a restored log", () => {
  it("is the log that was backed up, and goes on from there", async () => {
    const { folder, store } = await filled(20);
    await store.backup(join(folder, "backup.db"));
    expect(restoreLog(join(folder, "backup.db"), join(folder, "restored.db"))).toEqual({ logId: store.logId, events: 20, head: "20" });
    const restored = sqliteStore(join(folder, "restored.db"));
    onTestFinished(() => restored.close());
    expect(await wholeLog(restored)).toEqual(await wholeLog(store));
    expect(await restored.append({ stream: "teapot", expected: 19, events: [sampleEvent(21)] })).toMatchObject({ kind: "appended", position: "21" });
  });

  it("has the events that still lie beside a file copied by hand", async () => {
    const { folder, store, path } = await filled(20);
    copyFileSync(path, join(folder, "copy.db"));
    copyFileSync(`${path}-wal`, join(folder, "copy.db-wal"));
    expect(restoreLog(join(folder, "copy.db"), join(folder, "restored.db"))).toMatchObject({ logId: store.logId, events: 20 });
  });

  it("never takes the place of a file", async () => {
    const { folder, store, path } = await filled(3);
    await store.backup(join(folder, "backup.db"));
    expect(() => restoreLog(join(folder, "backup.db"), path)).toThrow(expect.objectContaining({ code: "denied" }));
    expect(await wholeLog(store)).toHaveLength(3);
  });

  it.each([
    ["is missing", () => undefined, "unavailable"],
    ["is empty", (path: string) => writeFileSync(path, ""), "not-a-database"],
    ["is a letter", (path: string) => writeFileSync(path, "Dear Sir ".repeat(900)), "not-a-database"],
    ["is another program's", (path: string) => new Database(path).exec("CREATE TABLE t (id)").close(), "not-a-database"],
  ])("is not made from a backup that %s", (_, make, code) => {
    const folder = temporaryFolder();
    make(join(folder, "backup.db"));
    expect(() => restoreLog(join(folder, "backup.db"), join(folder, "log.db"))).toThrow(expect.objectContaining({ name: "StoreFault", code }));
    expect(readdirSync(folder).filter((name) => name.startsWith("log"))).toEqual([]);
  });

  it("is not made from a backup that was cut off", async () => {
    const { folder, store } = await filled(3_000);
    const backup = join(folder, "backup.db");
    await store.backup(backup);
    truncateSync(backup, 40_960);
    expect(() => restoreLog(backup, join(folder, "restored.db"))).toThrow(expect.objectContaining({ code: "corrupt" }));
    expect(existsSync(join(folder, "restored.db"))).toBe(false);
  });
});

describe("checkLog", () => {
  async function tampered(sql: string): Promise<string> {
    const { folder, store } = await filled(9);
    const path = join(folder, "backup.db");
    await store.backup(path);
    const db = new Database(path);
    db.exec(`DROP TRIGGER events_never_changed; DROP TRIGGER events_never_removed; ${sql}`);
    db.close();
    return path;
  }

  it("finds an event that was taken out", async () => {
    const path = await tampered("DELETE FROM events WHERE position = 4");
    expect(() => checkLog(path)).toThrow(/8 events, but the last position is 9/);
  });

  it("finds a revision that was moved", async () => {
    const path = await tampered("UPDATE events SET revision = 99 WHERE position = 9");
    expect(() => checkLog(path)).toThrow(/stream "teapot" has a gap/);
  });

  it("finds bytes that were overwritten", async () => {
    const path = await tampered("");
    const bytes = readFileSync(path);
    // Bytes 16 and 17 of a SQLite file are its page size.
    const fourthPage = 3 * bytes.readUInt16BE(16);
    bytes.fill(0xee, fourthPage, fourthPage + 200);
    writeFileSync(path, bytes);
    expect(() => checkLog(path)).toThrow(expect.objectContaining({ code: "corrupt" }));
  });
});
