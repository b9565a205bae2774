import { describe, expect, it } from "vitest";
import { UnwritableItem } from "../../src/outlet/outlet.ts";
import type { ExportedState } from "../../src/outlet/state-table.ts";
import { stateLine, statesJsonl } from "../../src/outlet/states-jsonl.ts";
import { collected } from "../intake/sample-files.ts";
import { reading, state } from "./samples.ts";

describe("a line of states", () => {
  it("is the state as it was answered, and the line to cite", () => {
    expect(JSON.parse(stateLine(state, reading))).toEqual({ ...state, inherit: true, logId: "log-1", cite: expect.stringMatching(/^Brinkline 0\.1\.0, state of a-b at .*, n 3, .*; levels mid-5 1 .* position 23$/) as string });
  });

  it("cites the reading of the state itself", () => {
    expect((JSON.parse(stateLine({ ...state, position: "24", at: "2024-06-01T00:00:00Z" }, reading)) as { cite: string }).cite).toMatch(/a-b at 2024-06-01T00:00:00Z .* position 24$/);
  });

  it("is the same whatever the order of its keys", () => {
    expect(stateLine(Object.fromEntries(Object.entries(state).reverse()) as unknown as ExportedState, reading)).toBe(stateLine(state, reading));
  });

  it.each(["conflictId", "at", "knownAt", "scale", "n"])("is refused without its %s", (name) => {
    const { [name]: _left, ...rest } = state as unknown as Record<string, unknown>;
    expect(() => stateLine(rest as unknown as ExportedState, reading)).toThrow(UnwritableItem);
    expect(() => stateLine(rest as unknown as ExportedState, reading)).toThrow(name);
  });

  it.each(["version", "sha256"])("is refused without the %s of its scale", (name) => {
    expect(() => stateLine({ ...state, scale: { ...state.scale, [name]: undefined } }, reading)).toThrow(`scale/${name}`);
  });

  it("is refused for a figure that is no number", () => {
    expect(() => stateLine({ ...state, escalation: { ...state.escalation, tension: NaN } }, reading)).toThrow(TypeError);
  });

  it("is written with its end", async () => {
    expect(await collected(statesJsonl.write([state], reading))).toEqual([`${stateLine(state, reading)}\n`]);
  });
});
