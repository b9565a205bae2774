/** Who may come in: certificates and credentials, refused and accepted, and never shown. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EventStoreDbOptions, eventStoreDb } from "../../src/store/eventstoredb.ts";
import { root } from "../repository/source-tree.ts";
import { type ProtocolDouble, startDouble } from "../support/protocol-double/double.ts";
import { selfSigned } from "../support/protocol-double/self-signed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { idsOf, sampleEvent, uuid, wholeLog } from "./sample-events.ts";

const PASSWORD = "n0t-t0-be-shown";
const QUICK: EventStoreDbOptions = { prefixes: ["teapot"], silenceMs: 1_000, deadlineMs: 3_000 };

let server: ProtocolDouble;
beforeAll(async () => { server = await startDouble({ tls: selfSigned(), credentials: { user: "writer", password: PASSWORD } }); });
afterAll(() => server.close());

const faultOf = async (url: string, options: EventStoreDbOptions = {}): Promise<unknown> => eventStoreDb(url, { ...QUICK, ...options }).catch((error: unknown) => error);

describe("a cluster with TLS and credentials", () => {
  it("takes those it knows, given beside the address", async () => {
    const store = await eventStoreDb(server.url, { ...QUICK, user: "writer", password: PASSWORD });
    expect(await store.append({ stream: "teapot", expected: "none", events: [sampleEvent(1)] })).toMatchObject({ kind: "appended" });
    expect(idsOf(await wholeLog(store))).toEqual([uuid(1)]);
    await store.close();
  });

  it.each([
    ["a wrong password", { user: "writer", password: `${PASSWORD}-wrong` }],
    ["nobody's name", {}],
  ])("refuses %s as denied", async (_what, options) => {
    const fault = await faultOf(server.url, options);
    expect(fault).toMatchObject({ name: "StoreFault", code: "denied", hint: expect.stringContaining("user and password") as string });
    expect(String(fault)).not.toContain(PASSWORD);
  });

  it("is refused as denied where its certificate is signed by nobody we trust", async () => {
    const fault = await faultOf(`esdb://${server.address}?tls=true`, { user: "writer", password: PASSWORD });
    expect(fault).toMatchObject({ code: "denied", hint: expect.stringContaining("BRINKLINE_ESDB_CA_FILE") as string });
    expect(String(fault)).not.toContain(PASSWORD);
  });

  it("lets no password into the client's own debug log", async () => {
    const folder = temporaryFolder();
    const passwordFile = join(folder, "password");
    writeFileSync(passwordFile, PASSWORD);
    const env = { ...process.env, DEBUG: "esdb:*", BRINKLINE_ESDB_USER: "writer", BRINKLINE_ESDB_PASSWORD_FILE: passwordFile, BRINKLINE_CACHE: folder };
    const opening = spawn(process.execPath, ["src/main.ts", "replay", "--store", server.url], { cwd: root, env });
    let said = "";
    for (const output of [opening.stdout, opening.stderr]) output.on("data", (chunk: Buffer) => { said += chunk.toString("utf8"); });
    const [code] = (await once(opening, "close")) as [number | null];
    expect([code, said.includes("esdb:connection"), said.includes(PASSWORD)]).toEqual([0, true, false]);
  }, 20_000);

  it("shows the password in no message of any fault, nor in its causes", async () => {
    const fault = await faultOf(`esdb://writer:${PASSWORD}@${server.address}?tls=true&keepAliveInterval=none`);
    const told = (error: unknown): string => (error instanceof Error ? `${error.message} ${error.stack ?? ""} ${told(error.cause)}` : "");
    expect(fault).toMatchObject({ name: "StoreFault" });
    expect(told(fault)).not.toContain(PASSWORD);
  });
});
