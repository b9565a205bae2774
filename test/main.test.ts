import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command } from "./repository/command.ts";
import { root } from "./repository/source-tree.ts";

const brinkline = (...args: string[]) => command(root, process.execPath, ["src/main.ts", ...args]);

describe("main", () => {
  it("exits with the command's own code", async () => {
    expect(await brinkline("--help")).toMatchObject({ code: 0, stderr: "" });
    expect(await brinkline("no-such-command")).toMatchObject({ code: 2, stdout: "" });
  });

  it("writes everything before it exits", async () => {
    const help = await brinkline("--help");
    expect(help.stdout).toMatch(/\n$/);
    expect(await command(root, "sh", ["-c", '"$0" src/main.ts --help | cat', process.execPath])).toEqual(help);
  });

  it.skipIf(process.platform === "win32")("says nothing when the reader of its output has gone", async () => {
    const piped = '{ "$0" src/main.ts --help; echo "ended with $?" >&2; } | true';
    expect(await command(root, "sh", ["-c", piped, process.execPath])).toMatchObject({ stderr: "ended with 0\n" });
  });

  it("is not longer than a screen", () => {
    expect(readFileSync(join(root, "src/main.ts"), "utf8").split("\n").length).toBeLessThan(60);
  });
});
