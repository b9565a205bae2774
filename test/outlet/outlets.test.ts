import { describe, expect, it } from "vitest";
import { outlets } from "../../src/outlet/outlets.ts";

describe("the table of exports", () => {
  it("has each outlet where it says it belongs", () => {
    for (const [kind, formats] of Object.entries(outlets)) {
      for (const [format, outlet] of Object.entries(formats)) expect([outlet.kind, outlet.format]).toEqual([kind, format]);
    }
    expect(Object.keys(outlets)).toEqual(["events", "incidents", "states"]);
  });
});
