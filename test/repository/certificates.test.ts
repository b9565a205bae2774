/** scripts/certificates.mjs, run for real; what it makes is put to work. */
import { spawnSync } from "node:child_process";
import { X509Certificate, createPrivateKey } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { type TLSSocket, connect, createServer } from "node:tls";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Outcome, command, emptyFolder } from "./command.ts";
import { compose } from "./compose-file.ts";
import { root } from "./source-tree.ts";

const script = join(root, "scripts", "certificates.mjs");
const there = spawnSync("openssl", ["version"], { stdio: "ignore" }).status === 0;
if (!there) process.stderr.write("SKIPPED: scripts/certificates.mjs is not tested; install openssl\n");

const nodes = ["database-1", "database-2", "database-3"];
const DAY_MS = 86_400_000;
const make = (folder: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> => command(root, process.execPath, [script, folder], env);

it("says what to install where openssl is missing, and leaves nothing behind", async () => {
  const parent = emptyFolder();
  const outcome = await make(join(parent, "made"), { PATH: parent });
  expect(outcome).toMatchObject({ code: 1, stdout: "" });
  expect(outcome.stderr).toMatch(/^openssl is not on the PATH\. Install it .*, then run this again\.\n$/);
  expect(readdirSync(parent)).toEqual([]);
});

it("refuses more than one folder, and what looks like a flag", async () => {
  for (const args of [["--force"], ["a", "b"]]) expect(await command(root, process.execPath, [script, ...args])).toMatchObject({ code: 1, stderr: "Usage: node scripts/certificates.mjs [FOLDER]\n" });
});

describe.skipIf(!there)("the credentials made", () => {
  let parent: string;
  let folder: string;
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const certificate = (name: string): X509Certificate => new X509Certificate(read(`${name}.crt`));

  beforeAll(async () => {
    parent = emptyFolder((remove) => { afterAll(remove); });
    folder = join(parent, "made", "here");
    expect(await make(folder)).toMatchObject({ code: 0, stderr: "" });
  }, 60_000);

  it("are the files that the composition names, the authority's key, and nothing else", () => {
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(compose.secrets), "ca.key"].sort());
    expect(readdirSync(join(parent, "made"))).toEqual(["here"]);
  });

  it.skipIf(process.platform === "win32")("are their owner's only", () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder).filter((file) => !file.endsWith(".crt"))) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  it("have an authority for ten years that signs itself", () => {
    const ca = certificate("ca");
    expect([ca.ca, ca.verify(ca.publicKey), ca.checkIssued(ca), ca.checkPrivateKey(createPrivateKey(read("ca.key")))]).toEqual([true, true, true, true]);
    expect(daysOf(ca)).toBe(3_650);
  });

  it.each(nodes)("have a certificate for %s, signed by the authority for two years, with its own key", (name) => {
    const [ca, node] = [certificate("ca"), certificate(name)];
    expect([node.checkIssued(ca), node.verify(ca.publicKey), node.ca]).toEqual([true, true, false]);
    expect(node.checkPrivateKey(createPrivateKey(read(`${name}.key`)))).toBe(true);
    expect(daysOf(node)).toBe(730);
    expect(Date.parse(node.validFrom)).toBeLessThanOrEqual(Date.now());
  });

  it.each(nodes)("let %s be server and client, by the database's CN and every name it is called by", (name) => {
    const node = certificate(name);
    expect(node.subject).toBe("CN=eventstoredb-node");
    expect(node.subjectAltName?.split(", ")).toEqual([`DNS:${name}`, "DNS:database", "DNS:localhost", "IP Address:127.0.0.1", "IP Address:0:0:0:0:0:0:0:1"]);
    expect(node.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
  });

  it("have passwords of 32 random bytes without a line's end, and serial numbers that differ", () => {
    const passwords = ["admin", "ops"].map((user) => read(`${user}-password`));
    for (const password of passwords) expect(password).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set([...passwords, ...nodes.map((name) => certificate(name).serialNumber)]).size).toBe(5);
  });

  it("are never overwritten", async () => {
    const before = readdirSync(folder).map(read);
    const outcome = await make(folder);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("is not empty, and nothing is ever overwritten. Name another folder, or move this one away");
    expect(readdirSync(folder).map(read)).toEqual(before);
  });

  it("are made in an empty folder, not in the place of a file", async () => {
    const [empty, file] = [join(emptyFolder(), "empty"), join(emptyFolder(), "file")];
    mkdirSync(empty);
    writeFileSync(file, "kept");
    expect(await make(empty)).toMatchObject({ code: 0 });
    expect((await make(file)).stderr).toBe(`${file} is no folder that can be read. Name another one.\n`);
    expect(readFileSync(file, "utf8")).toBe("kept");
  }, 60_000);

  describe("in a handshake", () => {
    /** Serves as a database node does: it shows its certificate and asks for one by the same authority. */
    async function serving(name: string): Promise<number> {
      const server = createServer({ key: read(`${name}.key`), cert: read(`${name}.crt`), ca: read("ca.crt"), requestCert: true, rejectUnauthorized: false });
      server.on("secureConnection", (socket: TLSSocket) => { socket.on("error", () => undefined).end(socket.authorized ? "node" : "stranger"); });
      server.on("tlsClientError", () => undefined);
      await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
      onTestFinished(() => { server.close(); });
      return (server.address() as AddressInfo).port;
    }

    const greeted = (port: number, options: { ca?: string; servername?: string; key?: string; cert?: string }): Promise<string> =>
      new Promise((resolve, reject) => {
        let heard = "";
        connect({ host: "127.0.0.1", port, servername: "localhost", ...options }).setEncoding("utf8").on("data", (part: string) => (heard += part)).on("end", () => { resolve(heard); }).on("error", reject);
      });

    it.each([...nodes.slice(0, 1), "database", "localhost"])("are trusted by a client that has the authority and calls %s", async (servername) => {
      expect(await greeted(await serving("database-1"), { ca: read("ca.crt"), servername })).toBe("stranger");
    });

    it("are refused by a client without the authority, and under another node's name", async () => {
      const port = await serving("database-1");
      await expect(greeted(port, {})).rejects.toMatchObject({ code: "SELF_SIGNED_CERT_IN_CHAIN" });
      await expect(greeted(port, { ca: read("ca.crt"), servername: "database-2" })).rejects.toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
    });

    it("let one node know another", async () => {
      const port = await serving("database-1");
      expect(await greeted(port, { ca: read("ca.crt"), servername: "database", key: read("database-2.key"), cert: read("database-2.crt") })).toBe("node");
    });
  });
});

function daysOf({ validFrom, validTo }: X509Certificate): number {
  return Math.round((Date.parse(validTo) - Date.parse(validFrom)) / DAY_MS);
}
