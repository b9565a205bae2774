import Database from "better-sqlite3";
import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type StoreFaultCode } from "../../src/store/event-store.ts";
import { sqliteStore, type SqliteOptions, type SqliteStore } from "../../src/store/sqlite.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { idsOf, sampleEvent, sampleEvents, wholeLog } from "./sample-events.ts";

/** A fault of this code, about this file, with a hint as its last sentence. */
function fault(code: StoreFaultCode, path = ""): unknown {
  const message = expect.stringContaining(path) as string;
  return expect.objectContaining({ name: "StoreFault", code, message, hint: expect.stringMatching(/^[A-Z].*\.$/) as string });
}

function opened(path: string, options?: SqliteOptions): SqliteStore {
  const store = sqliteStore(path, options);
  onTestFinished(() => store.close());
  return store;
}

function stranger(path: string): Database.Database {
  const db = new Database(path);
  onTestFinished(() => void db.close());
  return db;
}

async function closedLog(events: number): Promise<string> {
  const path = join(temporaryFolder(), "log.db");
  const store = sqliteStore(path);
  if (events > 0) await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, events) });
  await store.close();
  return path;
}

describe("opening a file", () => {
  it("that is no database says so and leaves it alone", () => {
    const path = join(temporaryFolder(), "letter.txt");
    const text = "Dear Sir or Madam, ".repeat(400);
    writeFileSync(path, text);
    expect(() => sqliteStore(path)).toThrow(fault("not-a-database", path));
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("of another program says so and leaves it alone", () => {
    const path = join(temporaryFolder(), "other.db");
    const other = new Database(path);
    other.exec("CREATE TABLE events (id)");
    other.close();
    const before = readFileSync(path);
    expect(() => sqliteStore(path)).toThrow(fault("not-a-database", path));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("of a newer version says so and leaves it alone", async () => {
    const path = await closedLog(3);
    const newer = new Database(path);
    newer.pragma("user_version = 2");
    newer.close();
    const before = readFileSync(path);
    expect(() => sqliteStore(path)).toThrow(fault("newer-version", path));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([0.5, 0.9])("that was cut off at %d of its length says that it is damaged", async (part) => {
    const path = await closedLog(2_000);
    truncateSync(path, Math.floor(statSync(path).size * part));
    expect(() => sqliteStore(path)).toThrow(fault("corrupt", path));
  });

  it("that was cut off within its header says that it is damaged", async () => {
    const path = await closedLog(10);
    truncateSync(path, 60);
    expect(() => sqliteStore(path)).toThrow(fault("corrupt", path));
  });

  it("where a folder stands, or below a file, says that it cannot be opened", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "log.db"));
    expect(() => sqliteStore(join(folder, "log.db"))).toThrow(fault("unavailable", "log.db"));
    const file = await closedLog(1);
    expect(() => sqliteStore(join(file, "log.db"))).toThrow(fault("unavailable", file));
  });

  it.skipIf(process.getuid?.() === 0)("in a folder or with a mode that forbids writing says that it is read-only", async () => {
    const path = await closedLog(1);
    chmodSync(path, 0o444);
    expect(() => sqliteStore(path)).toThrow(fault("read-only", path));
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect(() => sqliteStore(join(folder, "log.db"))).toThrow(fault("read-only", folder));
    chmodSync(folder, 0o755);
  });
});

describe("an append", () => {
  it("to a database that turned read-only is refused as read-only, and read on", async () => {
    const store = opened(await closedLog(2));
    store.pragma("query_only = ON");
    await expect(store.append({ stream: "teapot", expected: 1, events: [sampleEvent(3)] })).rejects.toEqual(fault("read-only"));
    expect(await wholeLog(store)).toHaveLength(2);
  });

  it("while another process holds the file is refused as locked, and taken afterwards", async () => {
    const path = await closedLog(1);
    const store = opened(path, { busyTimeoutMs: 10 });
    const holder = stranger(path);
    holder.exec("BEGIN IMMEDIATE");
    await expect(store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).rejects.toEqual(fault("locked"));
    expect(await wholeLog(store)).toHaveLength(1);
    holder.exec("COMMIT");
    expect(await store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] })).toMatchObject({ kind: "appended" });
  });

  it("on a full disk is refused as full with nothing half written, and taken when there is room again", async () => {
    const store = opened(await closedLog(1));
    store.pragma(`max_page_count = ${Number(store.pragma("page_count")) + 20}`);
    const large = (n: number): ReturnType<typeof sampleEvent> => sampleEvent(n, { body: `"${"x".repeat(3_000)}"` });
    const kept = [idsOf([sampleEvent(1)])[0]];
    let n = 2;
    for (; ; n += 2) {
      const outcome = await store.append({ stream: "teapot", expected: kept.length - 1, events: [large(n), large(n + 1)] }).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome).toEqual(fault("full"));
        break;
      }
      kept.push(...idsOf([large(n), large(n + 1)]));
    }
    expect(idsOf(await wholeLog(store))).toEqual(kept);
    expect(store.pragma("integrity_check")).toBe("ok");
    store.pragma("max_page_count = 1000000");
    const again = await store.append({ stream: "teapot", expected: kept.length - 1, events: [large(n), large(n + 1)] });
    expect(again).toMatchObject({ kind: "appended", position: String(kept.length + 2) });
  });

  it("whose COMMIT fails has an unknown outcome, and so has every other of its group; the retry is taken", async () => {
    const path = await closedLog(1);
    const store = opened(path);
    const saboteur = stranger(path);
    saboteur.exec(`
      CREATE TABLE missing (id INTEGER PRIMARY KEY);
      CREATE TABLE hole (id REFERENCES missing (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER sabotage AFTER INSERT ON events WHEN NEW.stream = 'kettle' BEGIN INSERT INTO hole VALUES (1); END;`);
    const group = [
      { stream: "teapot", expected: 0, events: [sampleEvent(2)] },
      { stream: "kettle", expected: "none", events: [sampleEvent(3)] },
      { stream: "teapot", expected: 9, events: [sampleEvent(4)] },
    ] as const;
    const all = await Promise.allSettled(group.map((append) => store.append(append)));
    expect(all).toEqual(all.map(() => ({ status: "rejected", reason: fault("unknown-outcome") })));
    expect(await wholeLog(store)).toHaveLength(1);
    saboteur.exec("DROP TRIGGER sabotage");
    const outcomes = await Promise.all(group.map((append) => store.append(append)));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["appended", "appended", "conflict"]);
  });

  it("that breaks a rule of the table fails alone; the others of its group are kept", async () => {
    const path = await closedLog(1);
    const store = opened(path);
    stranger(path).exec("CREATE TRIGGER house_rule BEFORE INSERT ON events WHEN NEW.type = 'TeapotBroken' BEGIN SELECT RAISE(ABORT, 'no'); END;");
    const [first, broken, last] = await Promise.allSettled([
      store.append({ stream: "teapot", expected: 0, events: [sampleEvent(2)] }),
      store.append({ stream: "kettle", expected: "none", events: [sampleEvent(3), sampleEvent(4, { type: "TeapotBroken" })] }),
      store.append({ stream: "kettle", expected: "none", events: [sampleEvent(5)] }),
    ]);
    expect(broken).toEqual({ status: "rejected", reason: fault("fatal") });
    expect([first, last]).toMatchObject([{ value: { position: "2" } }, { value: { revision: 0, position: "3" } }]);
  });
});
