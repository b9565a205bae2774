/** argv and environment in, exit code out: the only file that reads `process.env` or `process.argv`, or exits. */
import { run } from "./cli/cli.ts";
import { readConfig } from "./config.ts";

const { stdin, stdout, stderr } = process;
const stopping = new AbortController();

// Not `once`: npm and the terminal may both deliver the same signal, and the second must not cut a clean end short.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => { stopping.abort(new Error(`stopped by ${signal}`)); });
}

// The reader of our output has gone, as in `| head`: there is nobody left to tell.
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

/** A fault carries a hint and its message says what to do; anything else is a defect, and its stack is what helps. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "hint" in error ? error.message : (error.stack ?? error.message);
}

async function exitCode(): Promise<number> {
  try {
    const config = readConfig(process.env);
    return await run(process.argv.slice(2), { config, stdin, stdout, stderr, signal: stopping.signal });
  } catch (error) {
    stderr.write(`${told(error)}\n`);
    return 1;
  }
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => { stream.write("", () => { resolve(); }); });
}

const code = await exitCode();
await Promise.all([flushed(stdout), flushed(stderr)]);
process.exit(code);
