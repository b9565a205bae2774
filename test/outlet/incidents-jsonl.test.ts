import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidentLine, incidentsJsonl } from "../../src/outlet/incidents-jsonl.ts";
import { collected } from "../intake/sample-files.ts";
import { anyIncident, reading, scoring, strike } from "./samples.ts";

describe("a line of incidents", () => {
  it("is the incident as it was answered, with its score, how that was read, and the line to cite", () => {
    const { version: _version, citation: _citation, ...heading } = reading;
    expect(JSON.parse(incidentLine(strike, scoring))).toEqual({ ...strike, score: { value: -10 }, n: 1, ...heading, cite: expect.stringContaining("incident strike at 2024-05-18T00:00:00Z") as string });
  });

  it("gives back any incident, on one line, and the line to cite", () => {
    fc.assert(
      fc.property(anyIncident, (incident) => {
        const line = incidentLine(incident, scoring);
        expect(line).not.toMatch(/[\r\n]/);
        expect(JSON.parse(line)).toMatchObject(JSON.parse(JSON.stringify(incident)) as object);
        expect(JSON.parse(line)).toMatchObject({ scale: reading.scale, logId: "log-1", position: "23", cite: expect.stringContaining(incident.incidentId) as string });
      }),
    );
  });

  it("has a null score where the act does not count or has none", () => {
    const scoreOf = (more: object): unknown => (JSON.parse(incidentLine({ ...strike, ...more }, scoring)) as { score: unknown }).score;
    expect(scoreOf({ situation: "retracted" })).toBeNull();
    expect(scoreOf({ facts: { ...strike.facts, status: "planned" } })).toBeNull();
    expect(scoreOf({ facts: { ...strike.facts, coding: { mid: 16 } } })).toBeNull();
    expect(scoreOf({ facts: { ...strike.facts, coding: { cameo: "1213" } } })).toEqual({ value: expect.any(Number) as number, inheritedFrom: "121" });
  });

  it("are written as they come", async () => {
    const coming = async function* () {
      yield strike;
      yield { ...strike, incidentId: "b" };
    };
    expect((await collected(incidentsJsonl.write(coming(), scoring))).map((line) => (JSON.parse(line) as { incidentId: string }).incidentId)).toEqual(["strike", "b"]);
    expect(await collected(incidentsJsonl.write([], scoring))).toEqual([]);
  });
});
