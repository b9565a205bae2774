import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FOUNDING_LENS } from "../src/demo.ts";
import { type LensQuery, lensOf } from "../src/domain/lens.ts";
import { type Answer, type Tracker, openTracker } from "../src/tracker.ts";
import { openFoundingCase } from "../src/tracker-demo.ts";
import { driversExport, timelineExport } from "../src/tracker-conflict-export.ts";
import { type Export, eventsExport, exportFormats, exportOf, listExport } from "../src/tracker-export.ts";
import { packageVersion } from "../src/tracker-version.ts";
import { recordsOf, textOf } from "./outlet/samples.ts";

let tracker: Tracker;
beforeAll(async () => { tracker = await founded(); });
afterAll(() => tracker.close());

async function founded(): Promise<Tracker> {
  const opened = await openTracker();
  await openFoundingCase(opened);
  await opened.reached(await opened.log.head(), 5_000);
  return opened;
}

function lens(more: LensQuery = {}): Parameters<typeof exportOf>[3] {
  const made = lensOf({ ...FOUNDING_LENS, ...more }, tracker.now());
  if (!made.ok) throw new RangeError(made.message);
  return made.lens;
}

function given(answer: Answer<Export>): Export {
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

interface Line {
  readonly incidentId?: string;
  readonly cite?: string;
  readonly [name: string]: unknown;
}

async function linesOf({ text }: Export): Promise<Line[]> {
  const whole = await textOf(text);
  return whole === "" ? [] : whole.trimEnd().split("\n").map((line) => JSON.parse(line) as Line);
}

describe("an export of a tracker", () => {
  it.each(["events", "incidents", "states"] as const)("of %s holds every one, and counts them", async (kind) => {
    const file = given(exportOf(tracker, kind, exportFormats[kind][0], lens()));
    const lines = await linesOf(file);
    expect(lines).toHaveLength({ events: 23, incidents: 6, states: 3 }[kind]);
    expect(file.items()).toBe(lines.length);
  });

  it("of states is what the tracker answers, with the line to cite", async () => {
    const lines = await linesOf(given(exportOf(tracker, "states", "jsonl", lens())));
    const { logId } = await tracker.health();
    const answers = [...tracker.ask.states(lens())].map((state) => ({ ...(JSON.parse(JSON.stringify(state)) as object), inherit: true, logId }));
    expect(lines.map(({ cite: _cite, ...line }) => line)).toEqual(answers);
    for (const { cite, conflictId } of lines) expect(cite).toMatch(new RegExp(`^Brinkline ${packageVersion}, state of ${String(conflictId)} at .* log ${logId} position 23$`));
  });

  it("of states has the answers' own figures in its cells", async () => {
    const rows = recordsOf(await textOf(given(exportOf(tracker, "states", "csv", lens())).text));
    const cell = (figure: number | null): string => (figure === null ? "" : String(figure));
    for (const [at, { conflictId, n, direction, escalation, deEscalation, range }] of [...tracker.ask.states(lens())].entries()) {
      expect(rows[at]).toMatchObject({
        conflictId, n: String(n), direction: direction.value, q: cell(direction.q), z: cell(direction.z), tension: cell(escalation.tension), tensionLow: cell(range.tension[0]), hostility: cell(escalation.hostility.current),
        deathsBest: cell(escalation.intensity.best), cooperation: cell(deEscalation.cooperation), daysSinceMaterialConflict: cell(deEscalation.daysSinceMaterialConflict),
      });
    }
  });

  it("scores incidents on the lens's scale, with its hash and citation", async () => {
    const scoreOn = async (scale: string, inherit?: "false"): Promise<Line | undefined> => (await linesOf(given(exportOf(tracker, "incidents", "jsonl", lens({ scale, inherit }))))).find(({ incidentId }) => incidentId === "oman-talks-2024-01");
    expect(await scoreOn("goldstein-gdelt")).toMatchObject({ score: { value: 5 }, n: 1, scale: { id: "goldstein-gdelt" }, cite: expect.stringContaining("Goldstein 1992") as string });
    expect(await scoreOn("plover-0.8", "false")).toMatchObject({ scale: { id: "plover-0.8" }, inherit: false, cite: expect.stringContaining("without inherited scores: PLOVER 0.8 codebook") as string });
  });

  it("scores incidents on a table that was added to the log", async () => {
    const own = await founded();
    await own.record({ type: "AddScale", table: { scaleId: "mine", version: "1", name: "Mine", citation: "My own, 2026", codes: "cameo", scores: { "195": -7 } } });
    await own.reached(await own.log.head(), 5_000);
    const lines = await linesOf(given(exportOf(own, "incidents", "jsonl", lens({ scale: "mine", knownAt: undefined }))));
    expect(lines.find(({ incidentId }) => incidentId === "iran-attack-2024-04-13")).toMatchObject({ score: { value: -7 }, scale: { id: "mine", version: "1" }, cite: expect.stringContaining("My own, 2026") as string });
    await own.close();
  });

  it("keeps to the conflicts asked for", async () => {
    const conflicts = ["usa-iran"];
    expect((await linesOf(given(exportOf(tracker, "states", "jsonl", lens(), { conflicts })))).map(({ conflictId }) => conflictId)).toEqual(conflicts);
    expect((await linesOf(given(exportOf(tracker, "incidents", "jsonl", lens(), { conflicts })))).map(({ incidentId }) => incidentId)).toEqual(["oman-talks-2024-01", "oman-talks-2024-05-14"]);
    expect(await linesOf(given(exportOf(tracker, "incidents", "jsonl", lens(), { conflicts: ["israel-iran", "usa-iran"] })))).toHaveLength(5);
  });

  it("holds its knowledge where it began: what is recorded meanwhile does not come into half of it", async () => {
    const own = await founded();
    const { text } = given(exportOf(own, "incidents", "jsonl", lens({ knownAt: undefined })));
    const parts = text[Symbol.asyncIterator]();
    await parts.next();
    await own.record({ type: "RetractIncident", incidentId: "oman-talks-2024-05-14", body: { basis: "false-report", reason: "withdrawn" } });
    await own.reached(await own.log.head(), 5_000);
    const situations: unknown[] = [];
    for (let part = await parts.next(); part.done !== true; part = await parts.next()) situations.push((JSON.parse(part.value) as Line).situation);
    expect(situations).toEqual(Array(5).fill("reported"));
    await own.close();
  });

  it("has no answer on a scale that is none, or for a conflict that is not there", () => {
    expect(exportOf(tracker, "states", "jsonl", lens({ scale: "nope" }))).toMatchObject({ ok: false, reason: "unknown-scale" });
    expect(exportOf(tracker, "incidents", "csv", lens(), { conflicts: ["israel-iran", "nope"] })).toMatchObject({ ok: false, reason: "unknown-conflict" });
    expect(() => exportOf(tracker, "states", "geojson", lens())).toThrow("choose jsonl or csv or hxl");
  });
});

describe("the list of incidents, whole", () => {
  it("is the list's pages, one after the other", async () => {
    const filter = { act: "19", fromMs: Date.parse("2024-01-01") };
    const paged = await tracker.ask.incidents(lens(), filter);
    const lines = await linesOf(given(await listExport(tracker, "jsonl", lens(), filter)));
    expect(lines.map(({ incidentId, facts, sources, claims, contested }) => ({ incidentId, facts, sources, claims, contested }))).toEqual(
      paged.ok ? paged.value.items.map(({ incidentId, facts, sources, claims, contested }) => ({ incidentId, facts, sources, claims, contested })) : [],
    );
    expect(lines).toHaveLength(3);
  });

  it("goes on over pages without loss or repetition", async () => {
    const own = await openTracker();
    await own.record({ type: "OpenConflict", conflictId: "a-b", body: { name: "A and B" } });
    const ids = Array.from({ length: 2_500 }, (_, at) => `i${at}`);
    for (const [at, incidentId] of ids.entries()) {
      await own.record({ type: "ReportIncident", report: { incidentId, conflicts: ["a-b"], occurred: `2024-01-${String(1 + (at % 28)).padStart(2, "0")}`, coding: { cameo: "190" } } });
    }
    await own.reached(await own.log.head(), 20_000);
    const lines = await linesOf(given(await listExport(own, "jsonl", lens({ clock: "recorded", knownAt: undefined }), {})));
    expect(lines.map(({ incidentId }) => incidentId).sort()).toEqual(ids.sort());
    await own.close();
  });
});

describe("other exports", () => {
  it("of events go on after a position, and keep to types", async () => {
    const positions = async (filter: Parameters<typeof eventsExport>[2]): Promise<unknown[]> => (await linesOf(eventsExport(tracker, "jsonl", filter))).map(({ position }) => position);
    expect(await positions({ after: "20" })).toEqual(["21", "22", "23"]);
    expect(await positions({ after: "99999999999999999999" })).toEqual([]);
    expect(await positions({ types: ["ConflictOpened"] })).toEqual(["1", "2", "3"]);
    expect(await positions({ after: "1", types: ["ConflictOpened"] })).toEqual(["2", "3"]);
  });

  it("of drivers sum to the tension beside them", async () => {
    const rows = recordsOf(await textOf(given(await driversExport(tracker, "csv", "israel-iran", lens())).text));
    expect(rows).toHaveLength(3);
    expect(rows.reduce((sum, { contribution }) => sum + Number(contribution), 0)).toBeCloseTo(Number(rows[0]?.tension), 9);
    expect(await driversExport(tracker, "csv", "nope", lens())).toMatchObject({ ok: false });
  });

  it("of a timeline have the answer's points", async () => {
    const answer = tracker.ask.timeline("israel-iran", lens(), { step: "week" });
    const rows = recordsOf(await textOf(given(timelineExport(tracker, "csv", "israel-iran", lens(), { step: "week" })).text));
    expect(rows.map(({ at, tension }) => [at, tension])).toEqual(answer.ok ? answer.value.items.map(({ at, tension }) => [at, tension === null ? "" : String(tension)]) : []);
    expect(timelineExport(tracker, "csv", "nope", lens(), {})).toMatchObject({ ok: false });
  });
});
