/** The one client of an adapter: made when first used, dropped when it can no longer be trusted. */
import type { EventStoreDBClient } from "@eventstore/db-client";
import { StoreFault } from "./event-store.ts";
import type { EsdbAddress } from "./eventstoredb-address.ts";
import { esdbClient } from "./eventstoredb-client.ts";
import { Silence, faultOf, troubleOf } from "./eventstoredb-faults.ts";

export interface EsdbConnection {
  readonly shown: string;
  client(): EventStoreDBClient;
  /** Counts the clients: a read that spans two of them was cut off by the change, and may look complete. */
  generation(): number;
  /** After silence or an internal error a client may never work again; the next call makes a new one. */
  drop(): void;
  /** From now on checkOpen throws; what is under way goes on. */
  refuse(): void;
  close(): void;
  /** Throws the fault `closed` once the store is closed or being closed. */
  checkOpen(): void;
}

export function esdbConnection(address: EsdbAddress): EsdbConnection {
  let client: EventStoreDBClient | undefined;
  let generation = 0;
  let [refusing, closed] = [false, false];
  const check = (isClosed: boolean): void => {
    if (isClosed) throw new StoreFault("closed", `The store at ${address.shown} is closed.`, "Open it again.");
  };
  const drop = (): void => {
    // Its streams are cut; that they end is not waited for: a frozen server would not let them.
    client?.dispose().catch(() => undefined);
    client = undefined;
    generation++;
  };
  return {
    shown: address.shown,
    checkOpen: () => { check(refusing); },
    drop,
    generation: () => generation,
    client() {
      check(closed);
      return (client ??= esdbClient(address));
    },
    refuse() {
      refusing = true;
    },
    close() {
      refusing = closed = true;
      drop();
    },
  };
}

/** The promise, or a Silence after so many milliseconds: the client has no deadline of its own that holds. */
export async function inTime<T>(work: Promise<T>, what: string, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Silence(what, ms)); }, ms); });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

const TRIES = 3;

/**
 * Runs a read from its beginning; its errors become faults, and a client that fell silent is dropped. The client ends the reads under
 * way of a dropped client as if they were complete: such a read is done again, and so is one that met a node that leads no longer.
 */
export async function reading<T>(connection: EsdbConnection, doing: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    connection.checkOpen();
    const begun = connection.generation();
    try {
      const done = await work();
      if (connection.generation() === begun) return done;
      if (tries === TRIES) throw new StoreFault("unavailable", `${doing} was cut off at ${connection.shown}.`, "Try again.");
    } catch (error) {
      connection.checkOpen();
      if (troubleOf(error) === "not-leader" && tries < TRIES) continue;
      if (error instanceof Silence && connection.generation() === begun) connection.drop();
      throw faultOf(error, doing, connection.shown);
    }
  }
}
