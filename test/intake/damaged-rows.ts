/** Rows damaged at random, and what every reader must make of them: a whole report, or a refusal with a reason. */
import fc from "fast-check";
import { expect } from "vitest";
import { IncidentReport } from "../../src/domain/report.ts";
import type { Intake, IntakeOptions, IntakeRow } from "../../src/intake/format.ts";
import { fileOf, rowsOf } from "./sample-files.ts";

type Damage = (row: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.oneof(fc.string({ maxLength: 4, unit: "binary" }), fc.constantFrom(",", "\t", ";", '"', '""', "\n", "\r", "-9", "0", "-1", "9999999999", "NaN", "é", "\0", "\uFEFF", "2020-13-45", "1e999", "__proto__", " "));
const at = (row: string, share: number): number => Math.floor(share * row.length);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, piece).map(([share, put]): Damage => (row) => row.slice(0, at(row, share)) + put + row.slice(at(row, share))),
  fc.tuple(place, piece).map(([share, put]): Damage => (row) => row.slice(0, at(row, share)) + put + row.slice(at(row, share) + put.length)),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(([share, length]): Damage => (row) => row.slice(0, at(row, share)) + row.slice(at(row, share) + length)),
  fc.tuple(place, place).map(([one, other]): Damage => (row) => swapped(row, one, other)),
  place.map((share): Damage => (row) => row.slice(0, at(row, share))),
);

/** Two cells of the row change places. */
function swapped(row: string, one: number, other: number): string {
  const delimiter = row.includes("\t") ? "\t" : ",";
  const cells = row.split(delimiter);
  const [a, b] = [Math.floor(one * (cells.length - 1)), Math.floor(other * (cells.length - 1))];
  [cells[a], cells[b]] = [cells[b], cells[a]];
  return cells.join(delimiter);
}

const damagedRow = (rows: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...rows), fc.array(damage, { minLength: 1, maxLength: 4 })).map(([row, damages]) => damages.reduce((text, one) => one(text), row));

/** Reads `count` damaged rows under the header, 100 a file; every row read is whole or refused. Answers how many were which. */
export async function readsDamagedRows(intake: Intake, header: string | undefined, rows: readonly string[], options: IntakeOptions = {}, count = 10_000): Promise<{ whole: number; refused: number }> {
  const seen = { whole: 0, refused: 0 };
  const files = fc.array(damagedRow(rows), { minLength: 100, maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 5_000 }), async (lines, chunk) => {
      const text = [...(header === undefined ? [] : [header]), ...lines].join("\n");
      for (const row of await rowsOf(intake, [fileOf("damaged", text, chunk)], options)) {
        expectWholeOrRefused(row);
        seen[row.ok ? "whole" : "refused"] += 1;
      }
    }),
    { numRuns: count / 100 },
  );
  return seen;
}

function expectWholeOrRefused(row: IntakeRow): void {
  expect(row.row).toBeGreaterThan(0);
  if (row.ok) {
    expect(IncidentReport.safeParse(row.report).error).toBeUndefined();
    expect(row.report.incidentId).toBeDefined();
  } else {
    expect(row.reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(row.detail.length).toBeGreaterThan(10);
  }
}
