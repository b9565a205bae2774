import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultLens } from "../../src/domain/lens.ts";
import { timelineExport } from "../../src/tracker-conflict-export.ts";
import { openTracker } from "../../src/tracker.ts";
import { openFoundingCase } from "../../src/tracker-demo.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textOf } from "../outlet/samples.ts";
import { brinkline, document } from "./command-line.ts";
import { foundingLens, smallStore } from "./stores.ts";

/** The founding case, recorded once for all questions. */
let store: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "brinkline-"));
  store = `sqlite:${join(folder, "log.db")}`;
  const tracker = await openTracker({ store });
  await openFoundingCase(tracker);
  await tracker.close();
  return () => { rmSync(folder, { recursive: true, force: true }); };
});

const asked = (name: string, ...args: string[]): ReturnType<typeof brinkline> => brinkline([name, ...args, "--store", store]);

describe("state", () => {
  it.each([
    ["2024-04-10T00:00:00Z", ["8.232739", "0.430303", "0.190217", "2.262175", "1.000000"], "insufficient since 2024-04-01T14:00:00Z"],
    ["2024-04-14T12:00:00Z", ["17.304900", "1.129119", "0.394612", "2.861344", "1.149600"], "escalating (weak) since 2024-04-13T00:00:00Z"],
    ["2024-05-18T00:00:00Z", ["13.103326", "0.097279", "0.300345", "0.323889", "-1.728800"], "de-escalating (strong) since 2024-05-06T22:32:49Z"],
  ])("prints the founding case's figures at %s", async (at, [tension, rate7, rate30, q, z], direction) => {
    const { code, stdout } = await asked("state", "israel-iran", "--at", at, "--clock", "published");
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^ +tension +${tension} `, "m"));
    expect(stdout).toMatch(new RegExp(`^ +rate, 7 days +${rate7}$`, "m"));
    expect(stdout).toMatch(new RegExp(`^ +rate, 30 days +${rate30}$`, "m"));
    expect(stdout).toMatch(new RegExp(`^ +q +${q}$`, "m"));
    expect(Number(/^ +z +(\S+)$/m.exec(stdout)?.[1])).toBeCloseTo(Number(z), 4);
    expect(stdout).toContain(`direction: ${direction}\n`);
  });

  it("tells n, what is contested, the range, and the channel with who speaks of it", async () => {
    const { stdout } = await asked("state", "israel-iran", ...foundingLens());
    expect(stdout).toContain("Israel and Iran (israel-iran), open");
    expect(stdout).toContain("n 3, unscored 0");
    expect(stdout).toContain("contested: occurrence (1), munitions (1)");
    expect(stdout).toContain("range 7.980295 to 13.103326");
    expect(stdout).toContain("4 use of force, by isfahan-strike-2024-04-19; range unknown to 4; peak 4 (Israel 4, Iran 4)");
    expect(stdout).toContain("below-25: at least 7 (5 to 8), n 2");
    expect(stdout).toContain("channel usa-irn-oman: proximity, track 1, at Oman, about this conflict without belonging to it");
    expect(stdout).toContain("parties USA, IRN; OMN mediates");
    expect(stdout).toContain("rounds logged 2, the last 2024-05-14: confirmed by nobody; denied by nobody; declined to comment: USA");
    expect(stdout).toMatch(/surge +unknown\n/);
  });

  it("hears of the confirmation a day later", async () => {
    const { stdout } = await asked("state", "israel-iran", ...foundingLens("2024-05-18T00:00:00Z", "2024-05-19T00:00:00Z"));
    expect(stdout).toContain("confirmed by IRN");
  });

  it("leaves out what is contested when it is read so", async () => {
    const { stdout } = await asked("state", "israel-iran", ...foundingLens(), "--reading", "uncontested");
    expect(stdout).toMatch(/^ +tension +7\.980295 /m);
  });

  it("says `nothing yet` for a day of 2024 on the recorded clock, and no figure", async () => {
    const ended = await asked("state", "israel-iran", "--at", "2024-05-18", "--known-at", "2024-05-18");
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/nothing yet: no incident of it was known by then; this log began at \d{4}-/);
    expect(ended.stdout).toMatch(/^ +tension +unknown +range unknown to unknown$/m);
    const json = document(await asked("state", "israel-iran", "--at", "2024-05-18", "--known-at", "2024-05-18", "--json"));
    expect(json).toMatchObject({ n: 0, escalation: { tension: null }, direction: { value: "insufficient" }, logBeganAt: expect.any(String) as string });
  });

  it("is the tracker's own answer with --json", async () => {
    const tracker = await openTracker({ store });
    await tracker.ready;
    const atMs = Date.parse("2024-05-18T00:00:00Z");
    const answer = await tracker.ask.state("israel-iran", { atMs, knownUs: atMs * 1_000, clock: "published", scale: "goldstein-icews", halfLifeDays: 14, reading: "low", inherit: false });
    await tracker.close();
    const ended = await asked("state", "israel-iran", ...foundingLens(), "--scale", "goldstein-icews", "--half-life", "14", "--reading", "low", "--inherit", "false", "--json");
    expect(document(ended)).toEqual(JSON.parse(JSON.stringify(answer.ok && answer.value)));
  });

  it("ends with 3 for an unknown conflict and for a log that is not there", async () => {
    expect(await asked("state", "nowhere")).toEqual({ code: 3, stdout: "", stderr: "error: there is no conflict nowhere: open it first, or list the conflicts there are\n" });
    expect(await brinkline(["state", "israel-iran", "--store", `${store}.other`])).toMatchObject({ code: 3, stderr: expect.stringContaining("there is no log at") as string });
  });

  it("prints words of others without what would act on a terminal", async () => {
    const small = await smallStore();
    await brinkline(["correct", "i", "--set", "summary=\u001b[2Jgone\u0007\nand \u202eback", "--reason", "why", "--basis", "coding-error", "--store", small]);
    const { stdout } = await brinkline(["state", "c", "--at", "2024-04-02", "--store", small]);
    expect(stdout).toContain(" [2Jgone and back");
  });
});

describe("why", () => {
  it("lists drivers that sum to the tension", async () => {
    const { code, stdout } = await asked("why", "israel-iran", ...foundingLens());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +5\.123031 +-10 +2024-04-19T01:15:00Z +isfahan-strike-2024-04-19 +contested-occurrence, /m);
    expect(stdout).toMatch(/^ +4\.558612 .*iran-attack-2024-04-13/m);
    expect(stdout).toMatch(/^ +3\.421682 .*damascus-consulate-2024-04-01/m);
    expect(stdout.endsWith("3 drivers sum to 13.103326; tension is 13.103326\n")).toBe(true);
  });

  it("prints contributions that sum to the tension it prints, at any time", async () => {
    const days = fc.integer({ min: 0, max: 120 });
    await fc.assert(fc.asyncProperty(days, async (day) => {
      const at = new Date(Date.parse("2024-04-02T00:00:00Z") + day * 86_400_000).toISOString();
      const { stdout } = await asked("why", "israel-iran", "--at", at, "--clock", "published");
      const parts = [...stdout.matchAll(/^ +(\d+\.\d{6}) /gm)].map(([, figure]) => Number(figure));
      const tension = Number(/tension is (\S+)\n$/.exec(stdout)?.[1]);
      expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - tension)).toBeLessThan(1e-6 * (parts.length + 1));
    }), { numRuns: 10 });
  });

  it("says how much of the tension a shortened list makes", async () => {
    const { stdout } = await asked("why", "israel-iran", ...foundingLens(), "--limit", "1");
    expect(stdout).toContain("1 of 3 drivers, which make 5.123031 of the tension of 13.103326");
  });

  it("sums nothing where nothing is known", async () => {
    const { stdout } = await asked("why", "israel-iran", "--at", "2024-05-18", "--known-at", "2024-05-18");
    expect(stdout).toContain("tension is unknown, not 0");
    expect(await asked("why", "nowhere")).toMatchObject({ code: 3 });
  });
});

describe("timeline", () => {
  const span = ["--clock", "published", "--at", "2024-05-18T00:00:00Z", "--from", "2024-04-01", "--to", "2024-04-14"];

  it("is the file of the timeline where nobody looks, with an empty cell for what is unknown", async () => {
    const { code, stdout } = await asked("timeline", "israel-iran", ...span);
    const [header, ...rows] = stdout.trimEnd().split("\r\n");
    expect(code).toBe(0);
    expect(header).toMatch(/^at,n,tension,verbal,material,unclassified,cooperation,rate7,rate30,q,direction,support,hostility,deathsOutcome,netSum,netMean,netN,netUnscored,netInherited,conflictId,scale,.*,cite$/);
    expect(rows).toHaveLength(15);
    expect(rows[0]).toMatch(/^2024-04-01T00:00:00Z,0,,,,,,,,,insufficient,,,,-10,-10,1,0,0,israel-iran,goldstein-gdelt,.*timeline of israel-iran at 2024-04-01T00:00:00Z /);
    const tracker = await openTracker({ store });
    await tracker.ready;
    const lens = { ...defaultLens, clock: "published" as const, atMs: Date.parse("2024-05-18T00:00:00Z") };
    const file = timelineExport(tracker, "csv", "israel-iran", lens, { step: "day", fromMs: Date.parse("2024-04-01"), toMs: Date.parse("2024-04-15") - 1 });
    expect(file.ok && stdout === (await textOf(file.value.text))).toBe(true);
    await tracker.close();
  });

  it("is a sparkline on a terminal, with every change of direction at its instant", async () => {
    const { stdout } = await brinkline(["timeline", "israel-iran", "--clock", "published", "--at", "2024-07-18", "--store", store], { columns: 60, env: { NO_COLOR: "1" } });
    expect(stdout).toMatch(/^ {2}tension {5}[▁▂▃▄▅▆▇█]{46}$/m);
    expect(stdout).toContain("n 3, unscored 0");
    expect(stdout).toMatch(/2024-05-01T21:28:06Z {2}steady\n {2}2024-05-06T22:32:49Z {2}de-escalating\n {2}2024-05-19T01:15:00Z {2}quiet\n {2}2024-07-12T00:00:00Z {2}insufficient\n$/);
  });

  it("is JSON with --json, terminal or not", async () => {
    const ended = await brinkline(["timeline", "israel-iran", ...span, "--step", "week", "--json", "--store", store], { columns: 80 });
    expect(document(ended)).toMatchObject({ conflictId: "israel-iran", step: "week", items: [{ at: "2024-04-01T00:00:00Z", tension: null }, { at: "2024-04-08T00:00:00Z" }, { at: "2024-04-14T23:59:59.999Z" }] });
    expect(await asked("timeline", "nowhere")).toMatchObject({ code: 3 });
  });
});

describe("diff", () => {
  it("tells the figures that changed and the events that did it", async () => {
    const { code, stdout } = await asked("diff", "israel-iran", "--known", "2024-04-13T12:00:00Z..2024-04-14T00:00:00Z", "--at", "2024-04-14T00:00:00Z", "--clock", "published");
    expect(code).toBe(0);
    expect(stdout).toContain("n 1 -> 2, unscored 0 -> 0");
    expect(stdout).toMatch(/escalation\.tension +\S+ +-> 17\.505974\n/);
    expect(stdout).toMatch(/appeared: iran-attack-2024-04-13\n +2024-04-13T20:30:00Z {2}IncidentReported, revision 0 of incident-iran-attack-2024-04-13/);
  });

  it("takes now for an end left out, and says when nothing changed", async () => {
    const { stdout } = await asked("diff", "israel-iran", "--known", "2024-06-01..", "--at", "2024-05-18", "--clock", "published");
    expect(stdout).toContain("no figure changed\nno incident changed\n");
  });

  it("is JSON with --json, and ends with 3 for an unknown conflict", async () => {
    const known = ["--known", "2024-04-01..2024-04-20", "--clock", "published", "--at", "2024-04-20"];
    expect(document(await asked("diff", "israel-iran", ...known, "--json"))).toMatchObject({ n: { before: 1, after: 3 }, incidents: expect.arrayContaining([expect.objectContaining({ change: "appeared" })]) as unknown });
    expect(await asked("diff", "nowhere", ...known)).toMatchObject({ code: 3 });
  });

  it("tells in brief of every conflict that changed with --all, and of one or all only", async () => {
    const known = ["--known", "2024-04-13T12:00:00Z..2024-04-14T00:00:00Z", "--at", "2024-04-14T00:00:00Z", "--clock", "published"];
    const { code, stdout } = await asked("diff", "--all", ...known);
    expect([code, stdout.split("\n")[0]]).toEqual([0, "known at 2024-04-13T12:00:00Z against 2024-04-14T00:00:00Z: 1 of 3 conflicts changed"]);
    expect(stdout).toMatch(/israel-iran +1 +-> 2 +7\.505974 +-> 17\.505974 +4 +-> 4 +insufficient -> escalating +1 +0 +0/);
    expect(document(await asked("diff", "--all", ...known, "--json"))).toMatchObject({ items: [{ conflictId: "israel-iran", before: { n: 1 }, after: { n: 2 }, appeared: 1 }] });
    expect(await asked("diff", "israel-iran", "--all", ...known)).toMatchObject({ code: 2 });
    expect(await asked("diff", ...known)).toMatchObject({ code: 2 });
  });
});

describe("rescore", () => {
  it("lays two scales side by side, for one conflict or for all", async () => {
    const one = await asked("rescore", "usa-iran", "--against", "plover-0.8", ...foundingLens());
    expect(one.code).toBe(0);
    expect(one.stdout).toMatch(/usa-iran: [^]*goldstein-gdelt +0\.000000 +4\.853573 +2 +0 +insufficient\n +plover-0\.8 /);
    const all = document(await asked("rescore", "--all", "--scale", "goldstein-icews", "--against", "goldstein-gdelt", ...foundingLens(), "--json"));
    expect(all).toMatchObject({ scale: { id: "goldstein-icews" }, against: { id: "goldstein-gdelt" }, items: [{ conflictId: "israel-hezbollah" }, { conflictId: "israel-iran" }, { conflictId: "usa-iran" }] });
    expect(await asked("rescore", "nowhere", "--against", "plover-0.8")).toMatchObject({ code: 3 });
  });
});

describe("scales", () => {
  it("lists every scale with its version, hash and citation, whatever the store", async () => {
    const { code, stdout } = await brinkline(["scales", "--json", "--store", `${store}.other`]);
    const scales = JSON.parse(stdout) as { id: string; sha256: string; citation: string }[];
    expect(code).toBe(0);
    expect(scales.map(({ id }) => id)).toEqual(expect.arrayContaining(["goldstein-gdelt", "goldstein-icews", "plover-0.8", "mid-5", "ucdp-bands"]));
    const page = await asked("scales");
    for (const { id, sha256, citation } of scales) for (const words of [id, sha256, citation]) expect(page.stdout).toContain(words);
  });
});
