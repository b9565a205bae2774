import { describe, expect, it } from "vitest";
import { type ExportKind, outlets } from "../../src/outlet/outlets.ts";
import { reading, textOf } from "./samples.ts";

const kinds = Object.keys(outlets) as ExportKind[];

describe("the table of exports", () => {
  it("has each outlet where it says it belongs, in one format each", () => {
    expect(kinds).toEqual(["events", "incidents", "states", "timeline", "drivers", "exchanges", "channels", "claims", "differences", "scale-table"]);
    for (const kind of kinds) {
      const formats = outlets[kind].map((outlet) => outlet.format);
      expect(outlets[kind].map((outlet) => outlet.kind)).toEqual(formats.map(() => kind));
      expect(new Set(formats).size).toBe(formats.length);
    }
  });

  it("offers events, incidents and states in every format that can say what they are", () => {
    const formats = (kind: ExportKind): string[] => outlets[kind].map(({ format }) => format);
    expect([formats("events"), formats("incidents"), formats("states")]).toEqual([["jsonl", "csv", "cloudevents"], ["jsonl", "csv", "geojson", "hxl"], ["jsonl", "csv", "hxl"]]);
  });
});

describe("a line of a scale's table", () => {
  it("is the entry as it was answered, under the scale and with the line to cite", async () => {
    const entry = { codes: "cameo", code: "1951", value: -10, name: "Employ precision-guided aerial munitions", inheritedFrom: null, derivedBy: null };
    const [lines] = outlets["scale-table"];
    expect(JSON.parse(await textOf(lines.write([entry], reading)))).toEqual({ ...entry, scale: reading.scale, cite: expect.stringContaining(`table of ${reading.scale.id}`) as string });
  });
});
