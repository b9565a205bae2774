import { describe, expect, it } from "vitest";
import { type LensQuery as Query, LensQuery, lensOf } from "../../src/domain/lens.ts";

const nowUs = Date.UTC(2024, 4, 18, 12) * 1_000;
const lens = (query: Query = {}) => lensOf(LensQuery.parse(query), nowUs);
const knownUs = (knownAt: string): number | undefined => {
  const made = lens({ knownAt });
  return made.ok ? made.lens.knownUs : undefined;
};

describe("a lens", () => {
  it("without a question looks at now, at everything known, with the defaults", () => {
    expect(lens()).toEqual({ ok: true, lens: { atMs: nowUs / 1_000, knownUs: Infinity, clock: "recorded", scale: "goldstein-gdelt", halfLifeDays: 30, reading: "accepted", inherit: true } });
  });

  it("takes every part of a question", () => {
    const made = lens({ at: "2024-05-01T00:00:00Z", knownAt: "2024-05-02T00:00:00Z", clock: "published", scale: "plover-0.8", halfLife: "7.5", reading: "low", inherit: "false" });
    expect(made).toEqual({ ok: true, lens: { atMs: Date.UTC(2024, 4, 1), knownUs: Date.UTC(2024, 4, 2) * 1_000, clock: "published", scale: "plover-0.8", halfLifeDays: 7.5, reading: "low", inherit: false } });
  });

  it("means the end of the UTC day by a bare date", () => {
    expect(lens({ at: "2024-05-17", knownAt: "2024-05-17" })).toMatchObject({ lens: { atMs: Date.UTC(2024, 4, 18) - 1, knownUs: Date.UTC(2024, 4, 18) * 1_000 - 1 } });
  });

  it("may look at a future state of the world", () => {
    expect(lens({ at: "2034-05-18" })).toMatchObject({ ok: true, lens: { atMs: Date.UTC(2034, 4, 19) - 1 } });
  });

  it("refuses to know the future, but for 5 seconds between clocks", () => {
    expect(knownUs("2024-05-18T12:00:05Z")).toBe(nowUs + 5_000_000);
    expect(lens({ knownAt: "2024-05-18T12:00:05.000001Z" })).toMatchObject({ ok: false, path: "knownAt", message: expect.stringContaining("in the future") as unknown });
    expect(lens({ knownAt: "2024-05-19" })).toMatchObject({ ok: false, path: "knownAt" });
  });

  it("knows of today what is known so far", () => {
    expect(knownUs("2024-05-18")).toBe(nowUs);
    expect(lens({ knownAt: "2024-05-18T23:59:59Z" })).toMatchObject({ ok: false, path: "knownAt" });
  });

  it("says which time it could not read", () => {
    expect(lensOf({ at: "noon" }, nowUs)).toMatchObject({ ok: false, path: "at", message: expect.stringContaining("noon") as unknown });
    expect(lensOf({ knownAt: "noon" }, nowUs)).toMatchObject({ ok: false, path: "knownAt" });
  });
});

describe("a lens's question", () => {
  it.each([{ at: "2024-13-01" }, { knownAt: "soon" }, { clock: "wall" }, { reading: "median" }, { halfLife: "0" }, { halfLife: "-7" }, { halfLife: "long" }, { halfLife: "" }, { halfLife: "40000" }, { inherit: "yes" }, { scale: "" }, { when: "2024-05-18" }])("is refused: %j", (query) => {
    expect(LensQuery.safeParse(query).success).toBe(false);
  });
});
