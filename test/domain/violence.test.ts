import { describe, expect, it } from "vitest";
import { UCDP_DERIVE, typeOfViolence } from "../../src/domain/violence.ts";
import { type Actor, isState } from "../../src/domain/vocabulary.ts";

const isr: Actor = { id: "ISR", kind: "state" };
const unsaid: Actor = { id: "IRN" };
const hezbollah: Actor = { id: "hezbollah", kind: "armed-group" };
const amal: Actor = { id: "amal", kind: "armed-group" };
const people: Actor = { id: "civilians-lbn", kind: "civilians" };

describe("the type of violence", () => {
  it("is the coded one, whoever acts", () => {
    expect(typeOfViolence({ ucdp: { typeOfViolence: 3 } }, [isr], [hezbollah])).toEqual({ type: 3 });
    expect(typeOfViolence({ cameo: "195", ucdp: { typeOfViolence: 1 } }, [amal], [people])).toEqual({ type: 1 });
  });

  it.each<[string, Actor[], Actor[], number]>([
    ["state against state", [isr], [unsaid], 1],
    ["armed group against state", [hezbollah], [isr], 1],
    ["state against an armed group among civilians", [isr], [hezbollah, people], 1],
    ["armed group against armed group", [hezbollah], [amal], 2],
    ["nobody known against nobody known", [], [], 2],
    ["civilians against a state", [people], [isr], 2],
    ["state against civilians only", [isr], [people], 3],
    ["armed group against civilians only", [hezbollah], [people], 3],
    ["nobody known against civilians", [], [people], 3],
  ])("is derived from the actors: %s", (_case, initiators, targets, type) => {
    expect(typeOfViolence({ cameo: "190" }, initiators, targets)).toEqual({ type, derivedBy: UCDP_DERIVE });
  });
});

describe("a state", () => {
  it("is said to be one, or has an ISO 3166-1 alpha-3 id and no kind", () => {
    expect([isr, unsaid, { id: "israel", kind: "state" as const }].map(isState)).toEqual([true, true, true]);
    expect([hezbollah, { id: "PLO", kind: "party" as const }, { id: "isr" }, { id: "IRNA" }].map(isState)).toEqual([false, false, false, false]);
  });
});
