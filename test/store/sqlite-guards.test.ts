import Database from "better-sqlite3";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { sqliteStore } from "../../src/store/sqlite.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { idsOf, sampleEvent, sampleEvents, uuid, wholeLog } from "./sample-events.ts";

const refused = (message: string): RegExp => new RegExp(message);

/** A log of two streams, and another program's connection to its file. */
async function logAndStranger(): Promise<{ store: ReturnType<typeof sqliteStore>; stranger: Database.Database }> {
  const path = join(temporaryFolder(), "log.db");
  const store = sqliteStore(path);
  await store.append({ stream: "teapot", expected: "none", events: sampleEvents(1, 3) });
  await store.append({ stream: "kettle", expected: "none", events: [sampleEvent(4)] });
  const stranger = new Database(path);
  onTestFinished(async () => {
    stranger.close();
    await store.close();
  });
  return { store, stranger };
}

function insert(values: string): string {
  return `INSERT INTO events (position, stream, stream_start, revision, event_id, type, schema_version, recorded_at, body) VALUES (${values}, 'T', 1, 1, '{}')`;
}

describe("the database itself", () => {
  it.each([
    ["a change of a body", "UPDATE events SET body = '{}' WHERE position = 2", "events are never changed"],
    ["a change of a position", "UPDATE events SET position = 99 WHERE position = 4", "events are never changed"],
    ["the removal of the last event", "DELETE FROM events WHERE position = 4", "events are never removed"],
    ["the removal of everything", "DELETE FROM events", "events are never removed"],
    ["a replaced event", "INSERT OR REPLACE INTO events SELECT * FROM events WHERE position = 2", "positions are 1, 2, 3"],
    ["a replaced revision", insert(`5, 'teapot', 1, 1, '${uuid(9)}'`).replace("INSERT", "INSERT OR REPLACE"), "revisions of a stream"],
    ["a replaced event id", insert(`5, 'teapot', 1, 3, '${uuid(2)}'`).replace("INSERT", "INSERT OR REPLACE"), "event id already stands"],
    ["an upserted event", `${insert(`2, 'teapot', 1, 1, '${uuid(2)}'`)} ON CONFLICT DO UPDATE SET body = '[]'`, "positions are 1, 2, 3"],
    ["a gap between positions", insert(`6, 'cup', 6, 0, '${uuid(9)}'`), "positions are 1, 2, 3"],
    ["a gap between revisions", insert(`5, 'teapot', 1, 4, '${uuid(9)}'`), "revisions of a stream"],
    ["a stream that begins twice", insert(`5, 'teapot', 5, 0, '${uuid(9)}'`), "stream_start"],
    ["an event in another's stream", insert(`5, 'kettle', 1, 3, '${uuid(9)}'`), "stream_start"],
    ["another name for the log", "UPDATE meta SET value = 'mine'", "keeps its name"],
    ["no name for the log", "DELETE FROM meta", "keeps its name"],
  ])("refuses %s", async (_, sql, message) => {
    const { store, stranger } = await logAndStranger();
    const before = await wholeLog(store);
    expect(() => stranger.exec(sql)).toThrow(refused(message));
    expect(await wholeLog(store)).toEqual(before);
  });

  it("refuses what an append of ours could do wrong by its own indexes, even without the triggers", async () => {
    const { stranger } = await logAndStranger();
    stranger.exec("DROP TRIGGER events_in_order");
    expect(() => stranger.exec(insert(`4, 'cup', 4, 0, '${uuid(9)}'`))).toThrow(/UNIQUE.*position/);
    expect(() => stranger.exec(insert(`5, 'teapot', 1, 2, '${uuid(9)}'`))).toThrow(/UNIQUE.*revision/);
    expect(() => stranger.exec(insert(`5, 'teapot', 1, 3, '${uuid(2)}'`))).toThrow(/UNIQUE.*event_id/);
    expect(() => stranger.exec(insert(`5, 'teapot', 5, 0, '${uuid(9)}'`))).toThrow(/UNIQUE.*stream/);
  });

  it("can be read by a person", async () => {
    const { stranger } = await logAndStranger();
    expect(stranger.prepare("SELECT position, stream, revision, event_id, type, body FROM events WHERE position = 4").get()).toEqual({
      position: 4, stream: "kettle", revision: 0, event_id: uuid(4), type: "TeapotFilled", body: '{"cups":4}',
    });
  });
});

describe("the store in SQLite", () => {
  it("answers conflict when an id stands elsewhere in the stream, and leaves no trace", async () => {
    const { store } = await logAndStranger();
    expect(await store.append({ stream: "teapot", expected: 2, events: [sampleEvent(8), sampleEvent(1)] })).toEqual({ kind: "conflict", actual: 2 });
    expect(await store.append({ stream: "teapot", expected: 2, events: [sampleEvent(8)] })).toMatchObject({ kind: "appended", revision: 3 });
  });

  it("gives positions without a gap, whatever was refused between", async () => {
    const { store } = await logAndStranger();
    await Promise.all(Array.from({ length: 60 }, (_, i) =>
      store.append({ stream: `cup-${i % 20}`, expected: i < 20 ? "none" : i % 3, events: [sampleEvent(100 + i), sampleEvent(200 + i)] })));
    await store.append({ stream: "teapot", expected: 2, events: [sampleEvent(500), sampleEvent(2)] });
    await store.append({ stream: "teapot", expected: 2, events: [sampleEvent(501)] });
    const log = await wholeLog(store);
    expect(log.map((event) => event.position)).toEqual(log.map((_, i) => String(i + 1)));
    expect(idsOf(log).at(-1)).toBe(uuid(501));
  });
});
