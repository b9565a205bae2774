/** The command line in this process: streams in memory, nothing shared but the disk. */
import { Readable, Writable } from "node:stream";
import { run } from "../../src/cli/cli.ts";
import { type Config, readConfig } from "../../src/config.ts";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Given {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** stdout and stderr are terminals of so many columns */
  readonly columns?: number;
  readonly signal?: AbortSignal;
  /** called with all of stdout so far, whenever something is written */
  readonly onStdout?: (text: string) => void;
}

class Collected extends Writable {
  text = "";
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly #told: (text: string) => void;

  constructor({ columns, onStdout }: Given) {
    super();
    this.isTTY = columns !== undefined;
    this.columns = columns;
    this.#told = onStdout ?? (() => undefined);
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    this.#told(this.text);
    done();
  }
}

/** Runs one command to its end. A fault is thrown, as it is for main.ts. */
export async function brinkline(args: readonly string[], given: Given = {}): Promise<Ended> {
  const config: Config = readConfig({ BRINKLINE_LOG_LEVEL: "silent", ...given.env });
  const [stdout, stderr] = [new Collected(given), new Collected({ ...given, onStdout: undefined })];
  const signal = given.signal ?? new AbortController().signal;
  const code = await run(args, { config, stdin: Readable.from([Buffer.from(given.stdin ?? "")]), stdout, stderr, signal });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** The one JSON document on stdout. */
export function document(ended: Ended): Record<string, unknown> {
  return JSON.parse(ended.stdout) as Record<string, unknown>;
}

/** The JSON lines on stdout. */
export function documents(ended: Ended): Record<string, unknown>[] {
  return ended.stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
}
