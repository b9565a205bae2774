import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const script = fileURLToPath(new URL("appending-process.ts", import.meta.url));

export interface AppendingProcess {
  /** Ids of the events the process was told are durable, so far. */
  readonly acknowledged: readonly string[];
  /** Resolves when the log is open and the process waits for `go`. */
  readonly ready: Promise<unknown>;
  readonly exited: Promise<unknown>;
  /** Resolves when so many events have been acknowledged. */
  until(count: number): Promise<void>;
  go(): void;
  /** kill -9: the process has no chance to finish anything. */
  kill(): void;
}

/** Starts a process that appends to one stream of the log until the revision is reached. */
export function appendingProcess(log: string, stream: string, lastRevision: number): AppendingProcess {
  const child = spawn(process.execPath, [script, log, stream, String(lastRevision)]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface(child.stdout);
  const acknowledged: string[] = [];
  lines.on("line", (line) => line !== "ready" && acknowledged.push(line));
  return {
    acknowledged,
    ready: once(lines, "line"),
    exited: finished(child, lines),
    async until(count) {
      while (acknowledged.length < count) await once(lines, "line");
    },
    go: () => void child.stdin.write("go\n"),
    kill: () => void child.kill("SIGKILL"),
  };
}

/** Ends when the process has ended and its last line has been read. Rejects with what it wrote to stderr when it failed. */
async function finished(child: ChildProcessWithoutNullStreams, lines: Interface): Promise<void> {
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const [[code]] = (await Promise.all([once(child, "close"), once(lines, "close")])) as [[number | null], unknown];
  if (code !== 0 && code !== null) throw new Error(complaint);
}
