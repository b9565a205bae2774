import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../src/config.ts";
import { command, emptyFolder } from "./command.ts";
import { started } from "./compose-file.ts";
import { contextPaths, instructionsOf, said, words } from "./dockerfile.ts";
import { root } from "./source-tree.ts";

const text = (file: string): string => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(text("package.json")) as { scripts: Record<string, string>; bin: Record<string, string>; devDependencies: Record<string, string> };
const image = instructionsOf(text("Dockerfile"));
const [port = ""] = said(image, "EXPOSE");
const [, ...healthCheck] = words(said(image, "HEALTHCHECK")[0] ?? "[]");
const serve = words(said(image, "CMD")[0] ?? "[]");
const variables = said(image, "ENV").map((rest) => rest.split("=", 2)).filter(([name]) => name?.startsWith("BRINKLINE_"));

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  return String(free);
}

/** Serves as the image does, at another port. */
function served(at: string): void {
  const server = spawn(process.execPath, ["src/main.ts", ...serve, "--port", at], {
    cwd: root,
    env: { ...process.env, BRINKLINE_STORE: `sqlite:${join(emptyFolder(), "brinkline.db")}` },
    stdio: ["ignore", "ignore", "inherit"],
  });
  onTestFinished(async () => {
    if (server.kill("SIGTERM")) await once(server, "exit");
  });
}

describe("the image", () => {
  it("is built on the Node that the repository pins, in two stages", () => {
    const major = /\d+/.exec(manifest.devDependencies.node ?? "")?.[0] ?? "";
    expect(said(image, "FROM")).toEqual([`node:${major}-slim AS build`, `node:${major}-slim`]);
  });

  it("copies files that exist and that the build's context lets through", () => {
    const allowed = text(".dockerignore").split("\n");
    const copied = contextPaths(image);
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(copied.filter((path) => !allowed.includes(`!${path.split("/")[0] ?? ""}`))).toEqual([]);
  });

  it("runs npm scripts that exist", () => {
    const named = said(image, "RUN").flatMap((rest) => rest.match(/npm run \S+/g) ?? []).map((run) => run.replace("npm run ", ""));
    expect(named).toEqual(["build"]);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(named));
  });

  it("starts the package's own command, not as root", () => {
    expect(words(said(image, "ENTRYPOINT")[0] ?? "[]")).toEqual(Object.keys(manifest.bin));
    expect(said(image, "RUN").join()).toContain(`ln -s /app/${manifest.bin.brinkline} /usr/local/bin/brinkline`);
    expect(said(image, "USER")).toEqual(["node"]);
  });

  it("names settings that the configuration reads", () => {
    expect(variables).not.toEqual([]);
    for (const [name = "", value] of variables) expect(readConfig({ [name]: value }), name).not.toEqual(readConfig({}));
  });

  it("has folders for the log and for a cluster's caches, its user's own", () => {
    expect(said(image, "RUN").join()).toContain("install -d -o node -g node /data /cache");
  });

  it("keeps the log in its volume", () => {
    const [volume = ""] = said(image, "VOLUME");
    expect(Object.fromEntries(variables)).toMatchObject({ BRINKLINE_STORE: `sqlite:${volume}/brinkline.db` });
  });

  it("names flags that serve has, and its port", async () => {
    const help = await command(root, process.execPath, ["src/main.ts", "serve", "--help"]);
    expect(serve[0]).toBe("serve");
    for (const flag of serve.filter((word) => word.startsWith("--"))) expect(help.stdout).toContain(flag);
    expect(help.stdout).toContain(port);
    expect(healthCheck.join(" ")).toContain(`http://127.0.0.1:${port}/healthz`);
  });

  it("is found healthy by its health check while it serves, and not before", async () => {
    const at = await freePort();
    const check = () => command(root, process.execPath, healthCheck.map((word) => word.replace(`:${port}/`, `:${at}/`)));
    expect(await check()).toMatchObject({ code: 1 });
    served(at);
    await expect.poll(check, { timeout: 50_000, interval: 500 }).toMatchObject({ code: 0 });
  });
});

describe("the single node of the composition", () => {
  const [[name, service], ...others] = started("single");

  it("is one service, built from this repository's image, and what compose starts when it is told nothing", () => {
    expect([name, service.build, others]).toEqual(["brinkline", ".", []]);
    expect(text(".env").split("\n").filter((line) => line !== "" && !line.startsWith("#"))).toEqual(["COMPOSE_PROFILES=single"]);
  });

  it("starts, checks and stores as the image does", () => {
    expect(service.command).toEqual(serve);
    expect(service.healthcheck?.test).toEqual(["CMD", "node", ...healthCheck]);
    expect(service.environment).toEqual(Object.fromEntries(variables));
  });

  it("publishes the image's port on this machine only", () => {
    expect(service.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });

  it("mounts a volume where the image keeps the log", () => {
    expect(service.volumes).toEqual([`log:${said(image, "VOLUME")[0] ?? ""}`]);
  });

  it("comes back after a fault, writes to its volume only, and has limits", () => {
    expect(service).toMatchObject({ restart: "unless-stopped", read_only: true, mem_limit: "1g", cpus: 2 });
  });
});
