import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { SECRET, webhookReceiver } from "../support/webhook-receiver.ts";
import { type Ended, brinkline, document } from "./command-line.ts";
import { servingProcess } from "./serving-process.ts";
import { foundingStore, newStore } from "./stores.ts";

const cli = (store: string, line: string, stdin?: string): Promise<Ended> => brinkline([...line.split(" "), "--store", store], stdin === undefined ? {} : { stdin });

describe("alerts", () => {
  it("sets a rule by flags, lists it, has it say something new, and removes it", async () => {
    const store = await foundingStore();
    expect(await cli(store, "alerts set force --on hostility --at-least 4 --conflict israel-iran --webhook https://desk.example/alerts")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^appended: rule force at revision 0, position \d+\n$/) as string });
    expect(document(await cli(store, "alerts set force --on hostility --at-least 4 --conflict israel-iran --webhook https://desk.example/alerts --json"))).toMatchObject({ outcome: "unchanged", ruleId: "force" });
    expect((await cli(store, "alerts")).stdout).toMatch(/^force\n {2}hostility {"atLeast":4} in israel-iran, scale goldstein-gdelt, half-life 30 days, reading accepted, told to https:\/\/desk\.example\/alerts\n {2}since .*: 0 fired, 0 undone, 0 not acknowledged\n$/);
    await cli(store, "alerts set force --on direction --direction escalating --direction de-escalating --half-life 7");
    expect(document(await cli(store, "alerts list --json"))).toMatchObject({ rules: [{ version: 2, conflicts: "all", on: { kind: "direction", to: ["escalating", "de-escalating"] }, lens: { halfLife: 7 } }], alerts: [] });
    expect(await cli(store, "alerts remove force --reason enough")).toMatchObject({ code: 0 });
    expect((await cli(store, "alerts")).stdout).toContain("no rules: `alerts set");
  });

  it("sets a whole rule from a file or stdin", async () => {
    const store = await foundingStore();
    const rule = { ruleId: "past", name: "The past", on: { kind: "past-changed", by: { tension: 5, direction: true } } };
    expect(await cli(store, "alerts set --file -", JSON.stringify(rule))).toMatchObject({ code: 0, stdout: expect.stringContaining("rule past") as string });
    expect(await cli(store, "alerts set --file -", JSON.stringify({ ...rule, on: { kind: "past-changed" } }))).toMatchObject({ code: 2, stderr: expect.stringContaining("stdin: on/by") as string });
    expect((await cli(store, "alerts")).stdout).toContain('past-changed {"by":{"direction":true,"tension":5},"settledDays":1} in every conflict');
  });

  it("tries a rule, one that stands or one of its own, on the history there is", async () => {
    const store = await foundingStore();
    await cli(store, "alerts set turns --on direction --direction de-escalating --conflict israel-iran");
    const { code, stdout } = await cli(store, "alerts dry-run turns --clock occurred --to 2024-06-30");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^turns would have fired 1 times, 0 undone by later corrections\n/);
    expect(stdout).toContain("israel-iran at 2024-05-");
    expect(stdout).toContain("by time alone");
    const asked = document(await cli(store, "alerts dry-run --on hostility --at-least 4 --clock published --to 2024-06-30 --json"));
    expect(asked).toMatchObject({ rule: { ruleId: "untitled", conflicts: "all" }, fired: 2, byConflict: [{ conflictId: "israel-hezbollah" }, { conflictId: "israel-iran" }] });
    expect(document(await cli(store, "alerts dry-run --on hostility --at-least 4 --clock published --from 2024-04-01 --to 2024-06-30 --json"))).toMatchObject({ fired: 1 });
  });

  it("finds neither a rule, an alert nor a conflict that is not there", async () => {
    const store = await foundingStore();
    for (const line of ["alerts remove nothing", "alerts dry-run nothing", "alerts acknowledge nothing", "alerts set x --on surge --level one-year --conflict nowhere", "alerts dry-run --on surge --level one-year --conflict nowhere"])
      expect([line, (await cli(store, line)).code]).toEqual([line, 3]);
  });
});

describe("serve with alerts", () => {
  it("delivers after a restart what was appended when the process was killed, signed, under the same id; then it is acknowledged", async () => {
    const [store, receiver, secrets] = [newStore(), await webhookReceiver(), join(temporaryFolder(), "secrets")];
    writeFileSync(secrets, `${SECRET}\n`);
    vi.stubEnv("BRINKLINE_WEBHOOK_SECRET_FILE", secrets);
    receiver.answers = ["never"];
    const first = await servingProcess("--store", store, "--empty");
    const post = (url: string, path: string, body: object): Promise<Response> => fetch(`${url}${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    await post(first.url, "/v1/conflicts", { conflictId: "a-b", name: "A and B" });
    expect((await post(first.url, "/v1/alerts/rules", { ruleId: "force", on: { kind: "hostility", atLeast: 4 }, webhook: { url: receiver.url } })).status).toBe(201);
    await post(first.url, "/v1/incidents", { incidentId: "i1", conflicts: ["a-b"], occurred: new Date(Date.now() - 60_000).toISOString(), coding: { cameo: "190", mid: 16 }, initiators: [{ id: "AAA" }], targets: [{ id: "BBB" }] });
    await receiver.until(1);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await servingProcess("--store", store, "--empty");
    await receiver.until(2);
    const [cut, whole] = receiver.received;
    expect([whole.headers["webhook-id"], whole.body]).toEqual([cut.headers["webhook-id"], cut.body]);
    expect(whole.headers["webhook-signature"]).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
    for (let state = ""; state !== "delivered"; ) state = ((await (await fetch(`${second.url}/v1/alerts/deliveries`)).json()) as { items: { state: string }[] }).items[0].state;
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    vi.unstubAllEnvs();
    const { alerts } = document(await cli(store, "alerts --json")) as { alerts: { alertId: string }[] };
    expect(alerts).toHaveLength(1);
    expect(await cli(store, `alerts acknowledge ${alerts[0].alertId} --note seen`)).toMatchObject({ code: 0 });
    const page = (await cli(store, "alerts")).stdout;
    expect(page).toContain(`${alerts[0].alertId}  force, acknowledged\n  a-b at `);
    expect(page).toContain("incidentId i1, level 4 (threshold atLeast 4), n 1, by event 0 of incident i1\n    note: seen\n");
  });

  it("does not start with secrets that cannot be used", async () => {
    const ended = await brinkline(["serve", "--port", "0", "--store", "memory:", "--empty"], { env: { BRINKLINE_WEBHOOK_SECRET_FILE: "/nowhere/secrets" } }).catch((error: unknown) => error);
    expect(ended).toMatchObject({ name: "SecretFault", message: expect.stringContaining("BRINKLINE_WEBHOOK_SECRET_FILE") as string });
  });
});
