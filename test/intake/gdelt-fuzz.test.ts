import { describe, expect, it } from "vitest";
import { gdelt, gdelt1 } from "../../src/intake/gdelt.ts";
import { readsDamagedRows } from "./damaged-rows.ts";
import { at1, at2, cells1, cells2, rowLacking, rowWith } from "./gdelt-rows.ts";

const rows2 = [rowWith(cells2, {}), rowWith(cells2, { [at2.actor1Code]: "", [at2.actor1Name]: "", [at2.url]: "BBC Monitoring" }), rowLacking(cells2, at2.url)];
const rows1 = [rowWith(cells1, {}), rowWith(cells1, { [at1.geoType]: "0", [at1.geoName]: "", [at1.geoCountry]: "" }), rowLacking(cells1, at1.url)];

describe("damaged rows of GDELT", () => {
  it("are whole reports or refusals with a reason, in 2.0", async () => {
    const { whole, refused } = await readsDamagedRows(gdelt, undefined, rows2);
    expect(whole).toBeGreaterThan(1_000);
    expect(refused).toBeGreaterThan(1_000);
  });

  it("are whole reports or refusals with a reason, in 1.0", async () => {
    const { whole, refused } = await readsDamagedRows(gdelt1, undefined, rows1, { conflictBy: { by: "column", column: "actiongeo_countrycode" } });
    expect(whole).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(1_000);
  });

  it("are whole reports or refusals with a reason, below a header", async () => {
    const { whole, refused } = await readsDamagedRows(gdelt, "GLOBALEVENTID,SQLDATE,Actor1Code,Actor1Name,EventCode", ["1,20201113,AFG,KABUL,190", '2,20201113,,"KABUL, AFGHANISTAN",042'], {}, 2_000);
    expect(whole + refused).toBeGreaterThan(1_000);
  });
});
