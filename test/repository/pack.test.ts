import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, emptyFolder, type Outcome } from "./command.ts";
import { root } from "./source-tree.ts";

const patience = 300_000;
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const packed = ["package.json", "README.md", "CHANGELOG.md", "LICENSE", "tsconfig.json", "tsconfig.build.json", "scripts", "src", "projections", "web", "docs"];

async function succeed(folder: string, file: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await command(folder, file, args);
  if (code !== 0) throw new Error(`${file} ${args.join(" ")} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}

/** Packs a copy, so that the build leaves nothing in the tree under test. */
async function tarball(): Promise<string> {
  const copy = emptyFolder(afterAll);
  for (const name of packed.filter((path) => existsSync(join(root, path)))) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  await succeed(copy, "npm", ["pack", "--silent", "--pack-destination", copy]);
  return join(copy, `brinkline-${manifest.version}.tgz`);
}

/** A stranger's empty folder with the package installed. */
async function installed(): Promise<string> {
  const folder = emptyFolder(afterAll);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await succeed(folder, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", await tarball()]);
  return folder;
}

describe("the package, installed in an empty folder", () => {
  let folder = "";
  const packageFile = (...path: string[]): string => join(folder, "node_modules", "brinkline", ...path);
  const node = (...args: string[]): Promise<Outcome> => command(folder, process.execPath, args);
  const brinkline = (...args: string[]): Promise<Outcome> => command(folder, process.execPath, [packageFile("scripts", "bin.mjs"), ...args]);

  beforeAll(async () => {
    folder = await installed();
  }, patience);

  it("holds what was built and nothing it was built from", () => {
    expect(readdirSync(packageFile()).sort()).toEqual(expect.arrayContaining(["CHANGELOG.md", "LICENSE", "dist", "package.json", "scripts"]));
    for (const name of ["src", "projections", "web", "test", "bench", "node_modules"]) expect(existsSync(packageFile(name)), name).toBe(false);
    expect(readdirSync(packageFile("scripts"))).toEqual(["bin.mjs"]);
  });

  it("serves the dashboard that was built with it", async () => {
    const server = spawn(process.execPath, [packageFile("scripts", "bin.mjs"), "serve", "--port", "0", "--store", "memory:"], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
    const [said] = (await once(server.stdout, "data")) as [Buffer];
    const page = await fetch(`${/http:\/\/[\w.:]+/.exec(said.toString())?.[0]}/c/israel-iran`);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? "";
    expect([page.status, (await fetch(new URL(script, page.url))).status]).toEqual([200, 200]);
    server.kill();
    await once(server, "exit");
  });

  it("names no TypeScript source at run time", () => {
    const built = readdirSync(packageFile("dist"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
    const naming = built.filter((file) => /(import\(|from |new URL\()\s*["'`]\.[^"'`]*\.ts["'`]/.test(readFileSync(packageFile("dist", file), "utf8")));
    expect(built.length).toBeGreaterThan(10);
    expect(naming).toEqual([]);
  });

  it("gives the library and the test kit", async () => {
    const program = `
      import { openTracker } from "brinkline";
      import { history, replay } from "brinkline/testing";
      console.log([openTracker, history, replay].map((part) => typeof part).join(" "));`;
    expect(await node("--input-type=module", "--eval", program)).toEqual({ code: 0, stdout: "function function function\n", stderr: "" });
  });

  it("gives both their types", async () => {
    writeFileSync(join(folder, "user.ts"), 'import { openTracker } from "brinkline";\nimport { history, replay } from "brinkline/testing";\nexport const parts: ((...given: never[]) => unknown)[] = [openTracker, history, replay];\nexport const wrong: number = openTracker;\n');
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2024", "--types", "node", "--typeRoots", join(root, "node_modules/@types")];
    const checked = await node(join(root, "node_modules/typescript/bin/tsc"), ...options, "user.ts");
    expect(checked.stdout.match(/error TS\d+/g)).toEqual(["error TS2322"]);
    expect(checked.stdout).toMatch(/^user\.ts\(4,/);
  });

  it("has a command that knows its version and tells its commands", async () => {
    expect(await brinkline("--version")).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
    const help = await brinkline("--help");
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/\bserve\b[\s\S]*\bstate\b/);
  });

  it("puts the command on npm's path", async () => {
    expect(await succeed(folder, "npm", ["exec", "--no", "--", "brinkline", "--version"])).toBe(`${manifest.version}\n`);
  });

  it.each(["18.20.8", "20.19.5", "22.21.1"])("refuses Node %s in one line before anything is loaded", async (version) => {
    const older = `data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
    const refused = await node("--import", older, packageFile("scripts", "bin.mjs"), "--version");
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toBe(`brinkline needs Node 22.22 or newer, and this is Node ${version}: install Node 24 LTS and run it again.\n`);
  });
});
