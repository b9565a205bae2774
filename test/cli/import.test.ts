import { copyFileSync, existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { brinkline, document } from "./command-line.ts";
import { incident, newStore, pathOf, smallStore } from "./stores.ts";

const fixtures = new URL("../intake/fixtures/", import.meta.url).pathname;
const mid = [join(fixtures, "midi.csv"), join(fixtures, "midip.csv")];

describe("import", () => {
  it("imports incidents with their conflicts, and the same again appends nothing", async () => {
    const store = newStore();
    const first = document(await brinkline(["import", "mid", ...mid, "--conflict-by", "column:dispnum", "--store", store, "--json"]));
    expect(first).toMatchObject({ format: "mid", dryRun: false, interrupted: false });
    expect(first.appended).toBeGreaterThan(0);
    expect(first.conflictsOpened).toBeGreaterThan(0);
    const again = document(await brinkline(["import", "mid", ...mid, "--store", store, "--json"]));
    expect(again).toMatchObject({ appended: 0, unchanged: first.appended, refused: first.refused, conflictsOpened: 0 });
    expect(await brinkline(["state", "mid-9001", "--at", "1994-01-01", "--store", store])).toMatchObject({ code: 0 });
  });

  it("says which incidents a release will not retract, as they are on record without its name", async () => {
    const store = newStore();
    const first = document(await brinkline(["import", "mid", ...mid, "--store", store, "--json"]));
    const named = await brinkline(["import", "mid", ...mid, "--release", "5.0", "--store", store]);
    expect(named.stdout).toContain(`on record under another release name, or none: ${first.appended as number} of these incidents`);
  });

  it("says what it would do in a dry run, and makes no log", async () => {
    const store = newStore();
    const rehearsed = document(await brinkline(["import", "mid", ...mid, "--dry-run", "--store", store, "--json"]));
    expect(rehearsed).toMatchObject({ dryRun: true, unchanged: 0 });
    expect(existsSync(pathOf(store))).toBe(false);
    const done = document(await brinkline(["import", "mid", ...mid, "--store", store, "--json"]));
    expect(rehearsed).toEqual({ ...done, dryRun: true });
    const after = await brinkline(["import", "mid", ...mid, "--dry-run", "--store", store]);
    expect(after.stdout).toMatch(/would be appended +0\n/);
  });

  it("ends with 5 where rows were refused, counts them by reason, and writes each to the rejects", async () => {
    const store = await smallStore();
    const rejects = join(temporaryFolder(), "rejects.jsonl");
    const lines = [JSON.stringify(incident("j")), "not json", JSON.stringify(incident("k", { conflicts: ["nowhere"] }))];
    const ended = await brinkline(["import", "jsonl", "-", "--rejects", rejects, "--store", store], { stdin: lines.join("\n") });
    expect(ended).toMatchObject({ code: 5, stderr: "" });
    expect(ended.stdout).toMatch(/read +3\n +appended +1\n +stood already +0\n +refused +2\n/);
    const kept = readFileSync(rejects, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(kept).toEqual([expect.objectContaining({ file: "stdin", row: 2, reason: "not-json", raw: "not json" }), expect.objectContaining({ file: "stdin", row: 3, reason: "unknown-conflict" })]);
  });

  it("refuses a file that is missing, and a rejects file that is an input or cannot be written", async () => {
    const file = join(temporaryFolder(), "in.jsonl");
    writeFileSync(file, JSON.stringify(incident("j")));
    const store = await smallStore();
    expect(await brinkline(["import", "jsonl", "nowhere.jsonl", "--store", store])).toMatchObject({ code: 3, stderr: "error: there is no file nowhere.jsonl\n" });
    expect(await brinkline(["import", "jsonl", file, "--rejects", file, "--store", store])).toMatchObject({ code: 2 });
    expect(await brinkline(["import", "jsonl", file, "--rejects", join(file, "x"), "--store", store])).toMatchObject({ code: 2, stderr: expect.stringContaining("cannot be written") as string });
    expect(readFileSync(file, "utf8")).toBe(JSON.stringify(incident("j")));
  });

  it("never writes refused rows over a file in use, however it is named", async () => {
    const [store, folder] = [await smallStore(), temporaryFolder()];
    const [file, mapping, absent] = [join(folder, "in.csv"), join(folder, "m.json"), `sqlite:${join(folder, "absent.db")}`];
    copyFileSync(join(fixtures, "raids.csv"), file);
    copyFileSync(join(fixtures, "raids-mapping.json"), mapping);
    symlinkSync(file, join(folder, "soft.csv"));
    linkSync(file, join(folder, "hard.csv"));
    symlinkSync(pathOf(store), join(folder, "log.db"));
    const before = [file, mapping, pathOf(store)].map((path) => readFileSync(path, "utf8"));
    const refusal = async (url: string, named: string, rejects: string): Promise<number> => (await brinkline(["import", "csv", named, "--map", mapping, "--rejects", rejects, "--store", url])).code;
    for (const [named, rejects] of [[file, `${folder}/./in.csv`], [relative(".", file), file], [join(folder, "*.csv"), file], [file, join(folder, "soft.csv")], [file, join(folder, "hard.csv")], [file, mapping]]) expect(await refusal(store, named, rejects), rejects).toBe(2);
    for (const suffix of ["", "-wal", "-shm"]) expect(await refusal(store, file, `${pathOf(store)}${suffix}`)).toBe(2);
    expect(await refusal(`sqlite:${join(folder, "log.db")}`, file, `${pathOf(store)}-wal`)).toBe(2);
    expect(await refusal(absent, file, `${folder}/../${basename(folder)}/absent.db`)).toBe(2);
    expect(existsSync(join(folder, "absent.db"))).toBe(false);
    expect([file, mapping, pathOf(store)].map((path) => readFileSync(path, "utf8"))).toEqual(before);
  });

  it.runIf(existsSync("/dev/full"))("says what to do where refused rows find no room, and may drop them", async () => {
    const store = await smallStore();
    const stdin = `${JSON.stringify(incident("j"))}\nnot json\n`;
    const ended = await brinkline(["import", "jsonl", "-", "--rejects", "/dev/full", "--store", store, "--json"], { stdin });
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(JSON.parse(ended.stderr)).toMatchObject({ error: "unwritable", detail: expect.stringMatching(/dev\/full .*import again/) as string });
    expect(await brinkline(["import", "jsonl", "-", "--rejects", "/dev/null", "--store", store], { stdin })).toMatchObject({ code: 5, stderr: "" });
  });

  it("stops when it is told to, says so, and goes on the next time", async () => {
    const store = await smallStore();
    const stopped = await brinkline(["import", "jsonl", "-", "--store", store, "--json"], { stdin: JSON.stringify(incident("j")), signal: AbortSignal.abort() });
    expect(stopped.code).toBe(5);
    expect(document(stopped)).toMatchObject({ appended: 0, interrupted: true });
    expect(document(await brinkline(["import", "jsonl", "-", "--store", store, "--json"], { stdin: JSON.stringify(incident("j")) }))).toMatchObject({ appended: 1, interrupted: false });
  });

  it("draws its progress on a terminal only", async () => {
    const store = await smallStore();
    const given = { stdin: JSON.stringify(incident("j")) };
    expect((await brinkline(["import", "jsonl", "-", "--store", store], given)).stderr).toBe("");
    expect((await brinkline(["import", "jsonl", "-", "--store", store], { ...given, columns: 80 })).stderr).toContain("importing jsonl");
  });
});
