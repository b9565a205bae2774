import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidentsGeojson } from "../../src/outlet/incidents-geojson.ts";
import { anyIncident, reading, scoring, strike, textOf } from "./samples.ts";

interface Collection {
  readonly type: string;
  readonly cite: string;
  readonly n: number;
  readonly features: readonly {
    readonly type: string;
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

const collectionOf = async (incidents: Parameters<typeof incidentsGeojson.write>[0]): Promise<Collection> => JSON.parse(await textOf(incidentsGeojson.write(incidents, scoring))) as Collection;

describe("incidents as GeoJSON", () => {
  it("are points, longitude first", async () => {
    const { type, features } = await collectionOf([strike]);
    expect([type, features[0]?.type, features[0]?.id]).toEqual(["FeatureCollection", "Feature", "strike"]);
    expect(features[0]?.geometry).toEqual({ type: "Point", coordinates: [35, 31.2] });
  });

  it("keep words and numbers as they are: no spreadsheet reads them here", async () => {
    const { features } = await collectionOf([strike]);
    expect(features[0]?.properties).toMatchObject({ summary: "=1+1, he said", score: -10, conflicts: ["a-b", "a-c"], fatalitiesHigh: null, n: 1, scaleSha256: reading.scale.sha256 });
  });

  it("say of the whole collection how it was read", async () => {
    expect(await collectionOf([strike, { ...strike, situation: "retracted" }])).toMatchObject({
      at: reading.at, knownAt: reading.knownAt, clock: "published", scale: reading.scale, halfLifeDays: 30, reading: "accepted", inherit: true, position: "23", logId: "log-1", n: 1,
      cite: expect.stringMatching(/^Brinkline 0\.1\.0, incidents at .* position 23$/) as string,
    });
  });

  it("have no geometry where none is known, and a line to cite each", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyIncident, { maxLength: 5 }), async (incidents) => {
        const { features } = await collectionOf(incidents);
        expect(features.map(({ id }) => id)).toEqual(incidents.map(({ incidentId }) => incidentId));
        for (const [at, { geometry, properties }] of features.entries()) {
          const place = incidents[at].facts?.place;
          expect(geometry?.coordinates).toEqual(place && [place.lon, place.lat].map((degrees) => JSON.parse(JSON.stringify(degrees)) as number));
          expect(properties.cite).toContain(`incident ${incidents[at].incidentId} at`);
        }
      }),
    );
  });
});
