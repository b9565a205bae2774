import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { brinkline, document } from "./command-line.ts";

let folder: string;
let store: string;
beforeEach(() => {
  folder = temporaryFolder();
  store = `sqlite:${join(folder, "log.db")}`;
});

const HEAD = "# name: Two kinds of act\n# citation: Desk manual, table 2\n";
const run = (args: readonly string[], stdin?: string): ReturnType<typeof brinkline> => brinkline([...args, "--store", store], { ...(stdin !== undefined && { stdin }) });
const add = (rows: string, ...args: string[]): ReturnType<typeof brinkline> => {
  const file = join(folder, "table.csv");
  writeFileSync(file, `${HEAD}code,value\n${rows}`);
  return run(["scales", "add", file, "--id", "desk", ...args]);
};
const events = async (): Promise<number> => (await run(["verify", "--json"]).then(document)).events as number;

describe("scales add", () => {
  it("keeps a table in the log and says under which hash results will name it; again, it appends nothing", async () => {
    const { code, stdout } = await add("19,-9\n042,2.5\n");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^appended: scale desk version 1, position 1\n {2}2 CAMEO codes, -9 to 2\.5\n {2}SHA-256 [0-9a-f]{64}\n$/)]);
    const again = document(await add("042,2.5\n19,-9\n", "--json"));
    expect(again).toMatchObject({ outcome: "unchanged", scaleId: "desk", version: "1", codes: "cameo", scores: 2, revision: 0, position: "1" });
    const listed = JSON.parse((await run(["scales", "--json"])).stdout) as { id: string }[];
    expect(listed.at(-1)).toEqual({ id: "desk", version: "1", kind: "score", name: "Two kinds of act", sha256: again.sha256, citation: "Desk manual, table 2", note: null, added: true, latest: true });
    expect(listed).toHaveLength(6);
  });

  it("reads the table from stdin", async () => {
    expect(await run(["scales", "add", "-", "--id", "desk", "--citation", "Desk manual"], "code,value\nASSAULT,-9\n")).toMatchObject({ code: 0, stdout: expect.stringContaining("1 PLOVER codes, -9 to -9") as unknown });
  });

  it("gives a version one table only, and says which version is free", async () => {
    await add("19,-9\n");
    const taken = await add("19,-8\n");
    expect([taken.code, taken.stderr]).toEqual([4, expect.stringContaining("add this one as a new version, such as 2")]);
    expect(await add("19,-8\n", "--scale-version", "2", "--note", "softer")).toMatchObject({ code: 0 });
    const page = (await run(["scales"])).stdout;
    expect(page).toContain("desk version 1: scores, added to this log, superseded: ask for it as desk@1\n");
    expect(page).toContain("desk version 2: scores, added to this log\n  Two kinds of act\n");
  });

  it("names every bad line, and records nothing", async () => {
    const { code, stdout, stderr } = await add("19,-9\n42,1\n14,x\n19,3\n");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/table\.csv was not added, and nothing was recorded:\n {2}row 5, code: "42": a CAMEO code .*\n {2}row 6, value: "x": a score is .*\n {2}row 7, code: "19": row 4 scores this code already/);
    expect((await run(["scales"])).stderr).toContain("these are the scales that ship");
  });

  it("lists so many bad lines, and says how many more there are", async () => {
    const { stderr } = await add(Array.from({ length: 70 }, (_, n) => `99${n},1`).join("\n"));
    expect(stderr.trimEnd().split("\n")).toHaveLength(52);
    expect(stderr).toContain("\n  and 20 more");
  });

  it.each([
    [["scales", "add", "--id", "desk"], 2, "name the file of the table"],
    [["scales", "add", "table.csv"], 2, "'--id <id>' is missing"],
    [["scales", "drop", "desk"], 2, '"drop" is nothing to do with scales'],
    [["scales", "add", "no-such-file.csv", "--id", "desk"], 3, "there is no file no-such-file.csv"],
  ])("%j cannot be done: exit code %i", async (args, code, message) => {
    expect(await run(args)).toMatchObject({ code, stderr: expect.stringContaining(message) as unknown });
  });

  it("refuses the id of a scale that ships, and one that is no id", async () => {
    expect(await add("19,-9\n", "--id", "goldstein-gdelt")).toMatchObject({ code: 4, stderr: expect.stringContaining("choose another id") as unknown });
    expect(await add("19,-9\n", "--id", "my desk")).toMatchObject({ code: 2, stderr: expect.stringContaining('scaleId: "my desk": an id has') as unknown });
  });
});

