import { type EventStore, type RecordedEvent } from "../../src/store/event-store.ts";
import { type Decider, type Decision, execute, type ExecuteOptions, type Executed } from "../../src/store/execute.ts";
import { uuid } from "./sample-events.ts";

/** A domain for tests: a pot holds so many cups. */
export interface Filled {
  readonly type: "Filled";
  readonly cups: number;
}
export interface Overflow {
  readonly reason: "overflow";
  readonly cups: number;
}

export const teapot: Decider<number, Filled, Overflow> = {
  initial: () => 0,
  evolve: (cups, event) => cups + event.cups,
  parse: (recorded: RecordedEvent) => JSON.parse(recorded.body) as Filled,
  serialise: (event) => ({ eventId: uuid(0), type: event.type, schemaVersion: 1, body: JSON.stringify(event) }),
};

/** Pours each of the cups in an event of its own; a pot of ten overflows. */
export function pour(...pours: readonly number[]): (cups: number) => Decision<Filled, Overflow> {
  return (cups) => {
    const sum = pours.reduce((all, one) => all + one, cups);
    if (sum > 10) return { ok: false, rejection: { reason: "overflow", cups: sum } };
    return { ok: true, events: pours.map((one) => ({ type: "Filled", cups: one })) };
  };
}

let requests = 0;

/** A request's ids: the same for the same key; without a key new for every request. */
export function requested(options: { key?: number } & Partial<ExecuteOptions> = {}): ExecuteOptions {
  const { key, ...given } = options;
  const request = key ?? (requests += 1) + 1_000_000;
  return { eventIds: (index) => uuid(request * 1_000 + index), keyed: key !== undefined, ...given };
}

/** Pours into the pot "teapot" of a store. */
export function pouring(store: EventStore, decide: ReturnType<typeof pour>, options = requested()): Promise<Executed<number, Overflow>> {
  return execute(store, "teapot", teapot, decide, options);
}
