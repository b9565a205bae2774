import { describe, expect, it } from "vitest";
import { scaleById, scales } from "../../src/scales/catalogue.ts";

const scored = ["goldstein-gdelt", "goldstein-icews", "plover-0.8"];

describe("the catalogue", () => {
  it("lists five scales in a fixed order, the default first", () => {
    expect(scales.map(({ id }) => id)).toEqual([...scored, "mid-5", "ucdp-bands"]);
  });

  it("gives each a version, a hash and a citation", () => {
    for (const { version, sha256, citation } of scales) {
      expect(version).not.toBe("");
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(citation).toMatch(/\d{4}|openeventdata/);
    }
  });

  it("finds each by its id, and no other", () => {
    for (const scale of scales) expect(scaleById(scale.id)).toBe(scale);
    expect(scaleById("hiik")).toBeUndefined();
  });
});
