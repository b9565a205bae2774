import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { type EventStoreDBClient } from "@eventstore/db-client";
import { temporaryFolder } from "../temporary-folder.ts";
import { aDouble, all, clientOf, event } from "./client-of.ts";
import { type DoubleOptions } from "./double.ts";
import { selfSigned } from "./self-signed.ts";

const inTeapot = async (client: EventStoreDBClient) =>
  (await all(client.readAll())).filter(({ event: recorded }) => recorded?.streamId === "teapot").map(({ event: recorded }) => ({ id: recorded?.id, position: recorded?.position, created: recorded?.created }));

describe("a double that is killed", () => {
  it.each([
    ["in memory", (): DoubleOptions => ({})],
    ["in a file", (): DoubleOptions => ({ dataFile: join(temporaryFolder(), "log.jsonl") })],
  ])("comes back on its port with the data it kept %s", async (_where, options) => {
    const double = await aDouble(options());
    const events = [event(1), event(2)];
    await clientOf(double.url).appendToStream("teapot", events, { expectedRevision: "no_stream" });
    const before = await inTeapot(clientOf(double.url));
    await double.kill();
    await expect(clientOf(double.url).appendToStream("teapot", event(3))).rejects.toMatchObject({ code: 14 });
    await double.restart();
    const client = clientOf(double.url);
    expect(await inTeapot(client)).toEqual(before);
    expect(await client.appendToStream("teapot", events, { expectedRevision: "no_stream" })).toMatchObject({ nextExpectedRevision: 1n, position: before[1]?.position });
    expect(await client.appendToStream("teapot", event(3), { expectedRevision: 1n })).toMatchObject({ nextExpectedRevision: 2n });
  });

  it("forgets an append that was torn while it was written, which nobody was told of", async () => {
    const dataFile = join(temporaryFolder(), "log.jsonl");
    const double = await aDouble({ dataFile });
    await clientOf(double.url).appendToStream("teapot", event(1));
    await double.kill();
    appendFileSync(dataFile, '{"end":"99999","records":[["teap');
    for (let starts = 0; starts < 2; starts += 1) {
      await double.restart();
      await expect.poll(() => inTeapot(clientOf(double.url)).catch(() => "not reached")).toHaveLength(1);
    }
  });
});

describe("a double with TLS", () => {
  it("is reached with its own certificate", async () => {
    const client = clientOf((await aDouble({ tls: selfSigned() })).url);
    expect(await client.appendToStream("teapot", event(1))).toMatchObject({ nextExpectedRevision: 0n });
  });

  it("that wants credentials refuses wrong ones and none, for appends and reads", async () => {
    const double = await aDouble({ tls: selfSigned(), credentials: { user: "kettle", password: "hot" } });
    const as = (login: string) => clientOf(double.url.replace("esdb://", `esdb://${login}`));
    expect(await as("kettle:hot@").appendToStream("teapot", event(1))).toMatchObject({ success: true });
    expect(await all(as("kettle:hot@").readStream("teapot"))).toHaveLength(1);
    for (const login of ["kettle:cold@", ""]) {
      await expect(as(login).appendToStream("teapot", event(2))).rejects.toMatchObject({ type: "access-denied" });
      await expect(all(as(login).readAll())).rejects.toMatchObject({ type: "access-denied" });
    }
    expect(await as("kettle:cold@").appendToStream("teapot", event(2), { credentials: { username: "kettle", password: "hot" } })).toMatchObject({ nextExpectedRevision: 1n });
  });

  it("never hears credentials without TLS", async () => {
    const double = await aDouble({ credentials: { user: "kettle", password: "hot" } });
    await expect(clientOf(double.url.replace("esdb://", "esdb://kettle:hot@")).appendToStream("teapot", event(1))).rejects.toMatchObject({ type: "access-denied" });
  });
});

describe("a double as a process", () => {
  const program = fileURLToPath(new URL("./double-process.ts", import.meta.url));

  async function started(dataFile: string, port = 0) {
    const child = spawn(process.execPath, [program, dataFile, String(port)], { stdio: ["pipe", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    return { child, port: Number(line.toString()) };
  }

  it("loses nothing it acknowledged when it is killed with SIGKILL, and comes back on its port", async () => {
    const dataFile = join(temporaryFolder(), "log.jsonl");
    const { child, port } = await started(dataFile);
    const url = `esdb://127.0.0.1:${port}?tls=false`;
    const acknowledged: bigint[] = [];
    const writer = clientOf(url);
    for (let n = 0; n < 20; n += 1) acknowledged.push((await writer.appendToStream("teapot", event(n))).nextExpectedRevision);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect((await started(dataFile, port)).port).toBe(port);
    expect(await inTeapot(clientOf(url))).toHaveLength(acknowledged.length);
  });

  it("ends with its input", async () => {
    const { child } = await started(join(temporaryFolder(), "log.jsonl"));
    child.stdin.end();
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
