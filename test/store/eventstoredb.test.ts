import { afterAll, beforeAll } from "vitest";
import { type ProtocolDouble, startDouble } from "../support/protocol-double/double.ts";
import { clusterLogContract } from "./cluster-log.contract.ts";
import { ESDB_EXCEPTIONS, esdbLogs } from "./esdb-logs.ts";
import { eventStoreContract } from "./event-store.contract.ts";

let double: ProtocolDouble;
beforeAll(async () => { double = await startDouble(); });
afterAll(() => double.close());

eventStoreContract("the store on the protocol double", esdbLogs(() => double.url), ESDB_EXCEPTIONS);
clusterLogContract("the store on the protocol double", () => double.url);
