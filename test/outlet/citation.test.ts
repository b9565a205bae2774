import { describe, expect, it } from "vitest";
import { citationOf } from "../../src/outlet/citation.ts";
import { goldsteinGdelt } from "../../src/scales/goldstein.ts";
import { mid5 } from "../../src/scales/mid.ts";
import { reading } from "./samples.ts";

const pinned = (sha256: string): string => sha256.slice(0, 12);

describe("the line to cite", () => {
  it("says what, when, as known when, how read, on which scale and out of which log", () => {
    expect(citationOf("state of a-b", reading, 3, [mid5])).toBe(
      "Brinkline 0.1.0, state of a-b at 2024-05-18T00:00:00Z as known at 2024-05-18T00:00:00Z (published clock), n 3, half-life 30 days, reading accepted, " +
        `scale goldstein-gdelt 1 (sha256 ${pinned(goldsteinGdelt.sha256)}): ${goldsteinGdelt.citation}; levels mid-5 1 (sha256 ${pinned(mid5.sha256)}); log log-1 position 23`,
    );
  });

  it("says when scores of ancestors were left out", () => {
    expect(citationOf("incidents", { ...reading, inherit: false })).toContain(") without inherited scores: Goldstein 1992");
    expect(citationOf("incidents", reading)).not.toContain("inherited");
  });

  it("leaves n out where nothing was counted", () => {
    expect(citationOf("incidents", reading)).not.toMatch(/, n \d/);
    expect(citationOf("incidents", reading, 0)).toContain(", n 0, ");
  });
});
