import { describe, expect, it } from "vitest";
import { acledActor } from "../../src/intake/acled-actors.ts";

const idAndKind = (name: string, inter: string): unknown[] => {
  const actor = acledActor(name, inter);
  return [actor?.id, actor?.kind];
};

describe("an actor of ACLED's", () => {
  it.each([
    ["Military Forces of Iceland (2020-)", "State forces", "ISL"],
    ["Military Forces of Iceland (2020-2024) Coast Guard", "1", "ISL"],
    ["Police Forces of the United States (2021-)", "1", "USA"],
    ["Government of Monaco (2019-2022)", "External/Other forces", "MCO"],
    ["Military Forces of Iceland (2020-present)", "8", "ISL"],
    ["Government of Iceland", "", "ISL"],
    ["Military Forces of Sri Lanka (2015-)", "1", "LKA"],
  ])("is a state where its forces or government act: %s, %s", (name, inter, id) => {
    expect(acledActor(name, inter)).toMatchObject({ id, kind: "state", code: name });
  });

  it.each([
    ["Military Forces of Iceland (2020-) Northern Faction", "1", "military-forces-of-iceland-2020-northern-faction", "state"],
    ["Mutiny of Military Forces of Iceland (2020-)", "2", "mutiny-of-military-forces-of-iceland-2020", "armed-group"],
    ["Military Forces of Iceland (2020-)", "Rebel group", "military-forces-of-iceland-2020", "armed-group"],
    ["Military Forces of Lost Atlantis (2020-)", "1", "military-forces-of-lost-atlantis-2020", "state"],
    ["Puffin Guard", "Political militia", "puffin-guard", "armed-group"],
    ["Fishers Clan Militia", "4", "fishers-clan-militia", "armed-group"],
    ["Rioters (Iceland)", "Rioters", "rioters-iceland", "other"],
    ["Protesters (Iceland)", "6", "protesters-iceland", "other"],
    ["Civilians (Iceland)", "CIVILIANS", "civilians-iceland", "civilians"],
    ["Watchmen of Nowhere", "9", "watchmen-of-nowhere", undefined],
  ])("is what it is called elsewhere: %s, %s", (name, inter, ...expected) => {
    expect(idAndKind(name, inter)).toEqual(expected);
  });

  it("keeps a long name, cut, and is nobody without letters or digits", () => {
    const long = "Brotherhood of the ".repeat(40);
    expect(acledActor(long, "3")?.code).toHaveLength(100);
    expect(acledActor(long, "3")?.name).toHaveLength(500);
    expect(acledActor("?", "3")).toBeUndefined();
  });
});
