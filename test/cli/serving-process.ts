/** `brinkline serve` as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { root } from "../repository/source-tree.ts";

export interface ServingProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** everything it wrote so far */
  readonly said: { stdout: string; stderr: string };
  /** its exit code, or the signal that ended it */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts a server on any free port and waits until it tells its address. It is gone when the test has finished. */
export async function servingProcess(...args: string[]): Promise<ServingProcess> {
  const child = spawn(process.execPath, ["src/main.ts", "serve", "--port", "0", ...args], { cwd: root, env: { ...process.env, BRINKLINE_LOG_LEVEL: "silent" }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => { child.kill("SIGKILL"); });
  const said = { stdout: "", stderr: "" };
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const told = Promise.withResolvers<string>();
  child.stderr.on("data", (chunk: Buffer) => { said.stderr += chunk.toString("utf8"); });
  child.stdout.on("data", (chunk: Buffer) => {
    said.stdout += chunk.toString("utf8");
    const url = /http:\/\/[\w.:]+/.exec(said.stdout)?.[0];
    if (url !== undefined && said.stdout.includes("\n")) told.resolve(url);
  });
  void ended.then(() => { told.reject(new Error(`serve ended: ${said.stderr}`)); });
  return { url: await told.promise, child, said, ended };
}
