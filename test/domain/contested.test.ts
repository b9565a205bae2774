import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ABOUTS, Claim } from "../../src/domain/claim.ts";
import { type StandingClaim, contestedAbouts, standing } from "../../src/domain/contested.ts";

interface Grades { readonly reliability?: StandingClaim["reliability"]; readonly credibility?: number }

function claim(about: Claim["about"], claimant: string, value: unknown, grades: Grades = {}): StandingClaim {
  const kept = Claim.parse({ claimId: "c", about, value, claimant, sourceId: "s", ...(grades.credibility !== undefined && { credibility: grades.credibility }) });
  return { claim: kept, reliability: grades.reliability };
}

function contested(...claims: StandingClaim[]): string[] {
  return [...contestedAbouts(standing(claims), ["ISR"])].sort();
}

const attributes = (...to: string[]) => ({ stance: "attributes", to });

describe("contested numbers", () => {
  const numbers = ["fatalities", "injuries", "munitions", "intercepted"] as const;
  it.each([
    [350, 320, true],
    [350, 350, false],
    [350, "~320", false],
    [360, "~320", true],
    ["~330", "~320", false],
    [350, ">=300", false],
    [250, ">=300", true],
    ["<=20", ">=20", false],
    ["<=20", ">=21", true],
    [{ low: 5, best: 7, high: 8 }, 8, false],
    [{ low: 5, best: 7, high: 8 }, 9, true],
    [{ low: 10, high: 5 }, { low: 10, high: 5 }, false],
  ])("%j against %j: %j", (a, b, dispute) => {
    for (const about of numbers) expect(contested(claim(about, "axios", a), claim(about, "ISR", b))).toEqual(dispute ? [about] : []);
  });

  it("are contested per quantity, never per incident", () => {
    expect(contested(claim("fatalities", "IRN", 7), claim("munitions", "ISR", 320))).toEqual([]);
    expect(contested(claim("fatalities", "IRN", 7), claim("munitions", "ISR", 320), claim("fatalities", "SYR", 11))).toEqual(["fatalities"]);
  });

  it("need two claims: one alone is not contested, whatever the report states", () => {
    expect(contested(claim("munitions", "ISR", 320))).toEqual([]);
  });
});

describe("a claimant's newer value", () => {
  it("replaces its older one: a rising toll is a revision", () => {
    expect(contested(claim("fatalities", "IRN", 5), claim("fatalities", "IRN", 7), claim("fatalities", "IRN", 8))).toEqual([]);
    expect(contested(claim("fatalities", "IRN", 5), claim("fatalities", "SYR", 8), claim("fatalities", "IRN", 8))).toEqual([]);
  });

  it("contests where the older did not", () => {
    const axios = claim("munitions", "axios", 350);
    expect(contested(axios, claim("munitions", "ISR", ">=300"))).toEqual([]);
    expect(contested(axios, claim("munitions", "ISR", ">=300"), claim("munitions", "ISR", 320))).toEqual(["munitions"]);
  });

  it("replaces a stance by declining to comment", () => {
    expect(contested(claim("occurrence", "USA", "confirms"), claim("occurrence", "IRN", "denies"), claim("occurrence", "USA", "declines-to-comment"))).toEqual([]);
  });

  it("is not a weak repetition of the same value: that leaves the better graded claim standing", () => {
    const confirmed = claim("occurrence", "USA", "confirms");
    const denied = claim("occurrence", "IRN", "denies", { reliability: "B" });
    const rumour = claim("occurrence", "IRN", "denies", { reliability: "E" });
    expect(contested(confirmed, denied, rumour)).toEqual(["occurrence"]);
    expect(standing([denied, rumour])).toEqual([denied]);
    expect(standing([rumour, denied])).toEqual([denied]);
  });
});

describe("contested occurrence", () => {
  it.each([
    ["confirms", "denies", true],
    ["claims", "denies", true],
    ["attributes", "denies", true],
    ["confirms", "confirms", false],
    ["denies", "denies", false],
    ["declines-to-comment", "denies", false],
    ["declines-to-comment", "confirms", false],
    ["declines-to-comment", "declines-to-comment", false],
  ])("%s against %s: %j", (a, b, dispute) => {
    expect(contested(claim("occurrence", "USA", a), claim("occurrence", "IRN", b))).toEqual(dispute ? ["occurrence"] : []);
    expect(contested(claim("occurrence", "IRN", b), claim("occurrence", "USA", a))).toEqual(dispute ? ["occurrence"] : []);
  });
});

