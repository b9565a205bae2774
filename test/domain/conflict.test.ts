import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConflictCommand, type ConflictDefinition, type ConflictEvent, type ConflictState, RevisedDefinition, conflictStream, decideConflict, evolveConflict, unknownConflict } from "../../src/domain/conflict.ts";
import { type Decider, expectRetryChangesNothing, folded, given as givenFor } from "../support/given-when-then.ts";
import { someConflictEvent } from "./some-events.ts";

const decider: Decider<ConflictState, ConflictEvent, ConflictCommand> = { initial: unknownConflict, evolve: evolveConflict, decide: decideConflict };
const given = givenFor(decider);

const sides = [{ name: "Israel", actors: [{ id: "ISR" }] }, { name: "Iran", actors: [{ id: "IRN" }] }];
const definition: ConflictDefinition = { name: "Israel and Iran", sides, watchedSince: "2023-10-07" };
const opened: ConflictEvent = { type: "ConflictOpened", data: definition };
const closed: ConflictEvent = { type: "ConflictClosed", data: { reason: "ceasefire", endedAt: "2025-06-24" } };
const reopened: ConflictEvent = { type: "ConflictReopened", data: { reason: "fighting again" } };
const renamed: ConflictEvent = { type: "ConflictRevised", data: { set: { name: "Iran and Israel" }, reason: "order of the alphabet" } };

const open: ConflictCommand = { type: "OpenConflict", definition };
const rename: ConflictCommand = { type: "ReviseConflict", set: { name: "Iran and Israel" }, reason: "order of the alphabet" };
const close: ConflictCommand = { type: "CloseConflict", reason: "ceasefire", endedAt: "2025-06-24" };
const reopen: ConflictCommand = { type: "ReopenConflict", reason: "fighting again" };

describe("opening a conflict", () => {
  it("appends its definition", () => { given().when(open).then(opened); });
  it("the same way again is taken as done, even when it was revised or closed since", () => {
    given(opened).when(open).unchanged();
    given(opened, renamed, closed).when(open).unchanged();
  });
  it("another way is refused", () => { given(opened).when({ type: "OpenConflict", definition: { name: "Another" } }).refused("already-open"); });
  it("only if nobody did leaves an open one as it is", () => {
    given(opened).when({ type: "OpenConflict", ifUnknown: true, definition: { name: "Another" } }).unchanged();
    given().when({ ...open, ifUnknown: true }).then(opened);
  });
});

describe("revising a conflict", () => {
  it("appends what is set", () => { given(opened).when(rename).then(renamed); });
  it("may be done when it is closed", () => { given(opened, closed).when(rename).then(renamed); });
  it("is refused when it changes nothing", () => {
    given(opened).when({ type: "ReviseConflict", set: { name: "Israel and Iran", trigger: null }, reason: "none" }).refused("nothing-changes");
  });
  it("is refused before it is opened", () => { given().when(rename).refused("unknown-conflict"); });
  it("sets what is set, takes away what is null, and leaves the rest", () => {
    const state = folded(decider, [opened, { type: "ConflictRevised", data: { set: { watchedSince: null, trigger: "the strike" }, reason: "asked" } }]);
    expect(state).toMatchObject({ definition: { name: "Israel and Iran", sides, trigger: "the strike" }, first: definition });
    expect(state).not.toHaveProperty("definition.watchedSince");
  });
  it("cannot take the name away, nor set nothing", () => {
    expect([{ name: null }, {}, { sides: [sides[0]] }].map((set) => RevisedDefinition.safeParse(set).success)).toEqual([false, false, false]);
  });
});

describe("closing and reopening a conflict", () => {
  it("closes it with its reason, once", () => {
    given(opened).when(close).then(closed);
    given(opened, closed).when(close).unchanged();
    given(opened, closed).when({ type: "CloseConflict", reason: "low-activity" }).refused("already-closed");
    given().when(close).refused("unknown-conflict");
  });
  it("reopens what is closed", () => {
    given(opened, closed).when(reopen).then(reopened);
    given(opened).when(reopen).refused("not-closed");
    given().when(reopen).refused("unknown-conflict");
    given(opened, closed, reopened).when(close).then(closed);
  });
});

describe("a conflict's fold", () => {
  it("begins with its opening: nothing before it, and no second one", () => {
    expect(folded(decider, [renamed, closed, reopened])).toEqual(unknownConflict);
    expect(folded(decider, [opened, { type: "ConflictOpened", data: { name: "Another" } }])).toMatchObject({ situation: "open", definition });
  });

  it("neither throws nor mutates, and a retry changes nothing after any history", () => {
    const commands = [open, rename, close, reopen, { ...open, ifUnknown: true } as ConflictCommand];
    fc.assert(fc.property(fc.array(someConflictEvent), (events) => {
      const state = folded(decider, events);
      for (const command of commands) expectRetryChangesNothing(decider, state, command);
    }));
  });

  it("has a stream of its own", () => { expect(conflictStream("israel-iran")).toBe("conflict-israel-iran"); });
});
