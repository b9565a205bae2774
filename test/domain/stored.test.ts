import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/domain/canonical.ts";
import { decideConflict, unknownConflict } from "../../src/domain/conflict.ts";
import { SCHEMA_VERSION, type StoredEvent, eventTypes, isBefore, isKnown, parseStored, storedBody } from "../../src/domain/stored.ts";
import { folded } from "../support/given-when-then.ts";
import { commands, decider, reported, retracted } from "./incident-examples.ts";
import { someAlertEvent, someConflictEvent, someIncidentEvent, someScaleEvent } from "./some-events.ts";

/** One example of every event ever written. Files are added, never edited: what they hold stands in somebody's log. */
const folder = join(import.meta.dirname, "stored-events");
const files = readdirSync(folder).sort();
const example = (file: string): StoredEvent => JSON.parse(readFileSync(join(folder, file), "utf8")) as StoredEvent;
const reportedExample = example("IncidentReported.v1.json");

const envelope = { eventId: "00000000-0000-5000-8000-000000000000", schemaVersion: SCHEMA_VERSION, stream: "incident-x", revision: 3, position: "7", recordedAt: 1 };
const problemOf = (changes: Partial<StoredEvent>): string => {
  const parsed = parseStored({ ...reportedExample, ...changes });
  return parsed.ok ? "" : parsed.problem;
};

describe("a stored event", () => {
  it.each(files)("is still understood, and would be stored as the same text: %s", (file) => {
    const stored = example(file);
    expect(file).toBe(`${stored.type}.v${stored.schemaVersion}.json`);
    expect(isKnown(stored)).toBe(true);
    const parsed = parseStored(stored);
    expect(parsed).toMatchObject({ ok: true, event: { type: stored.type, data: JSON.parse(stored.body) as object } });
    expect(parsed.ok && storedBody(parsed.event)).toBe(stored.body);
    expect(canonicalJson(JSON.parse(stored.body))).toBe(stored.body);
  });

  it("has an example for every type this code writes", () => {
    expect(files.filter((file) => file.endsWith(`.v${SCHEMA_VERSION}.json`)).map((file) => file.split(".")[0])).toEqual([...eventTypes].sort());
    expect(eventTypes).toHaveLength(19);
  });

  it("survives being stored and read again, whatever the event", () => {
    fc.assert(fc.property(fc.oneof(someIncidentEvent, someConflictEvent, someScaleEvent, someAlertEvent), (event) => {
      expect(parseStored({ ...envelope, type: event.type, body: storedBody(event) })).toEqual({ ok: true, event });
    }));
  });

  it("fits its own schema as soon as it is decided", () => {
    const { report, reinstate, ...others } = commands;
    const onReported = Object.values(others).map((command) => decider.decide(command, folded(decider, [reported])));
    const decisions = [...onReported, decider.decide(report, decider.initial), decider.decide(reinstate, folded(decider, [reported, retracted])), decideConflict({ type: "OpenConflict", definition: { name: "x" } }, unknownConflict)];
    for (const decision of decisions)
      for (const event of decision.ok ? decision.events : [undefined])
        expect(event && parseStored({ ...envelope, type: event.type, body: storedBody(event) })).toEqual({ ok: true, event });
  });
});

describe("a stored event that cannot be read", () => {
  it("is not known: of another type, another version, or named like a property of every object", () => {
    expect([{ type: "IncidentForgotten" }, { schemaVersion: 2 }, { type: "constructor" }, { type: "__proto__" }].map((change) => isKnown({ ...reportedExample, ...change }))).toEqual([false, false, false, false]);
    expect(problemOf({ type: "IncidentForgotten" })).toBe("event 0 of incident-border-clash-2025-03-02 is a IncidentForgotten of schema version 1, which this version does not know: upgrade Brinkline");
  });

  it("says where it stands and what is wrong with it", () => {
    expect(problemOf({ body: "{" })).toContain("event 0 of incident-border-clash-2025-03-02 is not JSON");
    expect(problemOf({ body: "null" })).toContain("does not fit IncidentReported");
    expect(problemOf({ body: canonicalJson({ ...(JSON.parse(reportedExample.body) as object), incidentId: "a b" }) })).toContain("does not fit IncidentReported: incidentId: an id has");
    expect(problemOf({ body: canonicalJson({ ...(JSON.parse(reportedExample.body) as object), mood: "tense" }) })).toContain("mood");
  });
});

describe("positions", () => {
  it("are ordered as the numbers they spell", () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 70n }), fc.bigInt({ min: 0n, max: 2n ** 70n }), (a, b) => {
      expect(isBefore(String(a), String(b))).toBe(a < b);
    }));
  });
});
