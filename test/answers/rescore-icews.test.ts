/** The two versions of Goldstein's scale over a sample of ICEWS: they are known to differ on 016, 022, 164 and 165 alone. */
import { describe, expect, it } from "vitest";
import { defaultLens } from "../../src/domain/lens.ts";
import { openTracker } from "../../src/tracker.ts";
import { isPublished, published } from "../intake/published-data.ts";
import { valueOf } from "../support/small-ground.ts";

const SAMPLE = "icews/icews_sample.csv";
const DIFFERING = ["016", "022", "164", "165"];

describe.skipIf(!isPublished(SAMPLE))("rescoring the sample of ICEWS", () => {
  it("lists as scored apart exactly the 30 of 4,993 rows with codes 016, 022 and 164, counted or not", async () => {
    const tracker = await openTracker();
    const { appended, refused } = await tracker.import({ format: "icews", files: [published(SAMPLE)], dedupe: false });
    expect([appended, refused]).toEqual([4_993, 0]);
    await tracker.reached(await tracker.log.head(), 60_000);
    const lens = { ...defaultLens, atMs: Date.parse("2018-07-01T00:00:00Z") };
    const { apart, summary, items } = valueOf(tracker.ask.rescore(lens, { scale: "goldstein-icews", against: "goldstein-gdelt" }));
    await tracker.close();
    const expected = (await rowsApart()).sort();
    expect(expected).toHaveLength(30);
    expect(apart?.strongest.map(({ incidentId }) => incidentId).sort()).toEqual(expected);
    expect(apart?.codes.map(({ cameo }) => cameo).sort()).toEqual(["016", "022", "164"]);
    expect([apart?.incidents, apart?.strongest.filter(({ counts }) => counts).length]).toEqual([30, apart?.counted]);
    expect(items.reduce((sum, { incidentsApart }) => sum + incidentsApart, 0)).toBe(apart?.counted);
    expect([summary?.hostility, summary?.conflicts]).toEqual([0, items.length]);
  }, 120_000);
});

/** Read from the file by nothing of ours but a split at the commas outside quotes. */
async function rowsApart(): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of published(SAMPLE).stream) chunks.push(chunk);
  const [header, ...lines] = Buffer.concat(chunks).toString("utf8").trimEnd().split(/\r?\n/);
  const [id, code] = ["event_id", "cameo_code"].map((name) => header.split(",").indexOf(name));
  const cells = lines.map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? []);
  return cells.filter((row) => DIFFERING.includes(row[code])).map((row) => `icews-${row[id]}`);
}
