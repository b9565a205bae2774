/** The short way for plain reports gives what the long way gives. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyState } from "../../src/answers/state.ts";
import { canonicalJson } from "../../src/domain/canonical.ts";
import { CLOCKS, type Lens, defaultLens } from "../../src/domain/lens.ts";
import type { ReportedFacts } from "../../src/domain/report.ts";
import { columnNames } from "../../src/measures/columns.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { type Drafted, ledgerOf, logOf, opened, reported } from "../support/small-log.ts";

const words = fc.oneof(fc.string(), fc.constantFrom('a "quoted" word', '","publishedAt":"2001-01-01"', '{"lat":1,"country":"XXX"}', "back\\slash", "Дамаск 🕊", ']}],"targets":['));
const actor = fc.record({ id: fc.constantFrom("AAA", "BBB", "militia"), kind: fc.constantFrom("state" as const, "armed-group" as const, "civilians" as const), name: words.filter((text) => text.length > 0) }, { requiredKeys: ["id"] });
const when = fc.constantFrom("2024-05-01", "2024-02-29", "2024-05-01T10:30Z", "2024-05-01T10:30", "2024-05", "2024", "2024-05-01/2024-05-03", "2024-05-01/..", "2024-05~", "201X");
const publishedAt = fc.constantFrom("2024-05-02", "2024-05-02T09:00:00Z", "2024-05-02T10:00:00Z", "2024-05-02t08:00:00Z", "2024-05-02T09:30:00+02:00", "2024-05-02T08:59:59.5Z", "2024-05-02T08:00Z");
const count = fc.nat({ max: 99 });

const report = fc.record(
  {
    occurred: when,
    coding: fc.constantFrom({ cameo: "195" }, { cameo: "046", mid: 0 }, { plover: { type: "ASSAULT", contexts: ["a,b"] } }, { mid: 16 }),
    conflicts: fc.constantFrom(["a-b"], ["a-b", "c-d"], ["c-d"]),
    initiators: fc.array(actor, { maxLength: 2 }),
    targets: fc.array(actor, { maxLength: 2 }),
    magnitudes: fc.record({ fatalities: fc.record({ low: count, best: count, high: count }, { requiredKeys: [] }).filter((given) => Object.keys(given).length > 0) }),
    place: fc.oneof(fc.record({ country: fc.constantFrom("SYR", "LBN") }), fc.record({ name: words.filter((text) => text.length > 0), lat: fc.integer({ min: -90, max: 90 }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })),
    summary: words.filter((text) => text.length > 0),
  },
  { requiredKeys: ["occurred", "coding", "conflicts"] },
);
const sources = fc.uniqueArray(fc.record({ sourceId: fc.constantFrom("s1", "s2", "s3"), name: words.filter((text) => text.length > 0), publishedAt }, { requiredKeys: ["sourceId", "name"] }), { selector: ({ sourceId }) => sourceId, maxLength: 3 });

/** Every row as it stands, without the places of what is interned; the two ways may intern in another order. */
function rowsOf(ledger: Ledger): unknown[] {
  return [...ledger.segments.values()].flatMap((segment) => {
    segment.merge();
    return Array.from({ length: segment.size }, (_, at) => {
      const { coding, actors, country, incident, extra, ...plain } = Object.fromEntries(columnNames.map((name) => [name, segment.columns[name][at]]));
      return { ...plain, coding: ledger.interned.codings[coding], actors: ledger.interned.actors[actors], country: ledger.interned.countries[country], id: ledger.ids.id(incident), extra: ledger.extras[extra] };
    });
  });
}

describe("a plain report", () => {
  it("fills the rows that the long way would have filled, on both clocks", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(report, sources), { minLength: 1, maxLength: 4 }), fc.constantFrom(...CLOCKS), (reports, clock) => {
        const drafts = reports.map(([facts, from], index): Drafted => {
          const { stream, type, data } = reported(`i${index}`, facts as unknown as ReportedFacts, { sources: from });
          return { stream, type, data };
        });
        const long = drafts.map((draft): Drafted => ({ ...draft, data: { ...(draft.data as object), facts: { ...(draft.data as { facts: object }).facts, ends: [] } } }));
        const [a, b] = [drafts, long].map((each) => ledgerOf(opened(), opened("c-d", {}), ...each));
        expect(rowsOf(a)).toEqual(rowsOf(b));
        const lens: Lens = { ...defaultLens, atMs: Date.UTC(2025, 0, 1), clock };
        expect([...everyState(a, lens)]).toEqual([...everyState(b, lens)]);
      }),
      { numRuns: 500 },
    );
  });

  it("with an impossible date is parked, by either way", () => {
    for (const extra of [{}, { ends: [] }]) {
      const ledger = new Ledger();
      ledger.fold(logOf(opened(), { ...reported("i", { occurred: "2024-02-30", ...extra }) }));
      expect(ledger.parked).toMatchObject({ type: "IncidentReported", position: "2" });
    }
  });

  it("whose text is broken off is parked, wherever it breaks", () => {
    const [, whole] = logOf(opened(), reported("i", { occurred: "2024-05-01", summary: "a \"b\" c" }, { sources: [{ sourceId: "s", name: "s", publishedAt: "2024-05-02" }] }));
    expect(canonicalJson(JSON.parse(whole.body))).toBe(whole.body);
    for (let length = 0; length < whole.body.length; length++) {
      const ledger = new Ledger();
      ledger.fold([{ ...whole, body: whole.body.slice(0, length) }]);
      expect([length, ledger.parked?.position, ledger.head.events]).toEqual([length, "2", 0]);
    }
  });
});
