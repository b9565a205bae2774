import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/answers/digest.ts";
import { replayInto } from "../../src/run/replay.ts";
import { type Snapshot, loadSnapshot, saveSnapshot } from "../../src/run/snapshots.ts";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { added } from "../support/added-scales.ts";
import { type Drafted, later, ledgerOf, opened, reported } from "../support/small-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { add, storeOf } from "./stores.ts";

const past: Drafted[] = [
  opened(),
  ...Array.from({ length: 40 }, (_, n) => reported(`i${n}`, { occurred: `2024-05-${String(1 + (n % 28)).padStart(2, "0")}` }, { sources: [{ sourceId: "s", name: "s", publishedAt: "2024-06-01" }] })),
  later("i1", "IncidentMerged", { into: "i2", reason: "r" }),
  later("i3", "ClaimMade", { claim: { claimId: "c", about: "fatalities", value: 3, claimant: "AAA", sourceId: "s" } }),
];
const more: Drafted[] = [later("i1", "IncidentReinstated", { reason: "r" }), reported("new", { occurred: "2024-06-02" })];

async function saved(): Promise<{ path: string; folder: string; store: EventStore; ledger: Ledger }> {
  const folder = temporaryFolder();
  const store = await storeOf(...past);
  const { ledger } = await replayInto(new Ledger(), store, () => 0);
  const path = join(folder, "log.snapshot");
  await saveSnapshot(path, ledger, store.logId, 1);
  return { path, folder, store, ledger };
}

const whole = (snapshot: Snapshot | { ignored: string }): Snapshot => {
  if ("ignored" in snapshot) throw new Error(snapshot.ignored);
  return snapshot;
};
const ignoredBecause = async (path: string, store: EventStore): Promise<string> => {
  const loaded = await loadSnapshot(path, store);
  return "ignored" in loaded ? loaded.ignored : "it was used";
};

describe("a snapshot", () => {
  it("brings the ledger back bit for bit, names where it stood, and goes on from there", async () => {
    const { path, store, ledger } = await saved();
    const loaded = whole(await loadSnapshot(path, store));
    expect(loaded.header).toMatchObject({ format: 3, logId: store.logId, version: 1, position: "43", stream: "incident-i3", revision: 1, segments: 1 });
    expect(digestOf(loaded.ledger)).toBe(digestOf(ledger));
    await add(store, ...more);
    const { events } = await replayInto(loaded.ledger, store, () => 0);
    expect([events, digestOf(loaded.ledger)]).toEqual([2, digestOf(ledgerOf(...past, ...more))]);
  });

  it("is of the ledger as it stood at the call, whatever is folded while it is written", async () => {
    const { path, store, ledger } = await saved();
    const before = digestOf(ledger);
    const saving = saveSnapshot(path, ledger, store.logId, 1);
    await add(store, ...more);
    await replayInto(ledger, store, () => 0);
    await saving;
    expect(digestOf(whole(await loadSnapshot(path, store)).ledger)).toBe(before);
  });

  it("carries the scales that were added to the log, every version", async () => {
    const table = { scaleId: "desk", version: "1", name: "Acts", citation: "Desk manual", codes: "cameo", scores: { "19": -3 } } as const;
    const store = await storeOf(added(table), ...past, added({ ...table, version: "2", scores: { "19": -7 } }));
    const { ledger } = await replayInto(new Ledger(), store, () => 0);
    const path = join(temporaryFolder(), "log.snapshot");
    await saveSnapshot(path, ledger, store.logId, 1);
    const { scales } = whole(await loadSnapshot(path, store)).ledger;
    expect(["desk", "desk@1", "desk@2"].map((name) => scales.named(name)?.sha256)).toEqual(["desk", "desk@1", "desk@2"].map((name) => ledger.scales.named(name)?.sha256));
    expect(scales.tables).toEqual(ledger.scales.tables);
  });

  it("leaves no other file behind", async () => {
    const { folder } = await saved();
    expect(readdirSync(folder)).toEqual(["log.snapshot"]);
  });

  it("keeps the old one when writing fails half-way, and cleans up", async () => {
    const { path, folder, store, ledger } = await saved();
    const old = readFileSync(path);
    const broken = { ...ledger, head: ledger.head, ids: ledger.ids, interned: ledger.interned, incidents: ledger.incidents, extras: [() => 0] };
    await expect(saveSnapshot(path, broken as unknown as Ledger, store.logId, 1)).rejects.toThrow();
    await expect(saveSnapshot(join(folder, "no-such-folder", "x"), ledger, store.logId, 1)).rejects.toThrow(/ENOENT/);
    expect(readFileSync(path).equals(old)).toBe(true);
    expect(readdirSync(folder)).toEqual(["log.snapshot"]);
  });

  it("cannot be put where a folder stands: told, and nothing is left", async () => {
    const { folder, store, ledger } = await saved();
    mkdirSync(join(folder, "taken", "inside"), { recursive: true });
    await expect(saveSnapshot(join(folder, "taken"), ledger, store.logId, 1)).rejects.toThrow();
    expect(readdirSync(folder).sort()).toEqual(["log.snapshot", "taken"]);
  });

  it("may be of an empty log", async () => {
    const [store, path] = [memoryStore(), join(temporaryFolder(), "empty.snapshot")];
    await saveSnapshot(path, new Ledger(), store.logId, 1);
    expect(whole(await loadSnapshot(path, store)).ledger.head.position).toBe("0");
  });
});

