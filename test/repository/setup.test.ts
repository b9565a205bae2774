import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, emptyFolder, type Outcome } from "./command.ts";
import { root } from "./source-tree.ts";

const write = (folder: string, file: string, content: object | string): void => {
  writeFileSync(join(folder, file), typeof content === "string" ? content : JSON.stringify(content));
};

/** A clone with local packages only, so that npm needs no network; its pinned Node says that it was the one. */
function clone(packages: readonly string[] = ["node"]): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, "scripts"));
  copyFileSync(join(root, "scripts/setup.mjs"), join(folder, "scripts/setup.mjs"));
  write(folder, "hello.mjs", 'console.log(process.env.PINNED, ...process.argv.slice(2)); process.exit(Number(process.argv[2] ?? 0));');
  for (const name of packages) mkdirSync(join(folder, name, "bin"), { recursive: true });
  lock(folder, packages);
  write(folder, "node/bin/node", `#!/bin/sh\nPINNED=pinned exec "${process.execPath}" "$@"\n`);
  chmodSync(join(folder, "node/bin/node"), 0o755);
  return folder;
}

/** Writes package.json and the lock file for these local packages. */
function lock(folder: string, packages: readonly string[]): void {
  const dependencies = Object.fromEntries(packages.map((name) => [name, `file:${name}`]));
  for (const name of packages) {
    mkdirSync(join(folder, name), { recursive: true });
    write(folder, join(name, "package.json"), { name, version: "1.0.0" });
  }
  const entries = packages.flatMap((name) => [[name, { version: "1.0.0" }], [`node_modules/${name}`, { resolved: name, link: true }]] as const);
  write(folder, "package.json", { name: "clone", version: "1.0.0", dependencies });
  write(folder, "package-lock.json", { name: "clone", version: "1.0.0", lockfileVersion: 3, requires: true, packages: { "": { name: "clone", version: "1.0.0", dependencies }, ...Object.fromEntries<object>(entries) } });
}

/** An optional package that wants Node 22, and an older Node for npm to run on. */
async function nameNewerPackage(folder: string): Promise<void> {
  const engines = { node: ">=22" };
  mkdirSync(join(folder, "newer"));
  write(folder, "newer/package.json", { name: "newer", version: "1.0.0", engines });
  await command(folder, "npm", ["pack", "./newer"]);
  const optionalDependencies = { newer: "file:newer-1.0.0.tgz" };
  const locked = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { packages: Record<string, object> };
  locked.packages[""] = { ...locked.packages[""], optionalDependencies };
  locked.packages["node_modules/newer"] = { version: "1.0.0", resolved: optionalDependencies.newer, engines, optional: true };
  write(folder, "package-lock.json", locked);
  write(folder, "package.json", locked.packages[""]);
  const asOlder = `data:text/javascript,Object.defineProperty(process,"version",{value:"v20.17.0"})`;
  write(folder, "older", `#!/bin/sh\nexec "${process.execPath}" --import '${asOlder}' "$@"\n`);
  chmodSync(join(folder, "older"), 0o755);
}

/** npm's own program, which an npm script is told and a plain shell finds behind `npm`. */
async function npmProgram(): Promise<string> {
  const { stdout } = await command(root, "sh", ["-c", "command -v npm"]);
  return process.env.npm_execpath ?? realpathSync(stdout.trim());
}

const setup = (folder: string, ...args: string[]): Promise<Outcome> => command(folder, process.execPath, ["scripts/setup.mjs", ...args]);

