import { describe, expect, it } from "vitest";
import { remembered } from "../../src/intake/remembered.ts";

describe("what is remembered", () => {
  it("is made once for each text, and anew when too much was kept", () => {
    const made: string[] = [];
    const length = remembered((text) => {
      made.push(text);
      return { length: text.length };
    }, 2);
    expect(length("one")).toBe(length("one"));
    expect([length("two").length, length("three").length]).toEqual([3, 5]);
    expect(made).toEqual(["one", "two", "three"]);
    length("one");
    expect(made).toHaveLength(4);
  });
});
