import { describe, expect, it } from "vitest";
import { incidentsAnswer } from "../../src/answers/incidents.ts";
import { type Onsets, onsetsAnswer } from "../../src/answers/onsets.ts";
import type { Lens } from "../../src/domain/lens.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { type Drafted, later, lensAt, opened, reported } from "../support/small-log.ts";

const sources = [{ sourceId: "s", name: "s" }];
const disputed = [{ claimId: "1", about: "munitions", value: 1, claimant: "AAA", sourceId: "s" }, { claimId: "2", about: "munitions", value: 9, claimant: "BBB", sourceId: "s" }] as const;
const past: Drafted[] = [
  opened(),
  reported("strike", { occurred: "2024-03-05T10:00Z", coding: { cameo: "190" } }),
  reported("disputed", { occurred: "2024-03-05", coding: { cameo: "112" } }, { sources, claims: [...disputed] }),
  reported("talks", { occurred: "2024-04", coding: { cameo: "046" } }),
  reported("planned", { occurred: "2024-04-20", status: "planned", coding: {} }),
  reported("gone", { occurred: "2024-04-21" }, { recordedAt: "2024-04-22T00:00:00Z" }),
  later("gone", "IncidentRetracted", { basis: "false-report", reason: "it was not so" }),
];
const ground = groundOf(past);
const at = "2024-06-01T00:00:00Z";

const onsetsOf = (lens: Partial<Lens> & { knownAt?: string } = {}, filter?: Parameters<typeof onsetsAnswer>[3]): Onsets => valueOf(onsetsAnswer(ground, "a-b", lensAt(at, lens), filter));

describe("the onsets of a conflict", () => {
  it("say of each incident when it began, its class and whether it is contested, in columns of one order", () => {
    expect(onsetsOf()).toMatchObject({
      conflictId: "a-b", at, n: 3, notOccurred: 1, total: 4,
      incidentIds: ["disputed", "strike", "talks", "planned"],
      onsets: ["2024-03-05T00:00:00Z", "2024-03-05T10:00:00Z", "2024-04-16T00:00:00Z", "2024-04-20T00:00:00Z"],
      quads: [3, 4, 1, null], levels: [1, 4, 1, null], contestedOnes: [true, false, false, false],
    });
  });

  it("are of the incidents that are listed, at any time of knowledge", async () => {
    for (const knownAt of ["2023-01-01T00:00:00Z", "2024-04-22T01:00:00Z", "2026-01-01T00:00:00Z"]) {
      const { items } = valueOf(await incidentsAnswer(ground, lensAt(at, { knownAt }), { conflict: "a-b" }));
      expect(onsetsOf({ knownAt }).incidentIds).toEqual(items.map(({ incidentId }) => incidentId));
    }
  });

  it("are the latest where not all are wanted, and say how many there are", () => {
    expect(onsetsOf({}, { limit: 2 })).toMatchObject({ total: 4, incidentIds: ["talks", "planned"] });
    expect(onsetsOf({}, { limit: 0 })).toMatchObject({ total: 4, incidentIds: [], onsets: [], quads: [], levels: [], contestedOnes: [] });
    expect(onsetsOf({}, { fromMs: Date.parse("2024-03-05T10:00:00Z") }).incidentIds).toEqual(["strike", "talks", "planned"]);
  });

  it("have no answer for an unknown conflict", () => {
    expect(reasonOf(onsetsAnswer(ground, "x-y", lensAt(at)))).toBe("unknown-conflict");
  });
});
