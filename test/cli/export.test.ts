import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportFormats } from "../../src/tracker-export.ts";
import { recordsOf } from "../outlet/samples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { brinkline, document } from "./command-line.ts";
import { foundingLens, foundingStore } from "./stores.ts";

const every = Object.entries(exportFormats).flatMap(([kind, formats]) => formats.map((format) => [kind, format] as const));

describe("export", () => {
  it("writes every kind in every format it is offered in", async () => {
    const store = await foundingStore();
    for (const [kind, format] of every) {
      const out = join(temporaryFolder(), `${kind}.${format}`);
      const ended = await brinkline(["export", kind, format, ...foundingLens(), "--out", out, "--store", store, "--json"]);
      expect(ended).toMatchObject({ code: 0, stderr: "" });
      expect(document(ended)).toMatchObject({ kind, format, items: { events: 23, incidents: 6, states: 3 }[kind] });
      expect(readFileSync(out, "utf8")).toMatch(/\n$/);
    }
  });

  it("lists the formats of each kind in its help, and where one is not offered", async () => {
    const { stdout } = await brinkline(["export", "--help"]);
    for (const [kind, formats] of Object.entries(exportFormats)) expect(stdout).toMatch(new RegExp(`^ +${kind} +${formats.join(", ")}$`, "m"));
    expect(await brinkline(["export", "states", "geojson"])).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("choose jsonl or csv or hxl") as string });
    expect(await brinkline(["export", "incidents", "xlsx"])).toMatchObject({ code: 2, stdout: "" });
  });

  it("keeps to the conflicts named, once or more", async () => {
    const store = await foundingStore();
    const exported = async (...args: string[]): Promise<unknown[]> => recordsOf((await brinkline(["export", ...args, ...foundingLens(), "--store", store])).stdout).map(({ conflictId, incidentId }) => conflictId ?? incidentId);
    expect(await exported("states", "csv", "--conflict", "usa-iran")).toEqual(["usa-iran"]);
    expect(await exported("states", "csv", "--conflict", "usa-iran", "--conflict", "israel-iran")).toEqual(["israel-iran", "usa-iran"]);
    expect(await exported("incidents", "csv", "--conflict", "israel-hezbollah")).toEqual(["hezbollah-exchanges-2023-10-08"]);
    expect(await brinkline(["export", "states", "csv", "--conflict", "nope", "--store", store])).toMatchObject({ code: 3, stdout: "" });
    expect(await brinkline(["export", "events", "csv", "--conflict", "usa-iran", "--store", store])).toMatchObject({ code: 2, stderr: expect.stringContaining("exported whole") as string });
  });
});
