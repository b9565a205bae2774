/** A progress bar on stderr, where stderr is a terminal; nothing otherwise. */
import { SingleBar } from "cli-progress";
import { plain } from "./layout.ts";
import type { Terminal } from "./terminal.ts";

export interface Progress {
  /** `note` stands behind the bar. */
  readonly at: (done: number, note?: string) => void;
  readonly end: () => void;
}

const silent: Progress = { at: () => undefined, end: () => undefined };

/** `total` and `done` are in `unit`; without a total the bar only counts. */
export function progress({ stderr }: Terminal, label: string, unit: string, total?: number): Progress {
  if (stderr.isTTY !== true) return silent;
  const shown = plain(label).replaceAll(/[{}]/g, "");
  const format = total === undefined ? `${shown} {value} ${unit} in {duration_formatted} {note}` : `${shown} {bar} {percentage} % | {value} of {total} ${unit}, {eta_formatted} left {note}`;
  const bar = new SingleBar({ format, stream: stderr, barCompleteChar: "█", barIncompleteChar: "░", hideCursor: true, clearOnComplete: true });
  bar.start(total ?? 0, 0, { note: "" });
  return { at: (done, note) => { bar.update(done, note === undefined ? {} : { note }); }, end: () => { bar.stop(); } };
}
