/** The published data, all the way through: rules tried on COW MID 5.0 incidents, against counts made from the reports alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NewAlertRule } from "../../src/domain/alert-rule.ts";
import { MS_PER_DAY } from "../../src/domain/instant.ts";
import { parseOccurrence } from "../../src/domain/occurrence.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import { hostilityOf } from "../../src/scales/mid.ts";
import { type Tracker, openTracker } from "../../src/tracker.ts";
import { isPublished, published } from "../intake/published-data.ts";

const files = ["mid/MIDI_5.0.csv", "mid/MIDIP_5.0.csv"];
const TO_MS = Date.UTC(2016, 0, 1);
const MOST_SECONDS = 10;

describe.skipIf(!files.every(isPublished))("a dry run over MID 5.0", () => {
  let tracker: Tracker;
  beforeAll(async () => {
    tracker = await openTracker({ store: "memory:" });
    const summary = await tracker.import({ format: "mid", files: files.map(published), conflictBy: "column:dispnum" });
    expect(summary).toMatchObject({ appended: 4_483, refused: 0, conflictsOpened: 667 });
    await tracker.reached(await tracker.log.head(), 30_000);
  });
  afterAll(() => tracker.close());

  const run = (on: object, clock: "occurred" | "recorded" = "occurred"): ReturnType<Tracker["ask"]["dryRun"]> => tracker.ask.dryRun({ rule: NewAlertRule.parse({ ruleId: "mid", on }), clock, toMs: TO_MS });

  it("tells what three rules would have fired, in seconds", async () => {
    const started = performance.now();
    const [force, war, surge] = [await run({ kind: "hostility", atLeast: 4 }), await run({ kind: "hostility", atLeast: 5 }), await run({ kind: "surge", level: "one-year" })];
    const seconds = (performance.now() - started) / 1_000;
    const told = Object.entries({ "use of force": force, war, "surge of a year": surge }).map(([name, { fired, conflicts }]) => `${name} ${fired} times in ${conflicts} disputes`);
    process.stderr.write(`three rules over 4,483 MID incidents: ${told.join("; ")}; ${seconds.toFixed(2)} s\n`);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect([force.fired, war.fired]).toEqual([await entries(4), await entries(5)]);
    expect([force.fired, war.fired, surge.fired]).toEqual([894, 5, 5]);
    expect([force.undone, force.conflicts, force.items.length]).toEqual([0, 667, 894]);
    expect(force.items.every(({ cause }) => cause.kind === "onset")).toBe(true);
  });

  it("says why a direction is never entered: no scale scores a MID action", async () => {
    expect(await run({ kind: "direction", to: ["escalating"] })).toMatchObject({ fired: 0, note: expect.stringContaining("goldstein-gdelt scores none of these acts") as string });
  });

  it("says that the recorded clock knows only when it was imported", async () => {
    expect(await run({ kind: "hostility", atLeast: 4 }, "recorded")).toMatchObject({ fired: 0, note: expect.stringContaining("ask with the clock occurred") as string });
  });

  /** How often a level is entered: stretches of acts at it or above, each present to 30 days behind its end, joined where they meet. */
  async function entries(level: number): Promise<number> {
    let count = 0;
    for (const stretches of (await presences(level)).values()) {
      let until = -Infinity;
      for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
        if (from > until && from < TO_MS) count++;
        until = Math.max(until, to + 30 * MS_PER_DAY);
      }
    }
    return count;
  }

  async function presences(level: number): Promise<Map<string, (readonly [from: number, to: number])[]>> {
    const byDispute = new Map<string, (readonly [number, number])[]>();
    for await (const batch of tracker.log.all()) {
      for (const { type, body } of batch) {
        if (type !== "IncidentReported") continue;
        const { facts } = JSON.parse(body) as { facts: ReportedFacts };
        const when = parseOccurrence(facts.occurred);
        if (!when.ok || (hostilityOf(facts.coding.mid ?? 0) ?? 0) < level) continue;
        const { onsetMs, endMs, shape } = when.occurrence;
        for (const dispute of facts.conflicts) byDispute.set(dispute, [...(byDispute.get(dispute) ?? []), [onsetMs, shape === "point" ? onsetMs : (endMs ?? Infinity)] as const]);
      }
    }
    return byDispute;
  }
});
