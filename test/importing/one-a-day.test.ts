import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IncidentReport } from "../../src/domain/report.ts";
import { ActIndex } from "../../src/importing/act-index.ts";
import { Fingerprints, fingerprint } from "../../src/importing/fingerprints.ts";
import { OneADay } from "../../src/importing/one-a-day.ts";
import type { ReportRow } from "../../src/intake/format.ts";

const party = (code: string): { id: string; code: string }[] => [{ id: code.slice(0, 3), code }];
const told = (number: number, set: Partial<IncidentReport> = {}): ReportRow => ({
  ok: true, file: "gdelt", row: number, raw: "", coded: "machine",
  report: { incidentId: `gdelt-${number}`, conflicts: ["IRN-ISR"], occurred: "2024-04-13", coding: { cameo: "195" }, initiators: party("IRNGOV"), targets: party("ISR"), place: { name: "Tel Aviv", lat: 32, lon: 34.8 }, ...set },
});

/** Where a filter that has met the first row puts the second. */
const second = (first: Partial<IncidentReport>, other: Partial<IncidentReport>): { incidentId: string; isMerged: boolean } => {
  const filter = new OneADay("gdelt-");
  filter.place(told(1, first));
  const { incidentId, isMerged } = filter.place(told(2, other));
  return { incidentId, isMerged };
};
const merged = { incidentId: "gdelt-1", isMerged: true };
const apart = { incidentId: "gdelt-2", isMerged: false };

describe("the one-a-day filter", () => {
  it("takes rows of one day, one pair, one code and one place for one act", () => {
    expect(second({}, {})).toEqual(merged);
  });

  it.each([
    ["day", { occurred: "2024-04-14" }],
    ["code", { coding: { cameo: "190" } }],
    ["place", { place: { name: "Haifa", lat: 32.8, lon: 35 } }],
    ["place, unknown", { place: undefined }],
    ["initiator by the source's own code", { initiators: party("IRNMIL") }],
    ["target, unknown", { targets: undefined }],
  ])("keeps rows apart that differ in %s", (_what, other) => {
    expect(second({}, other)).toEqual(apart);
  });

  it.each(["040", "041", "044", "046", "050", "057", "190", "193", "196"])("takes %s between two for one act whoever is named first", (cameo) => {
    expect(second({ coding: { cameo } }, { coding: { cameo }, initiators: party("ISR"), targets: party("IRNGOV") })).toEqual(merged);
  });

  it.each(["042", "043", "045", "036", "112", "195", "010"])("keeps %s by the one apart from %s by the other", (cameo) => {
    expect(second({ coding: { cameo } }, { coding: { cameo }, initiators: party("ISR"), targets: party("IRNGOV") })).toEqual(apart);
  });

  it("never merges acts by nobody known, nor acts without a code", () => {
    const nobody = { initiators: undefined, targets: [] };
    expect(second(nobody, nobody)).toEqual(apart);
    const uncoded = { coding: { ucdp: { typeOfViolence: 1 as const } } };
    expect(second(uncoded, uncoded)).toEqual(apart);
  });

  it.each(["044", "045", "046"])("folds a visit into %s of the same day and actors, wherever it was", (cameo) => {
    const visit = { coding: { cameo: "042" }, initiators: party("ISR"), targets: party("IRNGOV"), place: { name: "Muscat", lat: 23.6, lon: 58.4 } };
    expect(second({ coding: { cameo } }, visit)).toEqual(merged);
    expect(second({ coding: { cameo } }, { ...visit, occurred: "2024-04-14" })).toEqual(apart);
    expect(second({ coding: { cameo } }, { ...visit, targets: party("USA") })).toEqual(apart);
  });

  it("has talks absorb the visits told before them, both sides' and once each", () => {
    const filter = new OneADay("gdelt-");
    filter.place(told(1, { coding: { cameo: "042" } }));
    filter.place(told(2, { coding: { cameo: "043" }, initiators: party("ISR"), targets: party("IRNGOV") }));
    filter.place(told(3, { coding: { cameo: "042" } }));
    expect(filter.place(told(4, { coding: { cameo: "046" } }))).toMatchObject({ incidentId: "gdelt-4", isMerged: false, absorbs: ["gdelt-1", "gdelt-2"] });
  });

  it("leaves a row alone whose own incident stands, as after an import without it", () => {
    const filter = new OneADay("gdelt-");
    filter.remember("gdelt-1", told(1).report);
    filter.remember("gdelt-2", told(2).report);
    expect(filter.place(told(2))).toMatchObject({ incidentId: "gdelt-2", isMerged: false });
    expect(filter.place(told(3))).toMatchObject({ incidentId: "gdelt-1", isMerged: true });
  });

  it("leaves each visit to itself where no talks are told", () => {
    const filter = new OneADay("gdelt-");
    expect(filter.place(told(1, { coding: { cameo: "042" } }))).toMatchObject({ isMerged: false, absorbs: [] });
    expect(filter.place(told(2, { coding: { cameo: "043" }, initiators: party("ISR"), targets: party("IRNGOV") }))).toMatchObject({ isMerged: false, absorbs: [] });
  });

  it("places every row again where it placed it first, from what the log holds", () => {
    const day = fc.constantFrom("2024-04-13", "2024-04-14");
    const actor = fc.constantFrom("IRN", "ISR", "USA");
    const acts = fc.array(fc.record({ occurred: day, cameo: fc.constantFrom("042", "043", "046", "045", "190", "195"), from: actor, to: actor }), { maxLength: 30 });
    fc.assert(
      fc.property(acts, (all) => {
        const rows = all.map(({ occurred, cameo, from, to }, index) => told(index + 1, { occurred, coding: { cameo }, initiators: party(from), targets: party(to) }));
        const filter = new OneADay("gdelt-");
        const placed = rows.map((row) => filter.place(row));
        const again = new OneADay("gdelt-");
        for (const { row, incidentId, isMerged } of placed) if (!isMerged) again.remember(incidentId, row.report);
        rows.forEach((row, index) => {
          const { incidentId, isMerged } = again.place(row);
          expect({ incidentId, isMerged }).toEqual({ incidentId: placed[index].incidentId, isMerged: placed[index].isMerged });
        });
      }),
    );
  });
});

describe("the index of acts", () => {
  it("answers for each act the id it was first given", () => {
    const id = fc.oneof(fc.nat().map((number) => `gdelt-${number}`), fc.constantFrom("gdelt-007", "gdelt-", "gdelt-x", "other-1", "gdelt-99999999999999999999"));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), id), { maxLength: 3_000, minLength: 1 }), (acts) => {
        const index = new ActIndex("gdelt-");
        const first = new Map<string, string>();
        for (const [act, given] of acts) {
          index.add(act, given);
          if (!first.has(act)) first.set(act, given);
        }
        for (const [act, given] of first) expect(index.get(act)).toBe(given);
        expect(index.get("never added, and longer than any of them could be")).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

describe("fingerprints", () => {
  it("tell a million different texts apart", () => {
    const prints = new Fingerprints({ numbered: false });
    let again = 0;
    for (let number = 0; number < 1_000_000; number++) if (!prints.add(`gdelt-${954_680_550 + number}`)) again++;
    expect(again).toBe(0);
  });

  it("are whole numbers of at most 53 bits, never 0", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Number.isSafeInteger(fingerprint(text)) && fingerprint(text) > 0).toBe(true);
    }));
  });
});