describe("a snapshot is ignored, with its reason, where", () => {
  it("there is none", async () => {
    expect(await ignoredBecause(join(temporaryFolder(), "none"), memoryStore())).toBe("there is none");
  });

  it("it cannot be read, which is not the same as none", async () => {
    expect(await ignoredBecause(temporaryFolder(), memoryStore())).toMatch(/^it cannot be read: EISDIR/);
  });

  it("it was cut off anywhere, or a byte of it changed", async () => {
    const { path, store } = await saved();
    const bytes = readFileSync(path);
    for (const length of [0, 1, 15, 47, 48, 100, bytes.length >> 1, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, length));
      expect([length, await ignoredBecause(path, store)]).toEqual([length, "it is not whole"]);
    }
    for (const at of [0, 9, 200, bytes.length - 40, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] ^= 1;
      writeFileSync(path, changed);
      expect([at, await ignoredBecause(path, store)]).toEqual([at, "it is not whole"]);
    }
  });

  it("it belongs to another log", async () => {
    const { path } = await saved();
    expect(await ignoredBecause(path, await storeOf(...past))).toBe("it belongs to another log");
  });

  it("its last event is not in the log, as after an older backup was restored", async () => {
    const { path, store } = await saved();
    const older = { ...(await storeOf(...past.slice(0, 30))), logId: store.logId };
    expect(await ignoredBecause(path, older)).toBe("its last event is not in the log");
  });

  it("its format is another, or another Node wrote it", async () => {
    const { path, store } = await saved();
    const bytes = readFileSync(path);
    const rewritten = (change: (body: Buffer) => void): void => {
      const body = Buffer.from(bytes.subarray(0, -32));
      change(body);
      writeFileSync(path, Buffer.concat([body, createHash("sha256").update(body).digest()]));
    };
    rewritten((body) => { body[9] = 255; });
    expect(await ignoredBecause(path, store)).toBe("another version of Node wrote it");
    const at = bytes.indexOf("format") + "format".length + 1;
    rewritten((body) => { body[at] = 8; });
    expect(await ignoredBecause(path, store)).toBe("its format is 4, not 3");
  });

  it("but not because another version of the projection made it: the tracker serves and rebuilds that", async () => {
    const { path, store, ledger } = await saved();
    await saveSnapshot(path, ledger, store.logId, 7);
    expect(whole(await loadSnapshot(path, store)).header.version).toBe(7);
  });
});
