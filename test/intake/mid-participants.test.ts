import { describe, expect, it } from "vitest";
import { MidParticipants } from "../../src/intake/mid-participants.ts";
import type { MidParticipant } from "../../src/intake/mid-row.ts";

const row = (over: Partial<MidParticipant>): MidParticipant => ({
  dispnum: 1, incidnum: 1001, stabb: "USA", ccode: 2, stday: 1, stmon: 1, styear: 2001, endday: 1, endmon: 1, endyear: 2001,
  insidea: 1, sidea: 1, fatality: 0, fatalpre: 0, action: 7, hostlev: 3, revtype1: 0, revtype2: 0, version: 5, ...over,
});
const gathered = (...rows: Partial<MidParticipant>[]): MidParticipants => {
  const participants = new MidParticipants();
  for (const one of rows) expect(participants.add(row(one))).toBeUndefined();
  return participants;
};
const cuba = { stabb: "CUB", ccode: 40 };

describe("the parties of an incident", () => {
  it("act by its own sides, whatever their sides in the dispute", () => {
    const participants = gathered({ insidea: 0, sidea: 1 }, { ...cuba, insidea: 1, sidea: 0 });
    expect(participants.partiesOf(1001)).toMatchObject({ dispute: 1, initiators: [{ id: "CUB" }], targets: [{ id: "USA" }] });
    expect(participants.sidesOf(1)).toEqual([{ name: "Side A", actors: [{ id: "USA" }] }, { name: "Side B", actors: [{ id: "CUB" }] }]);
  });

  it("are unknown where there is no row", () => {
    expect(gathered({}).partiesOf(1002)).toBeUndefined();
  });
});

describe("the sides of a dispute", () => {
  it("are unknown when one of them is empty, or there is no dispute", () => {
    expect(gathered({}).sidesOf(1)).toEqual([]);
    expect(gathered({}).sidesOf(2)).toEqual([]);
  });

  it("hold a state coded on both where it stands more often, on side A when equal", () => {
    const twice = gathered({}, { ...cuba, sidea: 0 }, { ...cuba, sidea: 1, incidnum: 1002 }, { ...cuba, sidea: 0, incidnum: 1003 });
    expect(twice.sidesOf(1)[1].actors).toEqual([{ id: "CUB" }]);
    const equal = gathered({}, { stabb: "CAN", ccode: 20, sidea: 0 }, { ...cuba, sidea: 0 }, { ...cuba, sidea: 1, incidnum: 1002 });
    expect(equal.sidesOf(1).map((side) => side.actors.map(({ id }) => id))).toEqual([["CUB", "USA"], ["CAN"]]);
  });
});
