import { describe, expect, it } from "vitest";
import { countryIdOf } from "../../src/intake/country-id.ts";

describe("the country of a place", () => {
  it.each([
    ["Iceland", "ISL"],
    ["MCO", "MCO"],
    ["Democratic Republic of Congo", "COD"],
    ["Lost Atlantis", "lost-atlantis"],
    ["XQZ", "xqz"],
    ["?", undefined],
  ])("of %j is %s", (text, id) => {
    expect(countryIdOf(text)).toBe(id);
  });
});
