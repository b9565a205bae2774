import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidentsCsv } from "../../src/outlet/incidents-csv.ts";
import { incidentsHxl } from "../../src/outlet/incidents-hxl.ts";
import { anyIncident, cellsOf, reading, recordsOf, scoring, strike, textOf } from "./samples.ts";

describe("incidents as CSV", () => {
  it("have a row each, flat, what is unknown empty", async () => {
    const [row] = recordsOf(await textOf(incidentsCsv.write([strike], scoring)));
    expect(row).toMatchObject({
      incidentId: "strike", situation: "reported", into: "", conflicts: "a-b; a-c", concerns: "", status: "occurred", occurred: "2024-04-13/2024-04-14",
      onset: "2024-04-13T00:00:00Z", end: "2024-04-14T23:59:59.999Z", ongoing: "false", precision: "day", imprecise: "false", initiators: "AAA", targets: "BBB; group",
      cameo: "195", plover: "", mid: "16", score: "-10", scoreInheritedFrom: "", fatalitiesLow: "0", fatalitiesBest: "2", fatalitiesHigh: "", injuriesBest: "",
      place: "Nevatim", country: "ISR", lat: "31.2", lon: "35", placePrecision: "", summary: "'=1+1, he said", contested: "munitions; occurrence", standingClaims: "1", sources: "3", sourceIds: "s1; s2; s3",
    });
  });

  it("carry with the score its scale, how it was read, and the line to cite", async () => {
    const [row] = recordsOf(await textOf(incidentsCsv.write([strike], scoring)));
    expect(row).toMatchObject({
      n: "1", scale: "goldstein-gdelt", scaleVersion: "1", scaleSha256: reading.scale.sha256, inherit: "true", halfLifeDays: "30", reading: "accepted", clock: "published",
      at: reading.at, knownAt: reading.knownAt, logId: "log-1", position: "23",
    });
    expect(row.cite).toMatch(/^Brinkline 0\.1\.0, incident strike at .* log log-1 position 23$/);
  });

  it("tell the earliest source by its instant, not by its text", async () => {
    const [row] = recordsOf(await textOf(incidentsCsv.write([strike], scoring)));
    expect(row.firstPublishedAt).toBe("2024-04-14T00:30:00+02:00");
  });

  it("leave the end of an ongoing spell empty", async () => {
    const [row] = recordsOf(await textOf(incidentsCsv.write([{ ...strike, facts: { conflicts: ["a-b"], occurred: "2023-10-08/..", coding: { cameo: "194" } } }], scoring)));
    expect([row.end, row.ongoing]).toEqual(["", "true"]);
  });

  it("have as many cells in every row, words only ever neutralised, and a line to cite in each", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyIncident, { maxLength: 5 }), async (incidents) => {
        const text = await textOf(incidentsCsv.write(incidents, scoring));
        const [header, ...rows] = cellsOf(text);
        expect(rows.map((row) => row.length)).toEqual(incidents.map(() => header.length));
        for (const [at, row] of recordsOf(text).entries()) {
          const summary = incidents[at].facts?.summary ?? "";
          expect([summary, `'${summary}`]).toContain(row.summary);
          expect(row.cite).toContain(`incident ${incidents[at].incidentId} at`);
          for (const [name, cell] of Object.entries(row)) if (/^[=+\-@\t\r]/.test(cell)) expect(["score", "lat", "lon"]).toContain(name);
        }
      }),
    );
  });
});

describe("incidents as HXL", () => {
  it("are the same rows with a row of hashtags under the header", async () => {
    const [csv, hxl] = [cellsOf(await textOf(incidentsCsv.write([strike], scoring))), cellsOf(await textOf(incidentsHxl.write([strike], scoring)))];
    expect([hxl[0], ...hxl.slice(2)]).toEqual(csv);
    const tagged = Object.fromEntries(hxl[0].map((name, at) => [name, hxl[1][at]]));
    expect(tagged).toMatchObject({ incidentId: "#event+id", onset: "#date+start", lat: "#geo+lat", lon: "#geo+lon", country: "#country+code", fatalitiesBest: "#affected+killed", cite: "#meta+source+cite" });
  });

  it("have well-formed hashtags, each once", async () => {
    const [, tags] = cellsOf(await textOf(incidentsHxl.write([], scoring)));
    for (const tag of tags) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
    expect(new Set(tags).size).toBe(tags.length);
  });
});
