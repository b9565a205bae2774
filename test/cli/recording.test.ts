import { describe, expect, it } from "vitest";
import { openTracker } from "../../src/tracker.ts";
import { brinkline, document } from "./command-line.ts";
import { incident, newStore, smallStore } from "./stores.ts";

/** Each command in a log that allows it: what went before, then the command and the event it leaves as the stream's last. */
const happy: readonly [before: readonly string[][], args: string[], type: string, data: object][] = [
  [[], ["corroborate", "i", "--source-id", "t", "--source-name", "T", "--url", "https://t.example/1", "--published-at", "2024-04-02", "--via", "S"], "IncidentCorroborated", { source: { sourceId: "t", name: "T", url: "https://t.example/1", publishedAt: "2024-04-02", via: "S" } }],
  [[], ["claim", "i", "--about", "munitions", "--value", "350", "--claimant", "AAA", "--source-id", "s", "--claim-id", "k", "--credibility", "2"], "ClaimMade", { claim: { about: "munitions", value: 350, claimant: "AAA", sourceId: "s", claimId: "k", credibility: 2 } }],
  [[], ["claim", "i", "--about", "munitions", "--value", ">=300", "--claimant", "AAA", "--source-id", "s", "--claim-id", "k"], "ClaimMade", { claim: { about: "munitions", value: ">=300", claimant: "AAA", sourceId: "s", claimId: "k" } }],
  [[], ["claim", "i", "--about", "fatalities", "--value", '{"low":1,"high":4}', "--claimant", "AAA", "--source-id", "s", "--claim-id", "k"], "ClaimMade", { claim: { about: "fatalities", value: { low: 1, high: 4 } } }],
  [[], ["claim", "i", "--about", "responsibility", "--value", "attributes", "--to", "AAA", "--claimant", "BBB", "--source-id", "t", "--source-name", "T", "--claim-id", "k"], "ClaimMade", { claim: { value: { stance: "attributes", to: ["AAA"] }, sourceId: "t" }, source: { sourceId: "t", name: "T" } }],
  [[], ["claim", "i", "--about", "outcome", "--value", "all fell into the sea", "--claimant", "BBB", "--source-id", "s", "--claim-id", "k"], "ClaimMade", { claim: { value: "all fell into the sea" } }],
  [[["claim", "i", "--about", "occurrence", "--value", "denies", "--claimant", "BBB", "--source-id", "s", "--claim-id", "k"]], ["withdraw-claim", "i", "--claim", "k", "--reason", "said in error"], "ClaimWithdrawn", { claimId: "k", reason: "said in error" }],
  [[], ["grade", "i", "--source", "s", "--reliability", "B", "--reason", "a good record"], "GradeRevised", { grade: { sourceId: "s", reliability: "B" } }],
  [[["claim", "i", "--about", "occurrence", "--value", "denies", "--claimant", "BBB", "--source-id", "s", "--claim-id", "k"]], ["grade", "i", "--claim", "k", "--credibility", "4", "--reason", "unlikely"], "GradeRevised", { grade: { claimId: "k", credibility: 4 } }],
  [[], ["correct", "i", "--set", "occurred=2024-04-02", "--set", 'magnitudes={"fatalities":{"best":7}}', "--set", "conflicts=c", "--set", "status=null", "--reason", "a later count", "--basis", "new-information"], "IncidentCorrected", { set: { occurred: "2024-04-02", magnitudes: { fatalities: { best: 7 } }, conflicts: ["c"], status: null }, basis: "new-information" }],
  [[], ["retract", "i", "--basis", "false-report", "--reason", "it never happened"], "IncidentRetracted", { basis: "false-report", reason: "it never happened" }],
  [[["retract", "i", "--basis", "false-report", "--reason", "no"]], ["reinstate", "i", "--reason", "it did"], "IncidentReinstated", { reason: "it did" }],
  [[], ["revise", "c", "--name", "D", "--side", "A=AAA,CCC", "--side", "B=BBB", "--reason", "joined"], "ConflictRevised", { set: { name: "D", sides: [{ name: "A", actors: [{ id: "AAA" }, { id: "CCC" }] }, { name: "B", actors: [{ id: "BBB" }] }] }, reason: "joined" }],
  [[], ["revise", "c", "--unset", "sides", "--reason", "unclear"], "ConflictRevised", { set: { sides: null } }],
  [[], ["close", "c", "--reason", "ceasefire", "--ended-at", "2024-05-01", "--note", "signed"], "ConflictClosed", { reason: "ceasefire", endedAt: "2024-05-01", note: "signed" }],
  [[["close", "c", "--reason", "ceasefire"]], ["reopen", "c", "--reason", "broken"], "ConflictReopened", { reason: "broken" }],
];

async function lastEvent(store: string): Promise<{ type: string; data: unknown }> {
  const tracker = await openTracker({ store });
  const { items } = await tracker.log.read({ limit: 1_000 });
  await tracker.close();
  const last = items[items.length - 1];
  return { type: last.type, data: JSON.parse(last.body) as unknown };
}

