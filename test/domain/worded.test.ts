import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ClaimInput } from "../../src/domain/claim.ts";
import { conflictBodies, incidentBodies } from "../../src/domain/command.ts";
import { faultsOf } from "../../src/domain/faults.ts";
import { IncidentReport } from "../../src/domain/report.ts";
import { isMissing, worded } from "../../src/domain/worded.ts";
import { eventTypes } from "../../src/domain/stored.ts";

/** "path: message" of everything wrong with a value. */
function told(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value, worded);
  return parsed.success ? [] : faultsOf(parsed.error).map(({ path, message }) => `${path}: ${message}`);
}

const Id = z.string().regex(/^[a-z]+$/, "an id has small letters only");

describe("what a schema finds wrong, in words", () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ["too few characters", z.string().min(3), "ab", '"ab" has 2 characters: write at least 3'],
    ["none at all", z.string().min(1), "", "is empty: write at least 1 character"],
    ["too many characters, shortened", z.string().max(100), "x".repeat(101), `"${"x".repeat(59)}…" has 101 characters: write at most 100`],
    ["another length", z.string().length(3), "abcd", '"abcd" has 4 characters: write exactly 3'],
    ["too few items", z.array(z.string()).min(2), ["a"], "has 1 item: give at least 2"],
    ["no items", z.array(z.string()).min(1), [], "is empty: give at least 1 item"],
    ["too many items", z.array(z.string()).max(1), ["a", "b"], "has 2 items: give at most 1"],
    ["a number too small", z.number().min(0), -3, "-3 is too small: give 0 or more"],
    ["a number on its open bound", z.number().positive(), 0, "0 is too small: give more than 0"],
    ["a number too large", z.number().max(90), 91.5, "91.5 is too large: give 90 or less"],
    ["a number over its open bound", z.number().lt(1), 1, "1 is too large: give less than 1"],
    ["another type", z.string(), 5, "5 is a number: give a text"],
    ["a text for a number", z.int(), "5", '"5" is a text: give a whole number'],
    ["a fraction for a whole number", z.int(), 1.5, "1.5 is not a whole number: give one"],
    ["what is no number", z.coerce.number(), "abc", "is not a number: give one"],
    ["a list for an object", z.strictObject({}), [], "is a list: give an object {...}"],
    ["an object for a list", z.array(z.string()), {}, "is an object: give a list [...]"],
    ["null", z.string(), null, "is null: give a text"],
    ["true for a text", z.string(), true, "is true: give a text"],
    ["a text for true or false", z.boolean(), "yes", '"yes" is a text: give true or false'],
    ["a missing value", z.string(), undefined, "is missing: give a text"],
    ["a missing choice", z.enum(["a", "b"]), undefined, "is missing: choose from a, b"],
    ["another choice", z.enum(["a", "b"]), "c", '"c" is not known here: choose from a, b'],
    ["another literal", z.literal("all"), "some", '"some" is not known here: write "all"'],
    ["an address", z.url(), "example", '"example" is not an address: write one such as https://example.org/report'],
    ["a UUID", z.uuid(), "7", '"7" is not a UUID: write one such as 0b9c6a52-9d2e-4f6b-8c1e-3a5f7d9e1b20'],
    ["another beginning", z.string().startsWith("sqlite:"), "file", '"file" does not fit: it has to begin with "sqlite:"'],
    ["a pattern without words of its own", z.string().regex(/^\d+$/), "x", '"x" does not fit: it has to match /^\\d+$/'],
    ["a step", z.number().multipleOf(5), 7, "7 is not a multiple of 5: give one that is"],
    ["no kind that can stand there", z.union([z.int(), z.string(), z.strictObject({})]), true, "is true: give a number, a text or an object {...}"],
    ["neither a choice nor a list", z.union([z.literal("all"), z.array(z.string())]), "some", '"some" is not known here: write "all", or give a list [...]'],
    ["a check without words of its own", z.string().refine(() => false), "x", '"x" cannot stand here: give another value'],
  ])("tells of %s", (_name, schema, value, message) => {
    expect(told(schema, value)).toEqual([`: ${message}`]);
  });

  it("leaves a message of the schema's own as it is", () => {
    expect(told(Id, "A")).toEqual([": an id has small letters only"]);
    expect(told(z.strictObject({ a: z.union([Id, z.int()], "write an id or a number") }), { a: "A" })).toEqual(["a: an id has small letters only"]);
  });

  it("names each key that is not known, and those that are", () => {
    expect(told(z.strictObject({ a: z.strictObject({ low: z.int().optional(), high: z.int().optional() }) }), { a: { lowest: 1, top: 2 } })).toEqual([
      "a/lowest: is not known here: leave it out, or choose from low, high", "a/top: is not known here: leave it out, or choose from low, high",
    ]);
    expect(told(z.strictObject({}), { a: 1 })).toEqual(["a: is not known here: leave it out"]);
  });

  it("speaks for the alternative that came furthest", () => {
    const claim = { about: "munitions", claimant: "ISR", source: "s-1" };
    expect(told(ClaimInput, { ...claim, value: { best: -1 } })).toEqual(["value/best: -1 is too small: give 0 or more"]);
    expect(told(ClaimInput, { ...claim, value: "many" })).toEqual(['value: a number such as 350, "~320", ">=300" or "<=20"']);
    expect(told(ClaimInput, { ...claim, about: "weather" })).toEqual(['about: "weather" is not known here: choose from occurrence, responsibility, fatalities, injuries, munitions, intercepted, location, outcome']);
    expect(told(incidentBodies.ReviseGrade, { grade: { claimId: "c-1" }, reason: "why" })).toEqual(["grade/credibility: is missing: give a whole number"]);
    expect(told(incidentBodies.ReviseGrade, { grade: { sourceId: "s-1", reliability: "Z" }, reason: "" })).toEqual([
      'grade/reliability: "Z" is not known here: choose from A, B, C, D, E, F', "reason: is empty: write at least 1 character",
    ]);
  });

  it("is never empty of words, and never zod's own, whatever is sent", () => {
    const values = [undefined, null, 5, "", "x", [], {}, { incidentId: 1, conflicts: [], occurred: "", coding: { cameo: 5 }, claims: [{}], sources: [{ url: "x" }] }, { set: { place: { lat: "x" } }, grade: 1, claim: {}, sides: [{}] }];
    const schemas = [IncidentReport, ...Object.values(incidentBodies), ...Object.values(conflictBodies)] as z.ZodType[];
    const messages = schemas.flatMap((schema) => values.flatMap((value) => told(schema, value)));
    expect(messages.length).toBeGreaterThan(eventTypes.length);
    expect(messages.filter((message) => /Invalid|expected|received|Too (small|big)|Unrecognized|: $/.test(message))).toEqual([]);
  });

  it("marks what is missing", () => {
    expect([isMissing("is missing: give a text"), isMissing('"missing" is a text: give a number')]).toEqual([true, false]);
  });
});
