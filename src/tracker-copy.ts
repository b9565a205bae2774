/** Log to log, and what the two give compared. */
import { Ledger } from "../projections/ledger/ledger.ts";
import { digestOf } from "./answers/digest.ts";
import { type Copied, copyLog } from "./run/copy.ts";
import { replayInto } from "./run/replay.ts";
import type { EventStore } from "./store/event-store.ts";
import { type ClusterAccess, openStore } from "./tracker-store.ts";

export interface CopyOptions {
  readonly cluster?: ClusterAccess | undefined;
  readonly onProgress?: (events: number) => void;
}

/** Copies one log into another and compares what the two give. */
export async function copyBetween(from: string, to: string, options: CopyOptions = {}): Promise<Copied & { fromDigest: string; toDigest: string }> {
  const { store: source } = await openStore(from, options);
  const { store: target } = await openStore(to, options).catch(async (fault: unknown) => { await source.close(); throw fault; });
  try {
    const copied = await copyLog(source, target, options.onProgress);
    const digest = async (store: EventStore): Promise<string> => digestOf((await replayInto(new Ledger(), store, () => 0)).ledger);
    return { ...copied, fromDigest: await digest(source), toDigest: await digest(target) };
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}
