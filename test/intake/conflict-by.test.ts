import { describe, expect, it } from "vitest";
import { parseConflictBy } from "../../src/intake/conflict-by.ts";
import { intakeNamed, intakes } from "../../src/intake/formats.ts";

describe("--conflict-by", () => {
  it.each([
    ["dyad", { by: "dyad" }],
    ["column:dispnum", { by: "column", column: "dispnum" }],
    ["column: Side A ", { by: "column", column: "Side A" }],
    ["id:israel-iran", { by: "id", id: "israel-iran" }],
  ])("reads %s", (text, conflictBy) => {
    expect(parseConflictBy(text)).toEqual({ ok: true, conflictBy });
  });

  it.each(["", "dyads", "column", "column:", "column: ", "id:", "id:Israel and Iran", "id:-x", "row:1"])("refuses %j, saying what to write", (text) => {
    expect(parseConflictBy(text)).toMatchObject({ ok: false, problem: expect.stringContaining("write dyad, column:NAME") as string });
  });
});

describe("the table of formats", () => {
  it("finds each by its id, and no other", () => {
    expect(intakes.map(({ id }) => id)).toEqual(["mid", "gdelt", "gdelt1", "icews", "ucdp-ged", "acled", "csv", "jsonl"]);
    for (const intake of intakes) expect(intakeNamed(intake.id)).toBe(intake);
    expect(intakeNamed("xlsx")).toBeUndefined();
  });
});
