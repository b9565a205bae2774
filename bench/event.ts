/** What one event costs: on disk in SQLite, and to read, parse and fold, side by side in turns. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteStore } from "../src/store/sqlite.ts";
import type { RecordedEvent } from "../src/store/event-store.ts";
import { Ledger } from "../projections/ledger/ledger.ts";
import { busy, busyAsync } from "./cpu.ts";
import { generatedLog } from "./generated-log.ts";
import { line, quantile } from "./measure.ts";

const ROUNDS = 5;

export async function benchEvent(incidents: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "brinkline-event-"));
  const path = join(folder, "log.db");
  const store = sqliteStore(path);
  try {
    let [events, bytes] = [0, 0];
    for (const batch of generatedLog({ incidents, conflicts: 200 })) {
      await store.appendAsRecorded(batch);
      events += batch.length;
      for (const { body } of batch) bytes += Buffer.byteLength(body);
    }
    const rounds: { read: number; parse: number; fold: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await costs(store.readAll()));
    const each = (name: "read" | "parse" | "fold"): string => ((quantile(rounds.map((round) => round[name]), 0.5) * 1_000) / events).toFixed(2);
    line("an event: read from SQLite / JSON.parse / folded, µs", `${each("read")} / ${each("parse")} / ${each("fold")}`, `medians of ${ROUNDS} rounds over ${events} events`);
    await store.close();
    line("an event: body / SQLite file, bytes", `${(bytes / events).toFixed(0)} / ${(statSync(path).size / events).toFixed(0)}`);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of a whole log, each of its pages read, parsed and folded in turn. */
async function costs(pages: AsyncIterable<RecordedEvent[]>): Promise<{ read: number; parse: number; fold: number }> {
  const ledger = new Ledger();
  let [parse, fold] = [0, 0];
  const all = await busyAsync(async () => {
    for await (const batch of pages) {
      parse += busy(() => { for (const { body } of batch) JSON.parse(body); });
      fold += busy(() => { ledger.fold(batch); });
    }
  });
  return { read: all - parse - fold, parse, fold };
}
