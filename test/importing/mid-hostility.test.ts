/** The published data, all the way through: COW MID incidents in, states out, the disputes' own levels beside them. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLens, parseAtText } from "../support/lenses.ts";
import { openTracker, type Brinkline } from "../../src/index.ts";
import { exportOf } from "../../src/tracker-export.ts";

const folder = join(process.env.BRINKLINE_DATA ?? "../shared/data", "mid");
const incidents = join(folder, "MIDI_5.0.csv");
const isThere = existsSync(incidents);
if (!isThere) process.stderr.write(`SKIPPED: peak hostility of 667 disputes, because ${incidents} is not there; set BRINKLINE_DATA to the folder of the published data\n`);

interface StateLine {
  readonly conflictId: string;
  readonly n: number;
  readonly escalation: { readonly hostility: { readonly peak: number | null } };
}

describe.skipIf(!isThere)("MID 5.0 imported by dispute", () => {
  let tracker: Brinkline;
  beforeAll(async () => {
    tracker = await openTracker({ store: "memory:" });
    const summary = await tracker.import({ format: "mid", files: [{ name: incidents, stream: createReadStream(incidents) }], conflictBy: "column:dispnum" });
    expect(summary).toMatchObject({ read: 4_483, appended: 4_483, refused: 0, conflictsOpened: 667 });
    await tracker.reached(await tracker.log.head(), 30_000);
  });
  afterAll(() => tracker.close());

  it("exports states whose peak hostility is the dispute's own level in 667 of 667", async () => {
    const published = hostilityByDispute();
    let [equal, total] = [0, 0];
    for (const { conflictId, escalation } of await exported()) {
      total++;
      if (escalation.hostility.peak === published.get(conflictId.replace("mid-", ""))) equal++;
    }
    process.stderr.write(`peak hostility equals MIDA's hostlev in ${equal} of ${total} disputes\n`);
    expect([equal, total]).toEqual([667, 667]);
  });

  it("keeps every incident, partial dates included", async () => {
    const states = await exported();
    expect(states.reduce((sum, state) => sum + state.n, 0)).toBe(4_483);
  });

  async function exported(): Promise<StateLine[]> {
    const found = exportOf(tracker, "states", "jsonl", { ...defaultLens, atMs: parseAtText("2015-01-01") });
    if (!found.ok) throw new Error(found.detail);
    const lines: StateLine[] = [];
    for await (const text of found.value.text) for (const line of text.trimEnd().split("\n")) lines.push(JSON.parse(line) as StateLine);
    return lines;
  }
});

/** `hostlev` of MIDA by dispute number. */
function hostilityByDispute(): Map<string, number> {
  const [header, ...rows] = readFileSync(join(folder, "MIDA_5.0.csv"), "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return new Map(rows.map((row) => row.split(",")).map((cells) => [cells[names.indexOf("dispnum")], Number(cells[names.indexOf("hostlev")])]));
}
