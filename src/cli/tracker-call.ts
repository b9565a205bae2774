/** A command over a tracker: opened for the call, closed after it. */
import { existsSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Config } from "../config.ts";
import { withoutSecrets } from "../tracker-store.ts";
import { type Tracker, openTracker } from "../tracker.ts";
import type { Call } from "./command-row.ts";
import { CommandEnded, EXIT, notFound } from "./exit-code.ts";

/** `--store`, on every command that has a log. */
export function storeFlag(command: Command, config: Config): Command {
  const option = storeOption("--store <url>", "the log: sqlite:PATH, memory: or esdb://HOST").default(config.store, withoutSecrets(config.store));
  return command.addOption(option);
}

/** A flag that takes the URL of a store. */
export function storeOption(flags: string, about: string): Option {
  return new Option(flags, about).argParser((url: string) => {
    if (/^(sqlite:.+|memory:|esdb(\+discover)?:\/\/.+)$/.test(url)) return url;
    throw new InvalidArgumentError("Write sqlite:PATH (such as sqlite:./data/brinkline.db), memory: or esdb://HOST.");
  });
}

/** The file behind a sqlite: URL. */
export function storePath(url: string): string | undefined {
  return url.startsWith("sqlite:") ? url.slice("sqlite:".length) : undefined;
}

/** A log that is only read must be there: a mistyped path makes no file. */
export function mustStand(url: string): void {
  const path = storePath(url);
  if (path !== undefined && !existsSync(path)) throw notFound("unknown-log", `there is no log at ${path}: record something first, start one with serve, or name another --store`);
}

export interface Opening {
  /** Makes the log where there is none. */
  readonly mayMake?: boolean;
  /** Whether the past must have been folded: for questions, not for writes. Default true. */
  readonly caughtUp?: boolean;
}

/** Opens the tracker of `--store`, does the work and closes it. */
export async function withTracker<Result>({ terminal, flags }: Call<object>, opening: Opening, work: (tracker: Tracker) => Promise<Result>): Promise<Result> {
  if (opening.mayMake !== true) mustStand(flags.store);
  const tracker = await openTracker({ store: flags.store, cache: terminal.config.cache, cluster: terminal.config.cluster });
  tracker.ready.catch(() => undefined);
  try {
    if (opening.caughtUp !== false) await caughtUp(tracker);
    return await work(tracker);
  } finally {
    await tracker.close();
  }
}

const LOOK_MS = 50;
/** A log that cannot be read as often as this will not be read by waiting longer. */
const MOST_FAULTS = 3;

/**
 * Waits until the past is folded. A tracker goes on trying to read a broken log for ever; a command does not. A snapshot that
 * could not be kept for the next start changes no answer.
 */
async function caughtUp(tracker: Tracker): Promise<void> {
  let settled = false;
  const settling = tracker.ready.catch(() => undefined).then(() => { settled = true; });
  while (!settled) {
    await Promise.race([settling, later(LOOK_MS)]);
    const { faults, lastFault, parked } = await tracker.health();
    if (parked) throw new CommandEnded(EXIT.failed, "parked", `the log is read up to position ${parked.position} only, where a ${parked.type} stands: ${parked.reason}; nothing is answered from a part of the log`);
    if (!settled && faults >= MOST_FAULTS) throw new CommandEnded(EXIT.failed, "unreadable", lastFault ?? "the log cannot be read: verify it");
  }
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms).unref(); });
}