async function someHistory(): Promise<void> {
  await run(["open", "a-b", "--name", "A and B", "--side", "A=AAA", "--side", "B=BBB", "--watched-since", "2024-01-01"]);
  const report = (incidentId: string, occurred: string, cameo: string, target = "BBB"): string => JSON.stringify({ incidentId, conflicts: ["a-b"], occurred, coding: { cameo }, initiators: [{ id: "AAA" }], targets: [{ id: target }] });
  const lines = [...Array.from({ length: 6 }, (_, n) => report(`old${n}`, `2024-05-0${n + 1}`, "112")), ...Array.from({ length: 14 }, (_, n) => report(`new${String(n).padStart(2, "0")}`, `2024-05-${26 + (n % 6)}`, "164")), report("within", "2024-05-26", "164", "AAA")];
  await run(["report", "--file", "-"], lines.join("\n"));
}

describe("rescore --all", () => {
  const question = ["rescore", "--all", "--scale", "desk", "--against", "desk@1", "--at", "2024-06-01T00:00:00Z"];

  it("sums up, tells the conflicts whose direction or level differs, and every incident scored apart", async () => {
    await someHistory();
    await add("112,-2\n164,4\n");
    await add("112,-2\n164,-8\n", "--scale-version", "2");
    const { stdout } = await run(question);
    expect(stdout).toContain("1 conflicts, of which differ\n  1  in direction (its value or its support)\n  0  in hostility level");
    expect(stdout).toMatch(/\n {2}1 {2}in change level .*\n {2}1 {2}in any figure\n\na-b: A and B\n +desk@2 +desk@1\n {2}direction +escalating \(\w+\) +de-escalating \(\w+\) +differs\n {2}hostility level +1 +1\n {2}change level +large-increase +limited +differs\n/);
    expect(stdout).toMatch(/ {2}behind it, the strongest first:\n {4}new\d\d {2}CAMEO 164 {2}-8 {2}4\n[^]* {4}and 4 more\n/);
    expect(stdout).toMatch(/scored apart: 15 incidents, of which 14 count to a conflict\n {2}act +desk@2 +desk@1 +incidents +count\n {2}CAMEO 164 +-8 +4 +15 +14\n/);
    expect(stdout).toContain("not counted in a-b: within-sides");
    expect(stdout.match(/SHA-256 [0-9a-f]{64}/g)).toHaveLength(2);
  });

  it("gives the same as JSON, with every conflict besides", async () => {
    await someHistory();
    await add("164,4\n");
    await add("164,-8\n", "--scale-version", "2");
    expect(document(await run([...question, "--json"]))).toMatchObject({
      scale: { id: "desk", version: "2" }, against: { id: "desk", version: "1" }, summary: { conflicts: 1, hostility: 0, anyFigure: 1 },
      differing: [{ conflictId: "a-b", hostility: { differs: false }, incidentsApart: 14 }], apart: { incidents: 15, counted: 14 }, items: [{ conflictId: "a-b", incidentsApart: 14 }],
    });
  });

  it("says so where nothing is scored apart", async () => {
    await someHistory();
    const { stdout } = await run(["rescore", "--all", "--against", "goldstein-gdelt"]);
    expect(stdout).toContain("no incident is scored apart");
    expect(stdout).not.toContain("behind it");
  });
});

describe("an added scale", () => {
  it("is in a copy of the log, in a backup and in a replay", async () => {
    await someHistory();
    await add("164,4\n");
    const page = (await run(["scales"])).stdout;
    const [copy, backup] = [join(folder, "copy.db"), join(folder, "backup.db")];
    expect(await brinkline(["copy", "--from", store, "--to", `sqlite:${copy}`])).toMatchObject({ code: 0 });
    expect(await run(["backup", backup])).toMatchObject({ code: 0 });
    for (const path of [copy, backup]) expect((await brinkline(["scales", "--store", `sqlite:${path}`])).stdout).toBe(page);
    expect(await run(["replay"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/conflicts +1\nincidents +21\n/) as unknown });
    expect(await events()).toBe(23);
  });
});
