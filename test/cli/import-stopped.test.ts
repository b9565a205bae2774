import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { root } from "../repository/source-tree.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { brinkline, document } from "./command-line.ts";
import { incident, newStore, pathOf, smallStore } from "./stores.ts";

interface Stopped {
  readonly code: number | null;
  readonly summary: Record<string, unknown>;
  /** from the signal to the end */
  readonly took: number;
}

/** Long enough for a process that has opened its log to read what it was given. */
const READ_MS = 1_500;
const PROMPT_MS = 5_000;

function importing(store: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ["src/main.ts", "import", ...args, "--store", store, "--json"], { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => { child.kill("SIGKILL"); });
  return child;
}

async function stoppedBy(signal: NodeJS.Signals, child: ChildProcess, store: string): Promise<Stopped> {
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => { said += chunk.toString("utf8"); });
  while (!existsSync(`${pathOf(store)}-wal`)) await setTimeout(50);
  await setTimeout(READ_MS);
  const [sent, ended] = [Date.now(), once(child, "close")];
  child.kill(signal);
  const [code] = (await Promise.race([ended, setTimeout(2 * PROMPT_MS, ["still running"])])) as [number | null];
  return { code, summary: said === "" ? {} : (JSON.parse(said) as Record<string, unknown>), took: Date.now() - sent };
}

const lines = (from: number, count: number): string => Array.from({ length: count }, (_, index) => `${JSON.stringify(incident(`n${from + index}`))}\n`).join("");

describe("an import that waits for input", { timeout: 30_000 }, () => {
  it.each([["gdelt", "SIGINT"], ["jsonl", "SIGTERM"]] as const)("of nothing yet ends when it is told to: %s, %s", async (format, signal) => {
    const store = newStore();
    const { code, summary, took } = await stoppedBy(signal, importing(store, format, "-"), store);
    expect(code).toBe(5);
    expect(summary).toMatchObject({ interrupted: true, read: 0 });
    expect(took).toBeLessThan(PROMPT_MS);
  });

  it("records what it has read, and goes on the next time", async () => {
    const store = await smallStore();
    const child = importing(store, "jsonl", "-");
    child.stdin?.write(lines(0, 700));
    const { code, summary, took } = await stoppedBy("SIGINT", child, store);
    expect(code).toBe(5);
    expect(summary).toMatchObject({ interrupted: true, read: 700, appended: 700 });
    expect(took).toBeLessThan(PROMPT_MS);
    expect(document(await brinkline(["import", "jsonl", "-", "--store", store, "--json"], { stdin: lines(0, 701) }))).toMatchObject({ appended: 1, unchanged: 700 });
  });

  it.runIf(process.platform !== "win32")("ends also where a pipe has a name, with and without a writer", async () => {
    const [folder, store] = [temporaryFolder(), await smallStore()];
    const [silent, unopened] = [join(folder, "silent"), join(folder, "unopened")];
    execFileSync("mkfifo", [silent, unopened]);
    const writer = openSync(silent, "r+");
    onTestFinished(() => { closeSync(writer); });
    for (const pipe of [silent, unopened]) {
      const { code, took } = await stoppedBy("SIGINT", importing(store, "jsonl", pipe), store);
      expect(code, pipe).toBe(5);
      expect(took).toBeLessThan(PROMPT_MS);
    }
  });

  it.runIf(process.platform !== "win32")("reads a pipe that has a name to its end, whenever its writer comes", async () => {
    const [pipe, store] = [join(temporaryFolder(), "pipe"), await smallStore()];
    execFileSync("mkfifo", [pipe]);
    const ended = brinkline(["import", "jsonl", pipe, "--store", store, "--json"]);
    await setTimeout(500);
    await writeFile(pipe, lines(0, 1_000));
    expect(document(await ended)).toMatchObject({ appended: 1_000, interrupted: false });
  });
});
