import { describe, expect, it } from "vitest";
import { foundingCase } from "../src/demo.ts";
import { openTracker } from "../src/tracker.ts";
import { openFoundingCase } from "../src/tracker-demo.ts";

describe("the founding case on a tracker", () => {
  it("is opened in an empty log, and stands from then on", async () => {
    const tracker = await openTracker();
    expect(await openFoundingCase(tracker)).toEqual({ outcome: "opened", appended: foundingCase.length, refused: [] });
    expect(await openFoundingCase(tracker)).toEqual({ outcome: "standing", appended: 0, refused: [] });
    await tracker.close();
  });

  it("is completed where it was cut short, also after somebody added to it", async () => {
    const tracker = await openTracker();
    for (const { command, key } of foundingCase.slice(0, 9)) await tracker.record(command, { key });
    await tracker.record({ type: "OpenConflict", conflictId: "mine", body: { name: "Mine" } });
    expect(await openFoundingCase(tracker)).toEqual({ outcome: "standing", appended: foundingCase.length - 9, refused: [] });
    await tracker.close();
  });

  it("stands whatever was made of its incidents since", async () => {
    const tracker = await openTracker();
    await openFoundingCase(tracker);
    await tracker.record({ type: "RetractIncident", incidentId: "isfahan-strike-2024-04-19", body: { basis: "false-report", reason: "to see" } });
    expect(await openFoundingCase(tracker)).toEqual({ outcome: "standing", appended: 0, refused: [] });
    await tracker.close();
  });

  it("is withheld from a log that began with something else, be it a conflict of the same id", async () => {
    const tracker = await openTracker();
    await tracker.record({ type: "OpenConflict", conflictId: "israel-iran", body: { name: "Mine" } });
    expect(await openFoundingCase(tracker)).toEqual({ outcome: "withheld", appended: 0, refused: [] });
    expect((await tracker.log.read({})).items).toHaveLength(1);
    await tracker.close();
  });
});
