import { memoryStore } from "../../src/store/memory.ts";
import { eventStoreContract } from "./event-store.contract.ts";

eventStoreContract("the store in memory", async (given) => memoryStore(given));
