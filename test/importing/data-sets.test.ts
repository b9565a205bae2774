import { describe, expect, it } from "vitest";
import type { ImportSummary } from "../../src/importing/import-tally.ts";
import type { EventStore } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type ImportOptions, importInto } from "../../src/tracker-import.ts";
import { fileOf } from "../intake/sample-files.ts";
import { bodiesIn } from "./log-contents.ts";

/** A raw row of GDELT: 2.0 has an ADM2 code in each of its three places. */
function gdeltRow(edition: "gdelt" | "gdelt1", id: number, { from = "IRN", to = "USA", code = "190", place = "Muscat", url = `https://news.example/${id}` } = {}): string {
  const actor = (party: string): string[] => [party, party, party, "", "", "", "", "", "", ""];
  const where = ["4", place, "MU", "MU01", ...(edition === "gdelt" ? ["1"] : []), "23.6", "58.4", "1"];
  return [id, "20240413", "202404", "2024", "2024.2", ...actor(from), ...actor(to), "1", code, code.slice(0, 3), code.slice(0, 2), "4", "-10.0", "1", "1", "1", "0", ...where, ...where, ...where, edition === "gdelt" ? "20240413001500" : "20240413", url].join("\t");
}

const imported = (store: EventStore, format: string, rows: readonly string[], options: Partial<ImportOptions> = {}): Promise<ImportSummary> => importInto(store, { format, files: [fileOf(format, rows.join("\n"))], ...options });

describe("data sets in one log", () => {
  it("never take each other's acts for theirs, GDELT 1.0 and 2.0 neither", async () => {
    const store = memoryStore();
    expect(await imported(store, "gdelt1", [gdeltRow("gdelt1", 1)])).toMatchObject({ appended: 1 });
    expect(await imported(store, "gdelt", [gdeltRow("gdelt", 1), gdeltRow("gdelt", 2)])).toMatchObject({ appended: 1, merged: 1 });
  });

  it("never correct each other's rows, tables of one's own neither", async () => {
    const mapping = { id: "no", occurred: "day", coding: { cameo: "act" } };
    const store = memoryStore();
    await imported(store, "csv", ["no,day,act", "1,2024-04-13,190"], { mapping: { ...mapping, format: "raids" } });
    expect(await imported(store, "csv", ["no,day,act", "1,2020-01-01,112"], { mapping: { ...mapping, format: "protests" } })).toMatchObject({ appended: 1, corrected: 0 });
    expect(await imported(store, "csv", ["no,day,act", "1,2024-04-14,190"], { mapping: { ...mapping, format: "raids" } })).toMatchObject({ corrected: 1 });
    expect(await bodiesIn(store, "incident-raids-1")).toMatchObject([{ facts: { occurred: "2024-04-13" } }, { set: { occurred: "2024-04-14" }, reason: "raids import of csv" }]);
  });

  it("leave a visit apart that a desk has taken out of its talks again", async () => {
    const store = memoryStore();
    const rows = [gdeltRow("gdelt", 1, { code: "042" }), gdeltRow("gdelt", 2, { code: "046" })];
    expect(await imported(store, "gdelt", rows)).toMatchObject({ appended: 2, visitsMerged: 1 });
    await store.append({ stream: "incident-gdelt-1", expected: 1, events: [{ eventId: "3f2b8a30-7a0b-4c4f-9a53-0d3c7a5f8c11", type: "IncidentReinstated", schemaVersion: 1, body: JSON.stringify({ reason: "two visits" }) }] });
    expect(await imported(store, "gdelt", rows)).toMatchObject({ unchanged: 2, visitsMerged: 0 });
    expect(await store.readStream("incident-gdelt-1")).toHaveLength(3);
  });

  it("add a publisher that has no address as a source, once", async () => {
    const store = memoryStore();
    const rows = [1, 2, 3].map((id) => gdeltRow("gdelt", id, { url: id === 1 ? "Agency A" : "Agency B" }));
    expect(await imported(store, "gdelt", rows)).toMatchObject({ appended: 1, merged: 2, sourcesAdded: 1 });
  });

  it("are cut by the quarter of an hour where they are published so: another file of the day is not gone", async () => {
    const store = memoryStore();
    const at = (time: string, row: string): string => row.replace("20240413001500", `20240413${time}`);
    const release = { name: "gdelt" };
    const early = at("001500", gdeltRow("gdelt", 1));
    await imported(store, "gdelt", [early, at("001500", gdeltRow("gdelt", 2, { place: "Doha" }))], { release });
    await imported(store, "gdelt", [at("003000", gdeltRow("gdelt", 3, { place: "Sanaa" }))], { release });
    expect(await imported(store, "gdelt", [early], { release })).toMatchObject({ unchanged: 1, retracted: 1, window: { first: "2024-04-13T00:15:00Z", last: "2024-04-13T00:15:00Z" } });
    expect(await store.readStream("incident-gdelt-3")).toHaveLength(1);
  });
});
