import { describe, expect, it } from "vitest";
import { type IncidentFilter, incidentsAnswer } from "../../src/answers/incidents.ts";
import { conflictsAnswer } from "../../src/answers/conflicts.ts";
import type { Lens } from "../../src/domain/lens.ts";
import { groundOf, reasonOf, valueOf } from "../support/small-ground.ts";
import { BBB, type Drafted, later, lensAt, opened, reported } from "../support/small-log.ts";

const at = "2024-12-01T00:00:00Z";
const past: Drafted[] = [
  opened(),
  opened("c-d", {}),
  reported("fiji", { occurred: "2024-05-03", coding: { cameo: "195" }, place: { lat: -17, lon: 178 } }),
  reported("samoa", { occurred: "2024-05-02", coding: { cameo: "1951" }, place: { lat: -14, lon: -172 }, initiators: [{ id: "OUT" }] }),
  reported("london", { occurred: "2024-05-02T12:00Z", coding: { cameo: "046" }, place: { lat: 51.5, lon: 0 }, conflicts: ["a-b", "c-d"] }),
  reported("nowhere", { occurred: "2024-05-04", coding: { plover: { type: "ASSAULT" } }, conflicts: ["c-d"], targets: [BBB, { id: "OUT" }] }),
  reported("plan", { occurred: "2024-05-05", status: "planned" }),
  reported("talk", { occurred: "2024-05-06", status: "announced" }),
  reported("gone", { occurred: "2024-05-07" }),
  later("gone", "IncidentRetracted", { basis: "false-report", reason: "r" }),
  reported("twin", { occurred: "2024-05-08" }),
  later("twin", "IncidentMerged", { into: "fiji", reason: "r" }),
  reported("ahead", { occurred: "2025-01-01" }),
];

async function listed(filter: IncidentFilter, lens: Partial<Lens> & { knownAt?: string } = {}, found?: string[]): Promise<string[]> {
  return valueOf(await incidentsAnswer(groundOf(past, found), lensAt(at, lens), filter)).items.map(({ incidentId }) => incidentId);
}

