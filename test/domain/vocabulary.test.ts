import { describe, expect, it } from "vitest";
import { Coding } from "../../src/domain/coding.ts";
import { Source, confirmEachOther } from "../../src/domain/source.ts";
import { Commitment, Talks, Threshold } from "../../src/domain/talks.ts";
import { Actor, Id, Instant, Magnitude, OccurrenceText, Place } from "../../src/domain/vocabulary.ts";

interface Schema { readonly safeParse: (value: unknown) => { readonly success: boolean } }
const accepts = (schema: Schema, ...values: unknown[]): boolean[] => values.map((value) => schema.safeParse(value).success);
const all = (count: number, answer: boolean): boolean[] => Array.from({ length: count }, () => answer);

describe("an id", () => {
  it("can stand in a stream name and in a path", () => {
    expect(accepts(Id, "IRN", "damascus-consulate-2024-04-01", "mid-3551", "gdelt:1.2_x", "a".repeat(200))).toEqual(all(5, true));
    expect(accepts(Id, "", "..", "-a", "a b", "a/b", "ä", "a".repeat(201), 7)).toEqual(all(8, false));
  });
});

describe("an actor", () => {
  it("is any id, with a kind and the source's own code where known", () => {
    expect(accepts(Actor, { id: "IRN" }, { id: "hezbollah", kind: "armed-group", name: "Hezbollah", code: "LBNREBHEZ" })).toEqual([true, true]);
    expect(accepts(Actor, {}, { id: "x", kind: "army" }, { id: "x", side: 1 })).toEqual(all(3, false));
  });
});

describe("times in words", () => {
  it("are checked where they come in, and the message says what to write", () => {
    expect(accepts(Instant, "2024-04-13", "2024-04-13T20:30:00+02:00")).toEqual([true, true]);
    expect(Instant.safeParse("April").error?.issues[0].message).toBe('"April" is not a date or time; write 2024-04-13 or 2024-04-13T20:30:00Z');
    expect(OccurrenceText.safeParse("2024-21").error?.issues[0].message).toContain("season");
    expect(accepts(OccurrenceText, "2023-10-08/..", "2024-04~", "../2024", "2".repeat(90))).toEqual([true, true, false, false]);
  });
});

describe("a place", () => {
  it("has both coordinates or none, on the globe", () => {
    expect(accepts(Place, {}, { name: "Nevatim", country: "ISR", lat: 31.2, lon: 35, precision: "near" })).toEqual([true, true]);
    expect(accepts(Place, { lat: 31.2 }, { lon: 35 }, { lat: 91, lon: 0 }, { lat: 0, lon: -181 }, { precision: "about" })).toEqual(all(5, false));
  });
});

describe("a magnitude", () => {
  it("leaves out what is not known, and keeps figures out of order", () => {
    expect(accepts(Magnitude, { best: 350 }, { low: 9, high: 3 }, { low: 0, best: 0, high: 0 })).toEqual(all(3, true));
    expect(accepts(Magnitude, {}, { best: -1 }, { best: 1.5 }, { most: 3 })).toEqual(all(4, false));
  });
});

describe("a coding", () => {
  it("is at least one published code, as it is printed there", () => {
    expect(accepts(Coding, { cameo: "045" }, { mid: 16 }, { plover: { type: "CONSULT", mode: "third-party" } }, { acled: { type: "Battles", subType: "Armed clash" } }, { ucdp: { typeOfViolence: 1 } })).toEqual(all(5, true));
    expect(accepts(Coding, {}, { derivedBy: {} }, { cameo: 195 }, { cameo: "45" }, { cameo: "21" }, { cameo: "00" }, { mid: -9 }, { mid: 22 }, { plover: { type: "consult" } }, { ucdp: { typeOfViolence: 4 } })).toEqual(all(10, false));
  });

  it("names the table that derived it, for those that were derived", () => {
    expect(accepts(Coding, { cameo: "195", plover: { type: "ASSAULT" }, derivedBy: { plover: "cameo-plover@1" } })).toEqual([true]);
    expect(accepts(Coding, { cameo: "195", derivedBy: { plover: "a table" } }, { cameo: "195", derivedBy: { acled: "x@1" } })).toEqual([false, false]);
  });
});

describe("a source", () => {
  it("has an id and a name; its reliability is A to F, its address on the web", () => {
    expect(accepts(Source, { sourceId: "axios-1", name: "Axios" }, { sourceId: "a", name: "A", url: "https://example.org", reliability: "F", confidential: true, via: "x", rowId: "7", quote: "q", publishedAt: "2024-04-13" })).toEqual([true, true]);
    expect(accepts(Source, { name: "Axios" }, { sourceId: "a", name: "" }, { sourceId: "a", name: "A", reliability: "G" }, { sourceId: "a", name: "A", url: "javascript:alert(1)" })).toEqual(all(4, false));
  });

  it("confirms another only when they share no via", () => {
    const source = (name: string, via?: string) => ({ sourceId: name, name, ...(via !== undefined && { via }) });
    expect(confirmEachOther([source("Axios"), source("Mehr")])).toBe(true);
    expect(confirmEachOther([source("IRNA", "UN mission"), source("Mehr", "UN mission")])).toBe(false);
    expect(confirmEachOther([source("UN mission"), source("Mehr", "UN mission")])).toBe(false);
    expect(confirmEachOther([source("IRNA", "UN mission"), source("Mehr", "UN mission"), source("Axios")])).toBe(true);
    expect([confirmEachOther([]), confirmEachOther([source("Axios")])]).toEqual([false, false]);
  });
});

describe("talks, commitments and thresholds", () => {
  it("are of known kinds", () => {
    const talks = { channel: "usa-irn-oman", format: "proximity", parties: ["USA", "IRN"] };
    expect(accepts(Talks, talks, { ...talks, track: 1.5, thirdParties: [{ actor: "OMN", role: "mediator" }], round: "May" })).toEqual([true, true]);
    expect(accepts(Talks, { ...talks, parties: [] }, { ...talks, format: "phone" }, { ...talks, track: 3 }, { ...talks, thirdParties: [{ actor: "OMN", role: "friend" }] })).toEqual(all(4, false));
    const ceasefire = { id: "cf-1", kind: "ceasefire", declaration: "bilateral", parties: ["A", "B"], from: "2024-11-27" };
    expect(accepts(Commitment, ceasefire, { ...ceasefire, class: "preliminary", until: "2025-01-26" }, { ...ceasefire, from: "soon" }, { ...ceasefire, kind: "peace" })).toEqual([true, true, false, false]);
    expect(accepts(Threshold, { kind: "first-direct-attack", claimant: "ISR", source: "axios-1" }, { kind: "first-direct-attack" })).toEqual([true, false]);
  });
});
