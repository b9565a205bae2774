import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CameoCode } from "../../src/domain/coding.ts";
import { acledProposed, acledTypes, proposedCameo } from "../../src/scales/acled-proposed.ts";
import { goldsteinGdelt } from "../../src/scales/goldstein.ts";
import { plover08 } from "../../src/scales/plover.ts";

describe("the CAMEO code proposed for ACLED's sub-event types", () => {
  it.each([
    ["Battles", "Armed clash", "193"],
    ["Explosions/Remote violence", "Air/drone strike", "195"],
    ["Strategic developments", "Agreement", "057"],
    ["Strategic developments", "Other", undefined],
    ["Strategic developments", "Non-violent transfer of territory", undefined],
    ["Strategic developments", "Armed clash", undefined],
    ["Battles", "constructor", undefined],
    ["__proto__", "toString", undefined],
  ])("is, for %s, %s: %s", (type, subType, cameo) => {
    expect(proposedCameo(type, subType)).toBe(cameo);
  });

  it("scores whoever has one, by every scale of scores", () => {
    const cameo = proposedCameo("Explosions/Remote violence", "Suicide bomb") ?? "";
    expect(CameoCode.safeParse(cameo).success).toBe(true);
    expect([goldsteinGdelt.score({ cameo })?.value, plover08.score({ cameo })?.value]).toEqual([-10, expect.any(Number)]);
    expect(goldsteinGdelt.score({ acled: { type: "Strategic developments", subType: "Other" } })).toBeUndefined();
  });

  it("has not changed: a changed value needs a new version, and a new hash here", () => {
    expect([acledProposed.id, acledProposed.version, acledProposed.sha256]).toEqual(["acled-proposed", "1", "bc75ad78257f907aa06cd682b0e151fe3eb91dd120754e61b13a71bd8b44672c"]);
  });
});

const file = join(process.env.BRINKLINE_DATA ?? "../shared/data", "scales/acled/event_types.csv");
const there = existsSync(file);
if (!there) process.stderr.write(`SKIPPED: ACLED's sub-event types are not checked against their list; set BRINKLINE_DATA (${file} is absent)\n`);

describe.skipIf(!there)("ACLED's sub-event types", () => {
  it("are all known, with the code the list proposes", () => {
    const [, ...rows] = parse(readFileSync(file, "utf8"));
    expect(rows).toHaveLength(25);
    expect(acledTypes).toEqual([...new Set(rows.map(([type]) => type))]);
    for (const [type, subType, , cameo] of rows) {
      expect([subType, proposedCameo(type, subType)]).toEqual([subType, cameo === "" ? undefined : cameo]);
      if (cameo !== "") expect(goldsteinGdelt.score({ cameo })).toBeDefined();
    }
  });
});
