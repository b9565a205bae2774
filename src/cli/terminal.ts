/** What a command reads from and writes to. Results go to stdout, everything else to stderr. */
import { once } from "node:events";
import type { Config } from "../config.ts";

export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Streams {
  readonly config: Config;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted when the command is to stop. */
  readonly signal: AbortSignal;
}

export interface Terminal extends Streams {
  /** Whether somebody looks at stdout. */
  readonly isWatched: boolean;
  /** Columns of stdout. */
  readonly width: number;
  /** Writes to stdout, waiting where its reader is slower. */
  readonly out: (text: string) => Promise<void>;
  /** Writes lines to stdout. */
  readonly lines: (lines: readonly string[]) => Promise<void>;
  /** One JSON document to stdout. */
  readonly json: (document: unknown) => Promise<void>;
  /** A line to stderr. */
  readonly note: (text: string) => void;
  readonly bold: (text: string) => string;
}

const WIDTH = 80;

export function terminalOf(streams: Streams): Terminal {
  const { config, stdout, stderr } = streams;
  const isWatched = stdout.isTTY === true;
  const out = (text: string): Promise<void> => written(stdout, text);
  return {
    ...streams,
    isWatched,
    width: stdout.columns ?? WIDTH,
    out,
    lines: (lines) => out(lines.map((line) => `${line}\n`).join("")),
    json: (document) => out(`${JSON.stringify(document, null, 2)}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    bold: (text) => (config.color && isWatched ? `\u001b[1m${text}\u001b[22m` : text),
  };
}

async function written(stream: Output, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
