import { describe, expect, it } from "vitest";
import { FOUNDING_LENS } from "../src/demo.ts";
import { lensOf } from "../src/domain/lens.ts";
import { type Tracker, openTracker } from "../src/tracker.ts";
import { openFoundingCase } from "../src/tracker-demo.ts";
import { type Export, exportFormats, exportOf } from "../src/tracker-export.ts";

async function founded(): Promise<Tracker> {
  const tracker = await openTracker();
  await openFoundingCase(tracker);
  await tracker.reached(await tracker.log.head(), 5_000);
  return tracker;
}

function lens(tracker: Tracker, scale = "goldstein-gdelt"): Parameters<typeof exportOf>[3] {
  const made = lensOf({ ...FOUNDING_LENS, scale }, tracker.now());
  if (!made.ok) throw new RangeError(made.message);
  return made.lens;
}

async function linesOf({ text }: Export): Promise<unknown[]> {
  let whole = "";
  for await (const part of text) whole += part;
  return whole.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);
}

describe("an export of a tracker", () => {
  it.each(["events", "incidents", "states"] as const)("of %s holds every one, and counts them", async (kind) => {
    const tracker = await founded();
    const answer = exportOf(tracker, kind, exportFormats[kind][0], lens(tracker));
    if (!answer.ok) throw new Error(answer.detail);
    const lines = await linesOf(answer.value);
    expect(lines).toHaveLength({ events: 23, incidents: 6, states: 3 }[kind]);
    expect(answer.value.items()).toBe(lines.length);
    await tracker.close();
  });

  it("of states is what the tracker answers", async () => {
    const tracker = await founded();
    const answer = exportOf(tracker, "states", "jsonl", lens(tracker));
    if (!answer.ok) throw new Error(answer.detail);
    expect(await linesOf(answer.value)).toEqual([...tracker.ask.states(lens(tracker))].map((state) => JSON.parse(JSON.stringify(state)) as unknown));
    await tracker.close();
  });

  it("has no answer on a scale that is none", async () => {
    const tracker = await founded();
    expect(exportOf(tracker, "states", "jsonl", lens(tracker, "nope"))).toMatchObject({ ok: false, reason: "unknown-scale" });
    await tracker.close();
  });
});