describe("a command that appends", () => {
  it.each(happy.map(([before, args, type, data]) => [args.join(" "), before, args, type, data] as const))("%s", async (_line, before, args, type, data) => {
    const store = await smallStore();
    for (const earlier of before) expect(await brinkline([...earlier, "--store", store])).toMatchObject({ code: 0 });
    const ended = await brinkline([...args, "--store", store, "--json"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(document(ended)).toMatchObject({ outcome: "appended", revision: before.length + 1, position: String(3 + before.length) });
    expect(await lastEvent(store)).toMatchObject({ type, data });
  });

  it("merges an incident into another", async () => {
    const store = await smallStore();
    await brinkline(["report", "--file", "-", "--store", store], { stdin: JSON.stringify(incident("j")) });
    const ended = await brinkline(["merge", "j", "--into", "i", "--reason", "the same strike", "--store", store]);
    expect(ended).toMatchObject({ code: 0, stdout: "appended: incident j at revision 1, position 4\n" });
  });

  it("names its claim, made or given", async () => {
    const store = await smallStore();
    const args = ["claim", "i", "--about", "munitions", "--value", "~20", "--claimant", "AAA", "--source-id", "s", "--store", store];
    expect(document(await brinkline([...args, "--json"]))).toMatchObject({ incidentId: "i", claimId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect((await brinkline([...args, "--claim-id", "mine"])).stdout).toBe("appended: incident i, claim mine at revision 2, position 4\n");
  });

  it("takes its whole body from a file, and names the place in it that does not fit", async () => {
    const store = await smallStore();
    const body = { set: { summary: null, occurred: "2024-04-03" }, reason: "a slip", basis: "coding-error", source: { sourceId: "t", name: "T" } };
    expect(await brinkline(["correct", "i", "--file", "-", "--store", store], { stdin: JSON.stringify(body) })).toMatchObject({ code: 0 });
    const wrong = await brinkline(["correct", "i", "--file", "-", "--store", store], { stdin: JSON.stringify({ ...body, source: { sourceId: "t" } }) });
    expect(wrong).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("stdin: source/name: ") as string });
    expect(await brinkline(["correct", "i", "--file", "-", "--store", store], { stdin: "{" })).toMatchObject({ code: 2, stderr: expect.stringContaining("stdin is not JSON") as string });
    expect(await brinkline(["correct", "i", "--file", "nowhere.json", "--store", store])).toMatchObject({ code: 3, stderr: "error: there is no file nowhere.json\n" });
  });
});

describe("the record's refusal", () => {
  const attempts: readonly [what: string, args: string[], code: number, told: string][] = [
    ["another definition of an open conflict", ["open", "c", "--name", "Other"], 4, "revise it instead"],
    ["closing what is not there", ["close", "d", "--reason", "ceasefire"], 3, "open the conflict first"],
    ["reopening what is open", ["reopen", "c", "--reason", "why"], 4, "the conflict is open"],
    ["a claim on an unknown incident", ["claim", "z", "--about", "occurrence", "--value", "denies", "--claimant", "AAA", "--source-id", "s"], 3, "report the incident first"],
    ["a claim from an unknown source", ["claim", "i", "--about", "occurrence", "--value", "denies", "--claimant", "AAA", "--source-id", "z"], 4, "give the whole source"],
    ["a correction that changes nothing", ["correct", "i", "--set", "occurred=2024-04-01", "--reason", "why", "--basis", "coding-error"], 4, "already on record"],
    ["another revision", ["retract", "i", "--basis", "false-report", "--reason", "no", "--if-match", "7"], 4, "expected revision 7, but the stream is at 0"],
    ["merging into nothing", ["merge", "i", "--into", "z", "--reason", "why"], 3, "there is no incident z"],
  ];

  it.each(attempts)("of %s", async (_what, args, code, told) => {
    const store = await smallStore();
    expect(await brinkline([...args, "--store", store])).toEqual({ code, stdout: "", stderr: expect.stringContaining(told) as string });
  });

  it("of a key that was used for something else is a conflict, and of the same thing again none", async () => {
    const store = await smallStore();
    const retract = (reason: string): string[] => ["retract", "i", "--basis", "false-report", "--reason", reason, "--key", "k", "--store", store];
    expect(await brinkline(retract("no"))).toMatchObject({ code: 0 });
    expect(await brinkline(retract("no"))).toMatchObject({ code: 0, stdout: "recorded before, nothing appended: incident i at revision 1, position 3\n" });
    expect(await brinkline(retract("never"))).toMatchObject({ code: 4, stderr: expect.stringContaining("use a new key") as string });
  });

  it("of nothing: the same conflict opened again stands already", async () => {
    const store = await smallStore();
    const again = await brinkline(["open", "c", "--name", "C", "--side", "A=AAA", "--side", "B=BBB", "--store", store, "--json"]);
    expect(document(again)).toEqual({ outcome: "unchanged", conflictId: "c", revision: 0, position: "1" });
  });

  it("makes no log where there is none to append to", async () => {
    const store = newStore();
    for (const args of [["close", "c", "--reason", "ceasefire"], ["retract", "i", "--basis", "duplicate", "--reason", "why"]]) {
      expect(await brinkline([...args, "--store", store])).toMatchObject({ code: 3, stderr: expect.stringContaining("there is no log at") as string });
    }
  });
});
