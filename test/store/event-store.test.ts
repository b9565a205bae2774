import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePositions, StoreFault } from "../../src/store/event-store.ts";
import { eventStorePromises } from "./event-store.contract.ts";

describe("the promises of an event store", () => {
  it("are each made once, so that a store can be counted against them", () => {
    const said = eventStorePromises.map((promise) => promise.says);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe("comparePositions", () => {
  it("orders positions as the numbers they are, beyond what a double holds", () => {
    const position = fc.bigInt({ min: 0n, max: 2n ** 64n });
    fc.assert(fc.property(position, position, (a, b) => {
      expect(Math.sign(comparePositions(String(a), String(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }));
  });
});

describe("a StoreFault", () => {
  it("ends its message with the hint and keeps its cause", () => {
    const cause = new Error("disk");
    const fault = new StoreFault("full", "log.db has no room.", "Make room.", cause);
    expect(fault).toMatchObject({ code: "full", hint: "Make room.", message: "log.db has no room. Make room.", cause });
  });
});
