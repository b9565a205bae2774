/** The worker that rebuilds a ledger from zero beside the one that serves: opens the log by itself and hands the ledger's parts back. */
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { Ledger } from "../projections/ledger/ledger.ts";
import { type BaseParts, type SegmentParts, baseParts, ledgerFrom, segmentParts } from "../projections/ledger/parts.ts";
import { replayInto } from "./run/replay.ts";
import { type ClusterAccess, openStore } from "./tracker-store.ts";

interface Parts {
  readonly base: BaseParts;
  readonly segments: readonly SegmentParts[];
}

/** A ledger of the log at `url`, folded from zero in a worker thread. */
export function rebuiltInWorker(url: string, cluster?: ClusterAccess): Promise<Ledger> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { rebuild: url, cluster } });
    worker.once("message", ({ base, segments }: Parts) => { resolve(ledgerFrom(base, segments)); });
    worker.once("error", reject);
  });
}

async function work(url: string, cluster: ClusterAccess | undefined): Promise<void> {
  const { store } = await openStore(url, { cluster });
  const { ledger } = await replayInto(new Ledger(), store, () => 0);
  await store.close();
  const parts: Parts = { base: baseParts(ledger), segments: [...ledger.segments.values()].map(segmentParts) };
  parentPort?.postMessage(parts);
}

const task = workerData as { rebuild?: string; cluster?: ClusterAccess } | null;
// Not awaited: a process that exits while its thread's module waits may die of it (nodejs/node#42501).
if (!isMainThread && typeof task?.rebuild === "string") void work(task.rebuild, task.cluster);
