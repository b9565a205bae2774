/** Commands run for real, in folders made for the test. */
import { spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export interface Outcome {
  /** The exit code, or the signal that ended the command. */
  readonly code: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

/** What npm tells the scripts it runs about this package would be taken by another npm for its own settings. */
function outsideNpm(): NodeJS.ProcessEnv {
  const told = /^(npm_package_|npm_lifecycle_|npm_command|npm_config_local_prefix|INIT_CWD|NODE_OPTIONS|NODE_ENV|VITEST|BRINKLINE_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !told.test(name)));
}

/** Runs a command to its end; a command that fails is an outcome, one that cannot start rejects. */
export function command(folder: string, file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const child = spawn(file, args, { cwd: folder, env: { ...outsideNpm(), ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) child[stream].setEncoding("utf8").on("data", (text: string) => (said[stream] += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => { resolve({ code: code ?? signal ?? 1, ...said }); });
  });
}

/** An empty folder, removed when the test has finished; outside a test, when `atEnd` says. */
export function emptyFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "brinkline-test-")));
  atEnd(() => { rmSync(folder, { recursive: true, force: true }); });
  return folder;
}