describe("contested responsibility", () => {
  it.each([
    [attributes("ISR"), "declines-to-comment", false],
    [attributes("ISR"), "claims", false],
    [attributes("ISR"), "denies", true],
    [attributes("ISR"), "confirms", false],
    [attributes("USA"), "claims", true],
    [attributes("USA"), "denies", false],
    [attributes("ISR", "USA"), "claims", false],
    [attributes("ISR", "USA"), { stance: "denies", to: ["ISR"] }, true],
    ["attributes", "denies", true],
    ["confirms", "denies", true],
    [{ stance: "denies", to: ["ISR"] }, "denies", false],
    [{ stance: "denies", to: ["ISR"] }, "claims", true],
  ])("%j by Iran against %j by Israel: %j", (a, b, dispute) => {
    expect(contested(claim("responsibility", "IRN", a), claim("responsibility", "ISR", b))).toEqual(dispute ? ["responsibility"] : []);
  });

  it("cannot hang on an act by nobody known", () => {
    const claims = [claim("responsibility", "IRN", "confirms"), claim("responsibility", "ISR", "denies")];
    expect([...contestedAbouts(claims, [])]).toEqual([]);
  });
});

describe("contested location", () => {
  const isfahan = { name: "Isfahan", country: "IRN", lat: 32.65, lon: 51.67, precision: "near" };
  it.each([
    [isfahan, { country: "ISR" }, true],
    [isfahan, { country: "IRN" }, false],
    [isfahan, { name: "Natanz" }, false],
    [isfahan, { country: "IRN", lat: 32.75, lon: 51.86, precision: "near" }, false],
    [isfahan, { country: "IRN", lat: 35.69, lon: 51.39, precision: "near" }, true],
    [isfahan, { country: "IRN", lat: 35.69, lon: 51.39, precision: "country" }, false],
    [{ lat: 90, lon: 0, precision: "country" }, { lat: -90, lon: 0 }, false],
    [{ lat: 13.6, lon: -180, precision: "country" }, { lat: -13.6, lon: 0 }, false],
  ])("%j against %j: %j", (a, b, dispute) => {
    expect(contested(claim("location", "IRN", a), claim("location", "USA", b))).toEqual(dispute ? ["location"] : []);
  });
});

describe("what never contests", () => {
  it("is the outcome: words are shown, not weighed", () => {
    expect(contested(claim("outcome", "IRN", "success"), claim("outcome", "ISR", "the vast majority were intercepted"))).toEqual([]);
  });

  it("is a claim graded E or 5", () => {
    const confirms = claim("occurrence", "USA", "confirms", { reliability: "A", credibility: 2 });
    expect(contested(confirms, claim("occurrence", "IRN", "denies", { reliability: "E" }))).toEqual([]);
    expect(contested(confirms, claim("occurrence", "IRN", "denies", { reliability: "A", credibility: 5 }))).toEqual([]);
    expect(contested(confirms, claim("occurrence", "IRN", "denies", { reliability: "F", credibility: 6 }))).toEqual(["occurrence"]);
    expect(contested(confirms, claim("occurrence", "IRN", "denies", { reliability: "D", credibility: 4 }))).toEqual(["occurrence"]);
  });

  it("is a claimant alone, whatever it has said", () => {
    const values = fc.oneof(fc.nat({ max: 400 }), fc.constantFrom("~320", ">=300", "<=20"));
    fc.assert(fc.property(fc.array(values), (said) => {
      expect(contested(...said.map((value) => claim("munitions", "ISR", value)))).toEqual([]);
    }));
  });
});

describe("the order of two claimants", () => {
  const value = (about: Claim["about"]): fc.Arbitrary<unknown> =>
    about === "occurrence" || about === "responsibility" ? fc.constantFrom("confirms", "denies", "claims", "declines-to-comment", attributes("ISR"), attributes("IRN"))
    : about === "location" ? fc.constantFrom({ country: "IRN" }, { country: "ISR" }, { lat: 1, lon: 1 }, { lat: 9, lon: 9 })
    : about === "outcome" ? fc.constantFrom("success", "failure")
    : fc.constantFrom(1, 300, "~320", ">=300", "<=20", { low: 2, high: 1 });

  it("does not show", () => {
    const pair = fc.constantFrom(...ABOUTS).chain((about) => fc.tuple(fc.constant(about), value(about), value(about)));
    fc.assert(fc.property(pair, ([about, a, b]) => {
      const [ours, theirs] = [claim(about, "ISR", a), claim(about, "IRN", b)];
      expect(contested(ours, theirs)).toEqual(contested(theirs, ours));
    }));
  });
});
