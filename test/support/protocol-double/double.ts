/**
 * A protocol double of EventStoreDB: it speaks the Streams, ServerFeatures and Gossip services over real gRPC, so that
 * the real client can be tried against every way in which a server and a network fail. It is not the server.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Faults } from "./faults.ts";
import { Log } from "./log.ts";
import { type Credentials } from "./node.ts";
import { NodeServer, type Surroundings } from "./node-server.ts";

export interface DoubleOptions {
  readonly port?: number;
  /** Appends are synced to this file before they are answered; a start reads it back. */
  readonly dataFile?: string;
  /** PEM texts. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Required of every caller when given. The client sends none without TLS. */
  readonly credentials?: Credentials;
}

export interface ProtocolDouble {
  readonly port: number;
  /** "127.0.0.1:PORT" */
  readonly address: string;
  /** A connection string without credentials; with TLS it names a file with the certificate. */
  readonly url: string;
  readonly faults: Faults;
  /** Drops every connection at once, as SIGKILL does; the data is kept. */
  kill(): Promise<void>;
  /** The same port and the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A certificate in a file, for connection strings to name. */
class CertificateFile {
  readonly #folder = mkdtempSync(join(tmpdir(), "protocol-double-"));
  readonly path = join(this.#folder, "ca.pem");

  constructor(cert: string) {
    writeFileSync(this.path, cert);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A single node is all of its cluster. */
const alone = (server: () => NodeServer): Surroundings => {
  const instanceId = randomUUID();
  return {
    standing: () => ({ role: "leader" }),
    members: () => [{ instanceId, role: "leader", isAlive: true, host: "127.0.0.1", port: server().port }],
  };
};

/** Starts a double with a log of its own. */
export async function startDouble(options: DoubleOptions = {}): Promise<ProtocolDouble> {
  const certificate = options.tls ? new CertificateFile(options.tls.cert) : undefined;
  let log = new Log(options.dataFile);
  const server: NodeServer = new NodeServer(() => log, alone(() => server), options);
  await server.start(options.port ?? 0);
  log.beginEpoch();
  const query = certificate ? `tls=true&tlsCAFile=${encodeURIComponent(certificate.path)}` : "tls=false";
  return {
    port: server.port,
    address: `127.0.0.1:${server.port}`,
    url: `esdb://127.0.0.1:${server.port}?${query}`,
    faults: server.faults,
    kill: () => server.stop(),
    restart: async () => {
      await server.stop();
      if (options.dataFile !== undefined) {
        log.close();
        log = new Log(options.dataFile);
      }
      await server.start(server.port);
      log.beginEpoch();
    },
    close: async () => {
      await server.stop();
      log.close();
      certificate?.remove();
    },
  };
}