describe("a list of incidents", () => {
  it("is in the order of (onset, id), each once, without what was retracted, merged or lies ahead", async () => {
    expect(await listed({})).toEqual(["samoa", "london", "fiji", "nowhere", "plan", "talk"]);
  });

  it.each<[string, IncidentFilter, string[]]>([
    ["of a conflict", { conflict: "c-d" }, ["london", "nowhere"]],
    ["from an instant", { fromMs: Date.parse("2024-05-05") }, ["plan", "talk"]],
    ["to an instant", { toMs: Date.parse("2024-05-02T11:59:59Z") }, ["samoa"]],
    ["beyond the lens's instant, where that is asked", { fromMs: Date.parse("2024-12-31"), toMs: Date.parse("2025-01-01") }, ["ahead"]],
    ["that occurred", { status: "occurred" }, ["samoa", "london", "fiji", "nowhere"]],
    ["that are announced", { status: "announced" }, ["talk"]],
    ["that are planned", { status: "planned" }, ["plan"]],
    ["that were retracted", { status: "retracted" }, ["gone"]],
    ["that were merged", { status: "merged" }, ["twin"]],
    ["of an act and its narrower acts", { act: "195" }, ["samoa", "fiji"]],
    ["of an act's root", { act: "19", status: "occurred" }, ["samoa", "fiji"]],
    ["of a PLOVER type in any case", { act: "assault" }, ["nowhere"]],
    ["by an actor", { actor: "OUT" }, ["samoa", "nowhere"]],
    ["in a box", { bbox: [-10, 40, 10, 60] }, ["london"]],
    ["in a box across the date line", { bbox: [170, -20, -170, -10] }, ["samoa", "fiji"]],
    ["in a box on its very edge", { bbox: [178, -17, 178, -17] }, ["fiji"]],
    ["by several marks at once", { act: "19", actor: "OUT", bbox: [170, -20, -170, -10], conflict: "a-b" }, ["samoa"]],
  ])("may be %s", async (_name, filter, expected) => {
    expect(await listed(filter)).toEqual(expected);
  });

  it("may be of those whose words match", async () => {
    expect(await listed({ q: "strike" }, {}, ["nowhere", "gone", "samoa", "unheard"])).toEqual(["samoa", "nowhere"]);
  });

  it("is what was known then", async () => {
    expect(await listed({}, { knownAt: "2024-07-01T03:00:00Z" })).toEqual(["samoa", "fiji"]);
    expect(await listed({ conflict: "a-b" }, { knownAt: "2024-07-01T08:00:00Z" })).toContain("gone");
  });

  it("comes a page at a time, and the pages are the whole", async () => {
    const whole = await listed({});
    for (const limit of [1, 2, 4, 6]) {
      const pages: string[] = [];
      let cursor: string | undefined;
      do {
        const page = valueOf(await incidentsAnswer(groundOf(past), lensAt(at), { limit, cursor }));
        expect(page.items.length).toBeLessThanOrEqual(limit);
        pages.push(...page.items.map(({ incidentId }) => incidentId));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(pages).toEqual(whole);
    }
  });

  it("shows each with its account", async () => {
    const { items } = valueOf(await incidentsAnswer(groundOf(past), lensAt(at), { act: "046" }));
    expect(items).toEqual([expect.objectContaining({ incidentId: "london", situation: "reported", facts: expect.objectContaining({ occurred: "2024-05-02T12:00Z" }) as unknown })]);
  });

  it("may be of what became known last, the latest first, and pages on", async () => {
    const whole = await listed({ order: "known" });
    expect(whole).toEqual(["fiji", "talk", "plan", "nowhere", "london", "samoa"]);
    expect(await listed({ order: "known", limit: 2 })).toEqual(["fiji", "talk"]);
    const { next } = valueOf(await incidentsAnswer(groundOf(past), lensAt(at), { order: "known", limit: 2 }));
    expect(await listed({ order: "known", cursor: next })).toEqual(whole.slice(2));
    expect(await listed({ order: "known" }, { knownAt: "2024-07-01T05:00:00Z" })).toEqual(["nowhere", "london", "samoa", "fiji"]);
    expect(reasonOf(await incidentsAnswer(groundOf(past), lensAt(at), { cursor: next }))).toBe("bad-cursor");
  });

  it("counts a further source as something that became known, on its own clock", async () => {
    const source = (publishedAt: string): { sourceId: string; name: string; publishedAt: string } => ({ sourceId: publishedAt, name: "Paper", publishedAt });
    const ground = groundOf([
      opened(),
      reported("old", { occurred: "2024-01-02" }, { sources: [source("2024-05-20T00:00:00Z")] }),
      reported("new", { occurred: "2024-05-02" }, { sources: [source("2024-05-03T00:00:00Z")] }),
      reported("newer", { occurred: "2024-05-02" }, { sources: [source("2024-05-04T00:00:00Z")] }),
      later("new", "IncidentCorroborated", { source: source("2024-05-10T00:00:00Z") }),
    ]);
    const by = async (lens: Partial<Lens> & { knownAt?: string }): Promise<string[]> => valueOf(await incidentsAnswer(ground, lensAt(at, lens), { order: "known" })).items.map(({ incidentId }) => incidentId);
    expect([await by({}), await by({ clock: "published" })]).toEqual([["new", "newer", "old"], ["old", "new", "newer"]]);
    expect([await by({ clock: "published", knownAt: "2024-05-12" }), await by({ clock: "published", knownAt: "2024-05-05" })]).toEqual([["new", "newer"], ["newer", "new"]]);
  });

  it("finds the latest of very many without sorting all", async () => {
    const many = Array.from({ length: 230 }, (_, index) => reported(`m${(index * 77) % 230}`, { occurred: "2024-05-02" }));
    const { items } = valueOf(await incidentsAnswer(groundOf([opened(), ...many]), lensAt(at), { order: "known", limit: 7 }));
    expect(items.map(({ incidentId }) => incidentId)).toEqual(many.slice(-7).reverse().map(({ stream }) => stream.slice("incident-".length)));
  });

  it("has no answer for an unknown conflict, or a cursor that is none of ours", async () => {
    expect(reasonOf(await incidentsAnswer(groundOf(past), lensAt(at), { conflict: "x-y" }))).toBe("unknown-conflict");
    for (const cursor of ["", "zzz", Buffer.from("[1]").toString("base64url"), Buffer.from('{"a":1}').toString("base64url")])
      expect(reasonOf(await incidentsAnswer(groundOf(past), lensAt(at), { cursor }))).toBe("bad-cursor");
  });
});

describe("the list of conflicts", () => {
  const ids = ["a-b", "c-d", "e-f", "g-h", "i-j"];
  const ground = groundOf([...ids.toReversed().map((id) => opened(id)), reported("x", { occurred: "2024-11-30", conflicts: ["e-f"] }), reported("y", { occurred: "2024-11-30", conflicts: ["never-opened"] })]);

  it("is by id, each with its state in brief", () => {
    const { items } = valueOf(conflictsAnswer(ground, lensAt(at)));
    expect(items.map(({ conflictId }) => conflictId)).toEqual(ids);
    expect(items[2]).toMatchObject({ name: "e-f", situation: "open", n: 1, unscored: 0, hostility: 4, direction: { value: "insufficient" } });
    expect(items[0]).toMatchObject({ n: 0, tension: null, cooperation: null, hostility: null });
  });

  it("comes a page at a time", () => {
    const first = valueOf(conflictsAnswer(ground, lensAt(at), { limit: 3 }));
    const second = valueOf(conflictsAnswer(ground, lensAt(at), { limit: 3, cursor: first.next }));
    expect([...first.items, ...second.items].map(({ conflictId }) => conflictId)).toEqual(ids);
    expect(second.next).toBeUndefined();
    expect(valueOf(conflictsAnswer(ground, lensAt(at), { limit: 5 })).next).toBeUndefined();
  });

  it("leaves out those of which nothing was known yet, and pages over the rest", () => {
    const listedBy = (knownAt: string, limit?: number): string[] => valueOf(conflictsAnswer(ground, lensAt(at, { knownAt }), { limit })).items.map(({ conflictId }) => conflictId);
    expect([listedBy("2024-07-01T00:00:00Z"), listedBy("2024-07-01T02:00:00Z")]).toEqual([["i-j"], ["e-f", "g-h", "i-j"]]);
    expect(listedBy("2024-07-01T02:00:00Z", 1)).toEqual(["e-f"]);
    expect(valueOf(conflictsAnswer(ground, lensAt(at, { knownAt: "2024-07-01T00:00:00Z" }), { limit: 1 })).next).toBeUndefined();
  });

  it("has no answer under a scale of levels or with a foreign cursor", () => {
    expect(reasonOf(conflictsAnswer(ground, lensAt(at, { scale: "mid-5" })))).toBe("levels-not-scores");
    expect(reasonOf(conflictsAnswer(ground, lensAt(at), { cursor: "%%%" }))).toBe("bad-cursor");
  });
});
