/** The ledger against the oracle: two implementations of domain.md sections 2, 4 and 5, one fast and one literal. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyState } from "../../src/answers/state.ts";
import { CLOCKS, type Lens, READINGS, defaultLens } from "../../src/domain/lens.ts";
import { Ledger } from "../../projections/ledger/ledger.ts";
import { denseHistory } from "../support/dense-history.ts";
import { oracleStates } from "../support/oracle-figures.ts";
import { logged, someHistory } from "../support/random-history.ts";

const someLens: fc.Arbitrary<Lens> = fc
  .record({
    day: fc.integer({ min: 0, max: 1_400 }),
    hour: fc.constantFrom(0, 0, 12.5, 23.999),
    knownHour: fc.option(fc.integer({ min: -4_000, max: 20 }), { nil: undefined }),
    clock: fc.constantFrom(...CLOCKS),
    reading: fc.constantFrom(...READINGS),
    scale: fc.constantFrom("goldstein-gdelt", "goldstein-icews", "plover-0.8"),
    halfLifeDays: fc.constantFrom(7, 14, 30),
    inherit: fc.boolean(),
  })
  .map(({ day, hour, knownHour, ...lens }) => ({
    ...defaultLens, ...lens,
    atMs: Date.UTC(2024, 0, 1) + (day < 1_000 ? day % 260 : day) * 86_400_000 + hour * 3_600_000,
    knownUs: knownHour === undefined ? Infinity : (Date.parse("2024-07-01T00:00:00Z") + knownHour * 3_600_000) * 1_000,
  }));

/** The members of `expected` at their places in `actual` agree: numbers within 1e-9 relative, everything else exactly. A crossing may round to the next ms. */
function expectAgreement(actual: unknown, expected: unknown, path = ""): void {
  if (path.endsWith("/since") && Math.abs(Date.parse(String(actual)) - Date.parse(String(expected))) <= 1_000) return;
  if (typeof expected === "number" && typeof actual === "number") {
    const tolerance = 1e-9 * (path.endsWith("/z") ? 1 : Math.abs(expected));
    if (!(Math.abs(actual - expected) <= tolerance)) expect({ path, value: actual }).toEqual({ path, value: expected });
  } else if (expected !== null && typeof expected === "object" && actual !== null && typeof actual === "object") {
    const names = Array.isArray(expected) ? [...expected.keys(), "length"] : path.endsWith("peakBySide") || path.endsWith("contested") ? Object.keys({ ...expected, ...actual }) : Object.keys(expected);
    for (const name of names) expectAgreement((actual as Record<PropertyKey, unknown>)[name], (expected as Record<PropertyKey, unknown>)[name], `${path}/${name}`);
  } else if (!Object.is(actual, expected)) expect({ path, value: actual }).toEqual({ path, value: expected });
}

describe("the ledger", () => {
  it("gives the figures that the text of the domain gives, under any lens", () => {
    fc.assert(
      fc.property(someHistory, fc.array(someLens, { minLength: 3, maxLength: 3 }), (history, lenses) => {
        const log = logged(history);
        const ledger = new Ledger();
        ledger.fold(log);
        for (const lens of lenses) expectAgreement([...everyState(ledger, lens)], oracleStates(log, lens));
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives them at every edge of a window over a long conflict", () => {
    fc.assert(
      fc.property(denseHistory, fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), fc.constantFrom(...READINGS), ({ log, instants }, picks, reading) => {
        const ledger = new Ledger();
        ledger.fold(log);
        for (const pick of picks) {
          const lens = { ...defaultLens, reading, atMs: instants[pick % instants.length] };
          expectAgreement([...everyState(ledger, lens)], oracleStates(log, lens));
        }
      }),
      { numRuns: 400 },
    );
  });
});
