/** A log replayed from SQLite into the ledger, beside a bare JSON.parse of the same bodies, in turns in the same run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "../src/answers/digest.ts";
import { sqliteStore } from "../src/store/sqlite.ts";
import { Ledger } from "../projections/ledger/ledger.ts";
import { generatedLog } from "./generated-log.ts";
import { line, quantile, timed, timedAsync } from "./measure.ts";

/** Prints rates and ratios over `rounds` paired rounds; answers the last ledger. */
export async function benchReplay(incidents: number, conflicts: number, rounds: number): Promise<Ledger> {
  const folder = mkdtempSync(join(tmpdir(), "brinkline-bench-"));
  const store = sqliteStore(join(folder, "log.db"));
  try {
    for (const batch of generatedLog({ incidents, conflicts })) await store.appendAsRecorded(batch);
    let ledger = new Ledger();
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const parse = await parseMs(store);
      ledger = new Ledger();
      await settled();
      const heapBefore = memory();
      const replay = await timedAsync(async () => {
        for await (const batch of store.readAll()) ledger.fold(batch);
      });
      ratios.push(parse.ms / replay);
      line(`round ${round + 1}: replay from SQLite into the ledger`, `${rate(ledger.head.events, replay)}/s`, `bare JSON.parse ${rate(parse.events, parse.ms)}/s, ${Math.round(parse.bytes / parse.events)} bytes a body`);
      if (round === rounds - 1) await reportMemory(ledger, heapBefore);
    }
    line("replay / bare JSON.parse, median ratio", quantile(ratios, 0.5).toFixed(2), "at least 0.5");
    line("digest", digestOf(ledger).slice(0, 16));
    return ledger;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Only the parsing is timed: pages are read between, so that the bodies need not all be in memory. */
async function parseMs(store: ReturnType<typeof sqliteStore>): Promise<{ ms: number; events: number; bytes: number }> {
  let [ms, events, bytes, kept] = [0, 0, 0, 0];
  for await (const batch of store.readAll()) {
    ms += timed(() => {
      for (const event of batch) if (JSON.parse(event.body) !== null) kept++;
    });
    events += batch.length;
    for (const event of batch) bytes += event.body.length;
  }
  if (kept !== events) throw new Error("a body was null");
  return { ms, events, bytes };
}

async function reportMemory(ledger: Ledger, heapBefore: number): Promise<void> {
  ledger.trim();
  await settled();
  const rows = [...ledger.segments.values()].reduce((sum, segment) => sum + segment.size, 0);
  line("ledger columns and incident table, bytes a row beyond ids", (ledger.byteLength / rows).toFixed(1), "at most 110");
  line("ids, bytes an id", (ledger.ids.byteLength / ledger.ids.size).toFixed(1));
  if (globalThis.gc) line("everything (heap and buffers) beyond ids, bytes a row", ((memory() - heapBefore - ledger.ids.byteLength) / rows).toFixed(1), "histories and side rows of incidents with follow-ups included");
}

/** Garbage is given back, buffers' too, before memory is read (only with --expose-gc). */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const rate = (events: number, ms: number): string => `${Math.round(events / ms)}k`;
