import { join } from "node:path";
import { sqliteStore } from "../../src/store/sqlite.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { eventStoreContract } from "./event-store.contract.ts";

eventStoreContract("the store in SQLite", async (given) => sqliteStore(join(temporaryFolder(), "log.db"), given));