describe.skipIf(process.platform === "win32")("setup", () => {
  it("installs what is missing, says so, and runs the script on the pinned Node", async () => {
    const folder = clone();
    const first = await setup(folder, "hello.mjs", "0", "--port", "4700");
    expect(first).toMatchObject({ code: 0, stdout: "pinned 0 --port 4700\n" });
    expect(first.stderr).toMatch(/^Installing dependencies .*\nDependencies are installed\.\n$/);
  });

  it("says nothing and installs nothing the second time", async () => {
    const folder = clone();
    await setup(folder);
    expect(await setup(folder, "hello.mjs")).toEqual({ code: 0, stdout: "pinned\n", stderr: "" });
  });

  it("installs again when the lock file names a package that is not there", async () => {
    const folder = clone();
    await setup(folder);
    lock(folder, ["node", "rxjs"]);
    expect((await setup(folder)).stderr).toContain("Dependencies are installed.");
    expect((await setup(folder)).stderr).toBe("");
  });

  it("installs again when another version is there", async () => {
    const folder = clone();
    await setup(folder);
    const record = join(folder, "node_modules/.package-lock.json");
    writeFileSync(record, readFileSync(record, "utf8").replace('"link": true', '"link": true, "version": "0.9.0"'));
    expect((await setup(folder)).stderr).toContain("Dependencies are installed.");
  });

  it("installs again when the pinned Node is gone", async () => {
    const folder = clone();
    await setup(folder);
    rmSync(join(folder, "node_modules/node"));
    expect((await setup(folder, "hello.mjs")).stdout).toBe("pinned\n");
  });

  it("adds what npm's own Node is too old for and the pinned one is not", async () => {
    const folder = clone();
    await nameNewerPackage(folder);
    const older = { npm_execpath: await npmProgram(), npm_node_execpath: join(folder, "older") };
    await command(folder, older.npm_node_execpath, [older.npm_execpath, "ci"]);
    expect(existsSync(join(folder, "node_modules/newer"))).toBe(false);
    rmSync(join(folder, "node_modules"), { recursive: true });
    expect(await command(folder, process.execPath, ["scripts/setup.mjs"], older)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "node_modules/newer"))).toBe(true);
    expect(await setup(folder)).toMatchObject({ stderr: "" });
  });

  it("ends as the script ended", async () => {
    const folder = clone();
    expect(await setup(folder, "hello.mjs", "6")).toMatchObject({ code: 6 });
    write(folder, "signal.mjs", 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 60_000);');
    expect(await setup(folder, "signal.mjs")).toMatchObject({ code: 143 });
  });

  it("passes a signal on to the script and waits for its end", async () => {
    const folder = clone();
    write(folder, "patient.mjs", 'process.on("SIGTERM", () => { console.log("closed"); process.exit(0); }); process.kill(process.ppid, "SIGTERM"); setTimeout(() => {}, 60_000);');
    expect(await setup(folder, "patient.mjs")).toMatchObject({ code: 0, stdout: "closed\n" });
  });

  it("ends the script when npm's shell was killed and did not pass the signal on", async () => {
    const folder = clone();
    await setup(folder);
    write(folder, "server.mjs", 'process.on("SIGTERM", () => { console.log("closed"); process.exit(0); }); console.log("open"); process.kill(Number(process.env.SHELL_PID), "SIGTERM"); setTimeout(() => {}, 60_000);');
    const shell = 'export SHELL_PID=$$; "$0" scripts/setup.mjs server.mjs; true';
    expect(await command(folder, "sh", ["-c", shell, process.execPath], { npm_lifecycle_event: "start" })).toMatchObject({ code: "SIGTERM", stdout: "open\nclosed\n" });
  });

  it("shows what npm said and what to do when npm ci fails", async () => {
    const folder = clone();
    write(folder, "package.json", { name: "clone", version: "1.0.0", dependencies: { node: "file:elsewhere" } });
    const failed = await setup(folder, "hello.mjs");
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr).toContain("package-lock.json");
    expect(failed.stderr).toMatch(/npm ci failed, see above\. .*run this again\.\n$/);
  });

  it("says what to do when the install left no Node", async () => {
    const folder = clone();
    rmSync(join(folder, "node/bin"), { recursive: true });
    expect((await setup(folder)).stderr).toContain("Allow install scripts");
  });

  it("builds the dashboard before it serves, and again when a source of it has changed", async () => {
    const folder = clone();
    mkdirSync(join(folder, "src"));
    mkdirSync(join(folder, "web/parts"), { recursive: true });
    write(folder, "src/main.ts", 'console.log("served");');
    write(folder, "web/parts/table.tsx", "");
    write(folder, "scripts/web.mjs", 'import { mkdirSync, writeFileSync } from "node:fs"; mkdirSync("dist/web", { recursive: true }); writeFileSync("dist/web/index.html", "");');
    await setup(folder);
    const serve = (): Promise<Outcome> => setup(folder, "src/main.ts", "serve");
    expect(await serve()).toMatchObject({ code: 0, stdout: "served\n", stderr: expect.stringMatching(/^Building the dashboard .*\n$/) as string });
    expect(await serve()).toMatchObject({ code: 0, stdout: "served\n", stderr: "" });
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, "web/parts/table.tsx"), later, later);
    expect((await serve()).stderr).toMatch(/^Building/);
    expect(await setup(folder, "src/main.ts", "scales")).toMatchObject({ stderr: "" });
  });

  it("serves without the dashboard when it cannot be built, and says so", async () => {
    const folder = clone();
    mkdirSync(join(folder, "src"));
    mkdirSync(join(folder, "web"));
    write(folder, "src/main.ts", 'console.log("served");');
    write(folder, "scripts/web.mjs", "process.exit(1);");
    await setup(folder);
    const served = await setup(folder, "src/main.ts", "serve");
    expect(served).toMatchObject({ code: 0, stdout: "served\n" });
    expect(served.stderr).toContain("The dashboard could not be built");
  });
});
