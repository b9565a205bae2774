import { describe, expect, it } from "vitest";
import { type ConflictListed, conflictsAnswer } from "../../src/answers/conflicts.ts";
import { knownStates } from "../../src/answers/known-conflicts.ts";
import { CLOCKS, type Lens } from "../../src/domain/lens.ts";
import { groundOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, lensAt, opened, reported } from "../support/small-log.ts";

const at = "2024-06-01T00:00:00Z";
const act = (id: string, occurred: string, facts: object = {}): Drafted => reported(id, { occurred, coding: { cameo: "195" }, ...facts });
const listed = (...drafts: readonly Drafted[]): ConflictListed => valueOf(conflictsAnswer(groundOf([opened(), ...drafts]), lensAt(at))).items[0];

describe("the list of conflicts", () => {
  it("names of each the incident that ended last", () => {
    expect(listed(act("x", "2024-05-01T10:00Z"), act("y", "2024-05-03T10:00Z"), act("later", "2024-06-02")).lastIncident).toEqual({ incidentId: "y", onset: "2024-05-03T10:00:00Z", end: "2024-05-03T10:00:00Z" });
  });

  it("has a spell by its end, and no end while it goes on", () => {
    expect(listed(act("long", "2024-01-01/2024-05-10"), act("y", "2024-05-03")).lastIncident).toMatchObject({ incidentId: "long", onset: "2024-01-01T00:00:00Z" });
    expect(listed(act("on", "2024-01-01/.."), act("y", "2024-05-03")).lastIncident).toEqual({ incidentId: "on", onset: "2024-01-01T00:00:00Z", end: null });
  });

  it("knows on the published clock a conflict opened in this log later by what was published of it, and leaves the others out; so do the states", () => {
    const drafts = [
      { ...opened(), recordedAt: "2024-05-01T00:00:00Z" }, { ...opened("late", {}), recordedAt: "2024-05-20T00:00:00Z" }, { ...opened("secret", {}), recordedAt: "2024-05-20T00:00:00Z" },
      reported("x", { occurred: "2024-04-01", conflicts: ["late"] }, { sources: [{ sourceId: "s", name: "Paper", publishedAt: "2024-04-02T00:00:00Z" }], recordedAt: "2024-05-21T00:00:00Z" }),
      reported("y", { occurred: "2024-04-01", conflicts: ["secret"] }, { sources: [{ sourceId: "s", name: "Paper", publishedAt: "2024-05-19T00:00:00Z" }], recordedAt: "2024-05-22T00:00:00Z" }),
    ];
    const ground = groundOf(drafts);
    const known = (knownAt: string | undefined, clock: Lens["clock"]): string[][] => {
      const lens = lensAt(at, { clock, ...(knownAt !== undefined && { knownAt }) });
      return [valueOf(conflictsAnswer(ground, lens)).items, [...knownStates(ground.ledger, lens)]].map((items) => items.map(({ conflictId }) => conflictId));
    };
    expect(known("2024-05-02T00:00:00Z", "recorded")).toEqual([["a-b"], ["a-b"]]);
    expect(known("2024-05-02T00:00:00Z", "published")).toEqual([["a-b", "late"], ["a-b", "late"]]);
    expect(known("2024-03-01T00:00:00Z", "published")).toEqual([[], []]);
    for (const clock of CLOCKS) expect(known(undefined, clock)).toEqual([["a-b", "late", "secret"], ["a-b", "late", "secret"]]);
  });

  it("says of a conflict that nothing is known of", () => {
    expect(listed()).toMatchObject({ n: 0, lastIncident: null, contested: {}, channels: [], daysSinceMaterialConflict: null });
  });
});
