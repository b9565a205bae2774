import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IncidentReport } from "../../src/domain/report.ts";
import { mid } from "../../src/intake/mid.ts";
import { readsDamagedRows } from "./damaged-rows.ts";
import { fileOf, fixture, rowsOf } from "./sample-files.ts";

const midi = Buffer.from(fixture("midi.csv"));
const midip = Buffer.from(fixture("midip.csv"));

/** A change to a few bytes of a file: overwritten, put in, taken out, or the file cut off. */
type Damage = (bytes: Buffer) => Buffer;
const place = fc.nat({ max: 1_500 });
const bytes = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 4 }), fc.constantFrom(",", '"', "\n", "\r", "-9", "0", "[", "\0", "\uFEFF", "99").map((text) => Buffer.from(text)));
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, bytes).map(([at, put]) => (file: Buffer) => Buffer.concat([file.subarray(0, at), put, file.subarray(at + put.length)])),
  fc.tuple(place, bytes).map(([at, put]) => (file: Buffer) => Buffer.concat([file.subarray(0, at), put, file.subarray(at)])),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(([at, length]) => (file: Buffer) => Buffer.concat([file.subarray(0, at), file.subarray(at + length)])),
  place.map((at) => (file: Buffer) => file.subarray(0, at)),
);
const damaged = (file: Buffer): fc.Arbitrary<Buffer> => fc.array(damage, { maxLength: 4 }).map((all) => all.reduce((bytes, one) => one(bytes), file));
const rule = fc.constantFrom(undefined, { by: "dyad" } as const, { by: "id", id: "balkans" } as const, { by: "column", column: "styear" } as const);

describe("damaged MID files", () => {
  it("never throw, and give whole reports or refusals with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(midi), damaged(midip), rule, fc.integer({ min: 1, max: 300 }), async (incidents, participants, conflictBy, chunk) => {
        const rows = await rowsOf(mid, [fileOf("midi.csv", incidents, chunk), fileOf("midip.csv", participants, chunk)], { conflictBy });
        for (const row of rows) {
          expect(row.row).toBeGreaterThan(0);
          if (row.ok) {
            expect(IncidentReport.safeParse(row.report).error).toBeUndefined();
            expect(row.report).toMatchObject({ incidentId: expect.stringMatching(/^mid-\d+$/) as string, sources: [{ sourceId: "mid-5.0" }] });
          } else {
            expect(row.reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
            expect(row.detail.length).toBeGreaterThan(10);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("give one row for each line that is not blank, when the header is whole", async () => {
    const [header, ...rest] = midi.toString().split("\n");
    const line = fc.oneof(fc.constantFrom(...rest), fc.string().map((text) => text.replaceAll(/[\r\n]/g, " ")));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const rows = await rowsOf(mid, [fileOf("midi.csv", [header, ...lines].join("\n"))]);
        const expected = lines.flatMap((text, index) => (text.trim() === "" ? [] : [index + 2]));
        expect(rows.map((row) => row.row)).toEqual(expected);
        expect(rows.map((row) => row.raw)).toEqual(lines.filter((text) => text.trim() !== ""));
      }),
    );
  });

  it("give whole reports or refusals with a reason for 10,000 damaged rows", async () => {
    const [header, ...rows] = midi.toString().trimEnd().split("\n");
    const seen = await readsDamagedRows(mid, header, rows);
    expect(seen.whole).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(1_000);
  }, 120_000);
});
