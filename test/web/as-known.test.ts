import { describe, expect, it } from "vitest";
import type { Account } from "../../web/incident/account-answer.ts";
import { asKnown } from "../../web/incident/knowledge.ts";

const account = (knownAt: string, moments: readonly string[]) => ({ knownAt, history: moments.map((moment) => ({ knownAt: moment })) }) as unknown as Account;
const MOMENTS = ["2024-04-14T00:00:00.1234Z", "2024-04-14T00:00:00.123401Z", "2024-04-14T00:00:00.1235Z", "2024-04-13T23:59:59Z"];

describe("the history as known", () => {
  it("is told apart to the microsecond", () => {
    expect(asKnown(account("2024-04-14T00:00:00.1234Z", MOMENTS), false).history.map(({ knownAt }) => knownAt)).toEqual([MOMENTS[0], MOMENTS[3]]);
    expect(asKnown(account("2024-04-14T00:00:00.123401Z", MOMENTS), false).history).toHaveLength(3);
  });

  it("is whole at now, whatever publishers date ahead", () => {
    expect(asKnown(account("2024-04-01T00:00:00Z", MOMENTS), true).history).toHaveLength(4);
  });
});
