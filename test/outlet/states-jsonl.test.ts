import { describe, expect, it } from "vitest";
import { UnwritableItem } from "../../src/outlet/outlet.ts";
import { stateLine, statesJsonl } from "../../src/outlet/states-jsonl.ts";
import { collected } from "../intake/sample-files.ts";

const state = {
  conflictId: "israel-iran", at: "2024-05-18T00:00:00Z", knownAt: "2024-05-18T00:00:00Z", clock: "published",
  scale: { id: "goldstein-gdelt", version: "1", sha256: "ab" }, n: 3, escalation: { tension: 13.103326, surge: null }, range: { hostility: [null, 4] },
};

describe("a line of states", () => {
  it("is the state as it was answered", () => {
    expect(JSON.parse(stateLine(state))).toEqual(state);
  });

  it("is the same whatever the order of its keys", () => {
    expect(stateLine(Object.fromEntries(Object.entries(state).reverse()))).toBe(stateLine(state));
  });

  it.each(["conflictId", "at", "knownAt", "scale", "n"])("is refused without its %s", (name) => {
    const { [name]: _left, ...rest } = state as Record<string, unknown>;
    expect(() => stateLine(rest)).toThrow(UnwritableItem);
    expect(() => stateLine(rest)).toThrow(name);
  });

  it.each(["version", "sha256"])("is refused without the %s of its scale", (name) => {
    expect(() => stateLine({ ...state, scale: { ...state.scale, [name]: undefined } })).toThrow(`scale/${name}`);
  });

  it("is refused for a figure that is no number", () => {
    expect(() => stateLine({ ...state, escalation: { tension: NaN } })).toThrow(TypeError);
  });

  it("is written with its end", async () => {
    expect(await collected(statesJsonl.write([state]))).toEqual([`${stateLine(state)}\n`]);
  });
});
