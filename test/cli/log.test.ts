import { closeSync, copyFileSync, existsSync, openSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { join, relative } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openTracker } from "../../src/tracker.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { brinkline, document, documents } from "./command-line.ts";
import { foundingLens, foundingStore, incident, newStore, pathOf, smallStore } from "./stores.ts";

async function digestOf(store: string): Promise<string> {
  const tracker = await openTracker({ store });
  await tracker.ready;
  const digest = tracker.digest();
  await tracker.close();
  return digest;
}

/** Runs SQL on the file behind the log's back, its own guards taken off. */
function tampered(store: string, sql: string): void {
  const db = new Database(pathOf(store));
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`);
  db.exec(sql);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

/** Overwrites bytes of the file, from an offset on. */
function scribbled(path: string, offset: number, length: number): void {
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, offset);
  closeSync(file);
}

/** A log large enough to have pages beyond the first, damaged in the middle. */
async function damagedStore(): Promise<string> {
  const store = await smallStore();
  const reports = Array.from({ length: 200 }, (_, index) => incident(`i${index}`, { summary: "x".repeat(400) }));
  await brinkline(["report", "--file", "-", "--store", store], { stdin: JSON.stringify(reports) });
  tampered(store, "");
  const { size } = statSync(pathOf(store));
  scribbled(pathOf(store), 8_192, size - 12_288);
  return store;
}

describe("replay", () => {
  it("gives the digest of the tracker that serves, from zero and from the snapshot", async () => {
    const store = await foundingStore();
    const fromZero = document(await brinkline(["replay", "--store", store, "--json"]));
    expect(fromZero).toMatchObject({ events: 23, folded: 23, conflicts: 3, incidents: 6, digest: await digestOf(store) });
    expect(document(await brinkline(["replay", "--from", "snapshot", "--store", store, "--json"])).digest).toBe(fromZero.digest);
    const { stdout } = await brinkline(["replay", "--store", store]);
    expect(stdout).toMatch(/^events +23\nfolded now +23\nseconds +\d+\.\d{3}\nevents\/s +\d+\nconflicts +3\nincidents +6\ndigest {2}[0-9a-f]{64}\n$/);
  });

  it("asserts a digest, written bare or as it printed it, and ends with 6 and both where it differs", async () => {
    const store = await foundingStore();
    const printed = await brinkline(["replay", "--store", store, "--json"]);
    const digest = String(document(printed).digest);
    const file = join(temporaryFolder(), "expected");
    for (const text of [printed.stdout, `${digest}\n`]) {
      writeFileSync(file, text);
      expect(await brinkline(["replay", "--assert", file, "--store", store])).toMatchObject({ code: 0, stderr: "" });
    }
    const other = "0".repeat(64);
    const differs = await brinkline(["replay", "--assert", "-", "--store", store], { stdin: other });
    expect(differs.code).toBe(6);
    expect(differs.stderr).toContain(`expected ${other}`);
    expect(differs.stderr).toContain(`replayed ${digest}`);
    expect(await brinkline(["replay", "--assert", "-", "--store", store], { stdin: "what?" })).toMatchObject({ code: 2, stderr: expect.stringContaining("64 hexadecimal digits") as string });
    expect(await brinkline(["replay", "--assert", "nowhere", "--store", store])).toMatchObject({ code: 3 });
  });
});

describe("verify", () => {
  it("finds a whole log whole", async () => {
    const store = await foundingStore();
    expect(await brinkline(["verify", "--store", store])).toEqual({ code: 0, stdout: "23 events in 9 streams, up to position 23\nthe log is whole\n", stderr: "" });
    expect(document(await brinkline(["verify", "--store", store, "--json"]))).toEqual({ sound: true, events: 23, streams: 9, head: "23", problems: [], problemCount: 0 });
  });

  it("ends with 6 and names the place of an event that was changed", async () => {
    const store = await foundingStore();
    tampered(store, "UPDATE events SET body = '{\"name\":7}' WHERE position = 2");
    const ended = await brinkline(["verify", "--store", store]);
    expect(ended.code).toBe(6);
    expect(ended.stdout).toContain("the log is broken, 1 problems:\n  position 2: event 0 of conflict-usa-iran does not fit ConflictOpened");
    expect(document(await brinkline(["verify", "--store", store, "--json"]))).toMatchObject({ sound: false, problemCount: 1, problems: [{ position: "2" }] });
  });

  it("ends with 6 for a gap, for damaged pages, and for a file that is no log", async () => {
    const gap = await foundingStore();
    tampered(gap, "DELETE FROM events WHERE position = 9");
    expect(await brinkline(["verify", "--store", gap])).toMatchObject({ code: 6 });
    expect(await brinkline(["verify", "--store", await damagedStore()])).toMatchObject({ code: 6, stderr: expect.stringContaining("log.db") as string });
    const text = join(temporaryFolder(), "notes.txt");
    writeFileSync(text, "not a database, but long enough to be taken for a file of some kind".repeat(40));
    expect(await brinkline(["verify", "--store", `sqlite:${text}`])).toMatchObject({ code: 6, stderr: expect.stringContaining("is not an event log") as string });
    expect(await brinkline(["verify", "--store", newStore()])).toMatchObject({ code: 3 });
  });
});

describe("a damaged log", () => {
  it("is a fault for whoever asks, never an answer and never a wait without end", async () => {
    const store = await damagedStore();
    const asked = await brinkline(["state", "c", "--store", store]).then((ended) => ended, (fault: unknown) => ({ code: 1, stdout: "", stderr: String(fault) }));
    expect(asked).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/damaged|corrupt|malformed/) as string });
  });

  it("that holds what this version does not know is not answered from", async () => {
    const store = await foundingStore();
    tampered(store, "UPDATE events SET schema_version = 99 WHERE position = 5");
    const asked = await brinkline(["state", "israel-iran", "--store", store]);
    expect(asked).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/position 5[^]*upgrade/) as string });
  });
});

describe("export", () => {
  it("writes the log as it is, an event a line", async () => {
    const store = await foundingStore();
    const out = join(temporaryFolder(), "events.jsonl");
    const ended = await brinkline(["export", "events", "jsonl", "--out", out, "--store", store, "--json"]);
    expect(document(ended)).toEqual({ kind: "events", format: "jsonl", items: 23, bytes: statSync(out).size, out });
    const lines = readFileSync(out, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as { position: string });
    expect(lines.map(({ position }) => position)).toEqual(Array.from({ length: 23 }, (_, index) => String(index + 1)));
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it("writes incidents and states as the lens shows them, on stdout by itself", async () => {
    const store = await foundingStore();
    const states = await brinkline(["export", "states", "jsonl", ...foundingLens(), "--store", store]);
    expect(states).toMatchObject({ code: 0, stderr: "3 states written\n" });
    expect(documents(states)).toEqual([
      expect.objectContaining({ conflictId: "israel-hezbollah" }),
      expect.objectContaining({ conflictId: "israel-iran", n: 3, clock: "published", escalation: expect.objectContaining({ material: expect.closeTo(13.103326, 6) as number }) as unknown }),
      expect.objectContaining({ conflictId: "usa-iran" }),
    ]);
    const incidents = await brinkline(["export", "incidents", "jsonl", ...foundingLens("2024-04-13T12:00:00Z"), "--out", "-", "--store", store]);
    expect(documents(incidents).map(({ incidentId }) => incidentId)).toEqual(["hezbollah-exchanges-2023-10-08", "oman-talks-2024-01", "damascus-consulate-2024-04-01"]);
  });

  it("leaves no file where it cannot be written, and asks for a scale that exists", async () => {
    const store = await foundingStore();
    expect(await brinkline(["export", "events", "jsonl", "--out", join(temporaryFolder(), "no", "where.jsonl"), "--store", store])).toMatchObject({ code: 1, stderr: expect.stringContaining("cannot be written") as string });
    expect(await brinkline(["export", "states", "jsonl", "--scale", "nope", "--store", store])).toMatchObject({ code: 2, stdout: "" });
  });

  it("never replaces the log, however its file is named", async () => {
    const store = await smallStore();
    const [path, link] = [pathOf(store), join(temporaryFolder(), "link.csv")];
    symlinkSync(path, link);
    const before = readFileSync(path);
    for (const out of [path, relative(".", path), link, `${path}-wal`, `${path}-shm`]) expect(await brinkline(["export", "incidents", "csv", "--out", out, "--store", store]), out).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("Name a file of its own") as string });
    copyFileSync(path, `${path}.partial`);
    expect(await brinkline(["export", "incidents", "csv", "--out", path, "--store", `${store}.partial`])).toMatchObject({ code: 2 });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("writes the log also where it cannot be folded, and ends with 6 at an event that is not JSON", async () => {
    const store = await foundingStore();
    const out = join(temporaryFolder(), "events.jsonl");
    tampered(store, "UPDATE events SET body = '{}' WHERE position = 3");
    expect(await brinkline(["export", "states", "jsonl", "--store", store])).toMatchObject({ code: 1 });
    expect(await brinkline(["export", "events", "jsonl", "--store", store])).toMatchObject({ code: 0, stderr: "23 events written\n" });
    tampered(store, "UPDATE events SET body = 'oops' WHERE position = 23");
    expect(await brinkline(["export", "events", "jsonl", "--out", out, "--store", store])).toMatchObject({ code: 6, stderr: expect.stringContaining("cannot be exported") as string });
    expect(existsSync(out)).toBe(false);
  });
});

describe("copy", () => {
  it("carries a log over with the same digest, and again copies nothing twice", async () => {
    const [from, to] = [await foundingStore(), newStore()];
    const digest = await digestOf(from);
    for (let time = 0; time < 2; time++) {
      const ended = await brinkline(["copy", "--from", from, "--to", to, "--json"]);
      expect(ended).toMatchObject({ code: 0, stderr: "" });
      expect(document(ended)).toEqual({ events: 23, head: "23", fromDigest: digest, toDigest: digest, same: true });
    }
    expect(await digestOf(to)).toBe(digest);
    expect((await brinkline(["copy", "--from", from, "--to", to])).stdout).toBe(`23 events, up to position 23\ndigest  ${digest}\n`);
  });

  it("ends with 6 where the copy holds more than the original", async () => {
    const [from, to] = [await foundingStore(), newStore()];
    await brinkline(["copy", "--from", from, "--to", to]);
    await brinkline(["open", "more", "--name", "More", "--store", to]);
    const ended = await brinkline(["copy", "--from", from, "--to", to]);
    expect(ended).toMatchObject({ code: 6, stderr: expect.stringMatching(/from [0-9a-f]{64}\n +to +[0-9a-f]{64}/) as string });
  });

  it("refuses a log as its own copy", async () => {
    const store = await smallStore();
    expect(await brinkline(["copy", "--from", store, "--to", `sqlite:${relative(".", pathOf(store))}`])).toMatchObject({ code: 2 });
  });

  it("makes no log of a mistyped one", async () => {
    const from = newStore();
    expect(await brinkline(["copy", "--from", from, "--to", newStore()])).toMatchObject({ code: 3 });
    expect(existsSync(pathOf(from))).toBe(false);
  });
});

describe("backup and restore", () => {
  it("bring a log back as it was", async () => {
    const [store, again] = [await foundingStore(), newStore()];
    const file = join(temporaryFolder(), "backup.db");
    expect(document(await brinkline(["backup", file, "--store", store, "--json"]))).toEqual({ file, events: 23, head: "23" });
    expect(document(await brinkline(["restore", file, "--store", again, "--json"]))).toMatchObject({ store: again, events: 23, head: "23" });
    expect(await digestOf(again)).toBe(await digestOf(store));
    expect((await brinkline(["restore", file, "--store", newStore()])).stdout).toMatch(/^23 events, up to position 23, in .*log\.db\n$/);
  });

  it("overwrite nothing: what is there is a conflict", async () => {
    const store = await smallStore();
    const file = join(temporaryFolder(), "backup.db");
    expect((await brinkline(["backup", file, "--store", store])).stdout).toBe(`2 events, up to position 2, in ${file}\n`);
    expect(await brinkline(["backup", file, "--store", store])).toMatchObject({ code: 4, stderr: expect.stringContaining("nothing is ever overwritten") as string });
    expect(await brinkline(["restore", file, "--store", store])).toMatchObject({ code: 4 });
  });

  it("leave what they read: a copy is never written over it", async () => {
    const store = await smallStore();
    const [path, partial] = [pathOf(store), `${pathOf(store)}.partial`];
    for (const file of [`${path}-wal`, `${path}-shm`]) expect(await brinkline(["backup", file, "--store", store]), file).toMatchObject({ code: 2 });
    copyFileSync(path, partial);
    expect(await brinkline(["backup", join(temporaryFolder(), "b.db"), "--store", `sqlite:${partial}`])).toMatchObject({ code: 0 });
    renameSync(path, join(temporaryFolder(), "away.db"));
    expect(await brinkline(["restore", partial, "--store", store])).toMatchObject({ code: 2 });
    expect(existsSync(partial)).toBe(true);
  });

  it("refuse a backup that is missing or damaged", async () => {
    const damaged = await damagedStore();
    const file = join(temporaryFolder(), "backup.db");
    copyFileSync(pathOf(damaged), file);
    const target = newStore();
    expect(await brinkline(["restore", file, "--store", target])).toMatchObject({ code: 6 });
    expect(existsSync(pathOf(target))).toBe(false);
    expect(await brinkline(["restore", "nowhere.db", "--store", target])).toMatchObject({ code: 3 });
  });
});
