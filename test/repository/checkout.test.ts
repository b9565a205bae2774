import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command } from "./command.ts";
import { root } from "./source-tree.ts";

interface Manifest {
  readonly engines: { readonly node: string };
  readonly scripts: Record<string, string>;
  readonly bin: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const text = (file: string): string => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(text("package.json")) as Manifest;
const lock = JSON.parse(text("package-lock.json")) as { packages: Record<string, Partial<Manifest> & { resolved?: string }> };

describe("the checkout", () => {
  it("runs on the Node that it pins", () => {
    expect(manifest.devDependencies.node).toMatch(/^\^?24\./);
    expect(process.versions.node.split(".")[0]).toBe("24");
  });

  it("locks the dependencies that package.json names", () => {
    expect(lock.packages[""]?.dependencies).toEqual(manifest.dependencies);
    expect(lock.packages[""]?.devDependencies).toEqual(manifest.devDependencies);
  });

  it("ties the lock file to no registry", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(text("package-lock.json")).not.toMatch(/"https?:\/\/[^"]*\.tgz"/);
  });

  it("has every file that its scripts run", () => {
    const run = Object.values(manifest.scripts).flatMap((script) => script.match(/\b(scripts|src)\/[\w./-]+/g) ?? []);
    expect(run.length).toBeGreaterThan(5);
    expect(run.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it("installs before it starts and before it tests", () => {
    for (const name of ["start", "test", "brinkline", "bench"]) expect(manifest.scripts[name]).toMatch(/^node scripts\/setup\.mjs /);
  });

  it.skipIf(process.platform === "win32")("may run what is to be run", () => {
    for (const file of [".ci/run", "scripts/bin.mjs"]) expect(statSync(join(root, file)).mode & 0o111, file).not.toBe(0);
  });

  it("checks in continuous integration exactly what npm test checks", async () => {
    const commands = text(".ci/run").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(commands).toContain("export CI=true");
    expect(commands.at(-1)).toBe("exec npm test");
    expect(await command(root, "bash", ["-n", ".ci/run"])).toMatchObject({ code: 0, stderr: "" });
  });

  it("says the same lowest Node in package.json and in the command", () => {
    const lowest = /^>=(\d+)\.(\d+)$/.exec(manifest.engines.node);
    expect(text("scripts/bin.mjs")).toContain(`major < ${lowest?.[1]} || (major === ${lowest?.[1]} && minor < ${lowest?.[2]})`);
  });
});
