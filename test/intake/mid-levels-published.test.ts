import { describe, expect, it } from "vitest";
import { hostilityOf } from "../../src/scales/mid.ts";
import { isPublished, publishedRows } from "./published-data.ts";

const files = ["mid/MIDIP_5.0.csv", "mid/MIDB_5.0.csv"];

/** Each state's highest level in each dispute, by `dispnum/ccode`. A state that enters a dispute twice has its higher one. */
function highest(rows: readonly Record<string, string>[], level: (row: Record<string, string>) => number): Map<string, number> {
  const levels = new Map<string, number>();
  for (const row of rows) {
    const state = `${row.dispnum}/${row.ccode}`;
    levels.set(state, Math.max(levels.get(state) ?? 0, level(row)));
  }
  return levels;
}

describe.skipIf(!files.every(isPublished))("the levels of participants in MID 5.0", () => {
  it("reach, from their acts in the incidents, what MIDB says of them in 1,596 of 1,602, and six are known not to", () => {
    const [participations, belligerents] = files.map(publishedRows);
    const reached = highest(participations, ({ action }) => hostilityOf(Number(action)) ?? 0);
    const stated = highest(belligerents, ({ hostlev }) => Number(hostlev));
    const both = [...reached.keys()].filter((state) => stated.has(state));
    const apart = both.filter((state) => reached.get(state) !== stated.get(state)).sort();
    process.stderr.write(`participants' highest level equals MIDB's in ${both.length - apart.length} of ${both.length}; not in ${apart.join(", ")}\n`);
    expect([both.length - apart.length, both.length]).toEqual([1_596, 1_602]);
    expect(apart).toEqual(["3551/640", "3568/2", "4186/345", "4245/484", "4258/531", "4289/630"]);
  });
});
