import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidentLine, incidentsJsonl } from "../../src/outlet/incidents-jsonl.ts";
import { collected } from "../intake/sample-files.ts";

describe("a line of incidents", () => {
  it("gives back any incident, on one line", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (incident) => {
        expect(incidentLine(incident)).not.toMatch(/[\r\n]/);
        expect(incidentLine(JSON.parse(incidentLine(incident)))).toBe(incidentLine(incident));
        expect(JSON.parse(incidentLine(incident))).toEqual(JSON.parse(JSON.stringify(incident)));
      }),
    );
  });

  it("are written as they come", async () => {
    const coming = async function* () {
      yield { incidentId: "a" };
      yield { incidentId: "b" };
    };
    expect((await collected(incidentsJsonl.write(coming()))).join("")).toBe('{"incidentId":"a"}\n{"incidentId":"b"}\n');
    expect(await collected(incidentsJsonl.write([]))).toEqual([]);
  });
});
