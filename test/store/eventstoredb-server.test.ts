/** The same promises on a real server: at BRINKLINE_ESDB_URL, or in a container where a runtime is there. */
import { afterAll, describe, it } from "vitest";
import { type RealServer, realServer } from "../support/real-server.ts";
import { clusterLogContract } from "./cluster-log.contract.ts";
import { ESDB_EXCEPTIONS, esdbLogs } from "./esdb-logs.ts";
import { eventStoreContract } from "./event-store.contract.ts";

const server: RealServer = await realServer();
afterAll(() => server.stop());

if (server.url === undefined) {
  process.stderr.write(`SKIPPED: the promises and faults on a real server, because there is ${server.why}; set BRINKLINE_ESDB_URL=esdb://HOST:2113?tls=false, or start a container runtime\n`);
  describe("the store on a real server", () => {
    it.skip(`keeps the same promises (${server.why})`);
  });
} else {
  const { url } = server;
  eventStoreContract("the store on a real server", esdbLogs(() => url), ESDB_EXCEPTIONS);
  clusterLogContract("the store on a real server", () => url);
}
