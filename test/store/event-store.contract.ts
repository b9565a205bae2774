import { describe, expect, it, onTestFinished } from "vitest";
import { type MakeStore, type StorePromise } from "./store-promise.ts";
import { appending } from "./promises/appending.ts";
import { closing } from "./promises/closing.ts";
import { copying } from "./promises/copying.ts";
import { racing } from "./promises/racing.ts";
import { reading } from "./promises/reading.ts";
import { repeating } from "./promises/repeating.ts";
import { ringing } from "./promises/ringing.ts";

/** Everything an event store promises, whatever holds its events. */
export const eventStorePromises: readonly StorePromise[] = [
  ...appending, ...repeating, ...racing, ...reading, ...copying, ...ringing, ...closing,
];

/**
 * Checks every promise of the port on one store. `make` opens a new, empty log; it is closed for the caller.
 * `exceptions` names the promises a store cannot keep, each with the reason: they are shown as skipped.
 */
export function eventStoreContract(name: string, make: MakeStore, exceptions: Readonly<Record<string, string>> = {}): void {
  const closedAfterwards: MakeStore = async (given) => {
    const store = await make(given);
    onTestFinished(() => store.close());
    return store;
  };
  describe(`${name} as an event store`, () => {
    for (const { says, check } of eventStorePromises) {
      const reason = exceptions[says];
      if (reason === undefined) it(says, () => check(closedAfterwards));
      else it.skip(`${says} (exception: ${reason})`);
    }
    it("makes no exception to a promise that does not exist", () => {
      expect(eventStorePromises.map((promise) => promise.says)).toEqual(expect.arrayContaining(Object.keys(exceptions)));
    });
  });
}
