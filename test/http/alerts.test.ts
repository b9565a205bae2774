import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AcknowledgementRecorded, AlertRules, Alerts, Deliveries, DryRun, RuleRecorded } from "../../src/http/shapes/alerts.ts";
import { type Answered, type Client, foundingServer, strike } from "./founding-server.ts";
import { sse } from "./sse-reader.ts";

let client: Client;
beforeAll(async () => {
  client = await foundingServer();
  client.tracker.alerts.start({ tickMs: 5, graceMs: 0 });
});
afterAll(() => client.close());

const today = (): string => new Date().toISOString().slice(0, 16) + "Z";
const force = { ruleId: "force", name: "Force", on: { kind: "hostility", atLeast: 4 }, conflicts: ["israel-iran"] };
const reason = ({ body }: Answered): string => (body as { reason: string }).reason;
const errorPath = ({ body }: Answered): string | undefined => (body as { errors?: { path: string }[] }).errors?.[0].path;

async function alerts(query = ""): Promise<ReturnType<typeof Alerts.parse>["items"]> {
  const { status, body } = await client.get(`/v1/alerts${query}`);
  expect(status).toBe(200);
  expect(Alerts.parse(body)).toEqual(body);
  return Alerts.parse(body).items;
}

async function firing(count: number): Promise<ReturnType<typeof Alerts.parse>["items"]> {
  for (;;) {
    const found = await alerts();
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("an alert rule over HTTP", () => {
  it("is set, stands, says something new and is listed as it is stored", async () => {
    const first = await client.post("/v1/alerts/rules", force);
    expect([first.status, first.headers.get("location"), first.headers.get("etag")]).toEqual([201, "/v1/alerts/rules", '"0"']);
    expect(RuleRecorded.parse(first.body)).toMatchObject({ ruleId: "force", revision: 0, outcome: "appended" });
    expect(await client.post("/v1/alerts/rules", force)).toMatchObject({ status: 200, body: { outcome: "unchanged" } });
    const changed = await client.post("/v1/alerts/rules", { ...force, name: "Force again" });
    expect([changed.status, changed.headers.get("etag")]).toEqual([201, '"1"']);
    const { body } = await client.get(`/v1/alerts/rules?after-position=${changed.headers.get("brinkline-position") ?? ""}`);
    expect(AlertRules.parse(body)).toEqual(body);
    expect(body).toMatchObject({ items: [{ ruleId: "force", name: "Force again", version: 2, recordedBy: null, removed: false, revision: 1, fired: 0, lens: { scale: "goldstein-gdelt", halfLife: 30, reading: "accepted", clock: "recorded" } }] });
  });

  it.each([
    ["a level that is none", { on: { kind: "hostility", atLeast: 7 } }, 400, "bad-request", "on/atLeast"],
    ["a kind that is none", { on: { kind: "mood" } }, 400, "bad-request", "on/kind"],
    ["a scale that is not there", { lens: { scale: "nowhere" } }, 400, "unknown-scale", "lens/scale"],
    ["a conflict that is not there", { conflicts: ["nowhere"] }, 422, "unknown-conflict", undefined],
    ["a secret in it", { webhook: { url: "https://desk.example/", secret: "whsec_x" } }, 400, "bad-request", "webhook/secret"],
  ])("is refused with %s", async (_what, changes, status, why, path) => {
    const refused = await client.post("/v1/alerts/rules", { ...force, ruleId: "other", ...changes });
    expect([refused.status, reason(refused), errorPath(refused)]).toEqual([status, why, path]);
  });

  it("that was never set cannot be removed", async () => {
    const refused = await client.post("/v1/alerts/rules/nothing/removal", {});
    expect([refused.status, reason(refused)]).toEqual([404, "unknown-rule"]);
  });
});

describe("an alert over HTTP", () => {
  it("is listed when it fires, told live to whoever follows its conflict, acknowledged, and no longer unacknowledged", async () => {
    const head = (await client.tracker.health()).head.position;
    const stream = await sse(`${client.url}/v1/stream?conflict=israel-iran&after=${head}`);
    await client.post("/v1/incidents", strike("today-1", { occurred: today() }));
    const [alert] = await firing(1);
    expect(alert).toMatchObject({ ruleId: "force", ruleName: "Force again", ruleVersion: 2, conflictId: "israel-iran", kind: "hostility", value: { level: 4, incidentId: "today-1" }, undone: null, acknowledged: null });
    const told = await stream.take(2);
    stream.cut();
    expect(told).toMatchObject([{ event: "IncidentReported" }, { event: "AlertFired", data: { eventId: alert.alertId, stream: "alert-force", data: { conflictId: "israel-iran" } } }]);
    const path = `/v1/alerts/${alert.alertId}/acknowledgement`;
    const seen = await client.post(path, { note: "the desk was called" });
    expect([seen.status, AcknowledgementRecorded.parse(seen.body).alertId]).toEqual([200, alert.alertId]);
    expect(await client.post(path, {})).toMatchObject({ status: 200, body: { outcome: "unchanged" } });
    const after = `after-position=${seen.headers.get("brinkline-position") ?? ""}`;
    expect(await alerts(`?${after}`)).toMatchObject([{ acknowledged: { note: "the desk was called" } }]);
    expect(await alerts("?state=unacknowledged")).toEqual([]);
    expect(await alerts("?state=standing&rule=force&conflict=israel-iran")).toHaveLength(1);
    expect(await alerts("?conflict=usa-iran")).toEqual([]);
    expect(await alerts("?rule=other")).toEqual([]);
  });

  it("that is undone is told so, and what fires anew is listed first, a page at a time", async () => {
    const { position } = (await client.post("/v1/incidents/today-1/retraction", { basis: "false-report", reason: "nobody saw it" })).body as { position: string };
    await client.get(`/v1/alerts?after-position=${position}`);
    await client.post("/v1/incidents", strike("today-2", { occurred: today() }));
    await firing(2);
    expect(await alerts()).toMatchObject([{ cause: { incidentId: "today-2" }, undone: null }, { undone: { cause: { kind: "incident", incidentId: "today-1", revision: 1 } } }]);
    const first = await client.get("/v1/alerts?limit=1");
    expect(first.headers.get("link")).toContain('rel="next"');
    const { next } = first.body as { next: string };
    expect((await client.get(`/v1/alerts?limit=1&cursor=${next}`)).body).toMatchObject({ items: [{ cause: { incidentId: "today-1" } }] });
    expect(await client.get("/v1/alerts?cursor=x")).toMatchObject({ status: 400, body: { reason: "bad-cursor" } });
  });

  it("is told as it stood at an earlier time of knowledge", async () => {
    const [later, first] = await alerts();
    expect(await alerts(`?knownAt=${first.undone?.recordedAt ?? ""}`)).toMatchObject([{ alertId: first.alertId, undone: { cause: { incidentId: "today-1" } } }]);
    const between = new Date(Date.parse(first.recordedAt) + 1).toISOString();
    expect(await alerts(`?knownAt=${between}`)).toMatchObject([{ alertId: first.alertId, undone: null, acknowledged: null }]);
    expect(await alerts(`?knownAt=${between}&state=unacknowledged`)).toHaveLength(1);
    expect(await alerts(`?knownAt=${later.recordedAt}`)).toHaveLength(2);
    expect(await alerts("?knownAt=2024-05-18")).toEqual([]);
    expect((await client.get("/v1/alerts?knownAt=soon")).status).toBe(400);
    const ahead = await client.get(`/v1/alerts?knownAt=${new Date(Date.now() + 60_000).toISOString()}`);
    expect([ahead.status, errorPath(ahead)]).toEqual([400, "knownAt"]);
    expect(await alerts(`?knownAt=${new Date().toISOString().slice(0, 10)}`)).toHaveLength(2);
  });

  it("that is not there cannot be acknowledged", async () => {
    const unknown = await client.post("/v1/alerts/00000000-0000-5000-8000-000000000000/acknowledgement", {});
    expect([unknown.status, reason(unknown)]).toEqual([404, "unknown-alert"]);
    expect((await client.post("/v1/alerts/nothing/acknowledgement", {})).status).toBe(400);
  });

  it("of a removed rule stays, and nothing fires under it any more", async () => {
    const removed = await client.post("/v1/alerts/rules/force/removal", { reason: "enough" });
    const after = `after-position=${removed.headers.get("brinkline-position") ?? ""}`;
    expect((await client.get(`/v1/alerts/rules?${after}`)).body).toEqual({ items: [] });
    expect((await client.get("/v1/alerts/rules?removed=true")).body).toMatchObject({ items: [{ ruleId: "force", removed: true, fired: 2, undone: 1 }] });
    expect(await alerts()).toHaveLength(2);
  });
});

describe("a dry run over HTTP", () => {
  it("tells what a rule would have fired as published in 2024, and appends nothing", async () => {
    const head = await client.tracker.log.head();
    const { status, body } = await client.post("/v1/alerts/dry-run", { rule: force, clock: "published", to: "2024-06-30" });
    expect(status).toBe(200);
    expect(DryRun.parse(body)).toEqual(body);
    expect(body).toMatchObject({ clock: "published", from: null, to: "2024-06-30T23:59:59.999Z", conflicts: 1, fired: 1, undone: 0, note: null, byConflict: [{ conflictId: "israel-iran", fired: 1, undone: 0 }] });
    expect((body as { items: unknown[] }).items).toMatchObject([{ conflictId: "israel-iran", at: "2024-04-01T16:06:00Z", value: { level: 4, incidentId: "damascus-consulate-2024-04-01" }, link: expect.stringContaining("clock=published") as string, undone: null }]);
    expect(await client.tracker.log.head()).toBe(head);
  });

  it("on the recorded clock says that most was recorded long after it happened; a span bounds what is told", async () => {
    const { body } = await client.post("/v1/alerts/dry-run", { rule: { ...force, conflicts: "all" } });
    expect(body).toMatchObject({ clock: "recorded", note: expect.stringContaining("ask with the clock occurred") as string });
    const direction = { ruleId: "r", on: { kind: "direction", to: ["de-escalating"] } };
    expect((await client.post("/v1/alerts/dry-run", { rule: direction, clock: "occurred", from: "2024-05-01", to: "2024-05-31" })).body).toMatchObject({ fired: 1, items: [{ conflictId: "israel-iran", cause: { kind: "time" } }] });
    expect((await client.post("/v1/alerts/dry-run", { rule: direction, clock: "occurred", from: "2024-06-01", to: "2024-06-30" })).body).toMatchObject({ fired: 0, items: [] });
  });

  it.each([
    ["a date that is none", { rule: force, from: "soon" }, 400, "from"],
    ["a conflict that is not there", { rule: { ...force, conflicts: ["nowhere"] } }, 422, undefined],
    ["a scale that gives levels", { rule: { ...force, lens: { scale: "mid-5" } } }, 400, "rule/lens/scale"],
    ["a clock that is none", { rule: force, clock: "wall" }, 400, "clock"],
  ])("is refused with %s", async (_what, question, status, path) => {
    const refused = await client.post("/v1/alerts/dry-run", question);
    expect([refused.status, errorPath(refused)]).toEqual([status, path]);
  });
});

describe("the deliveries", () => {
  it("are listed, and none is owed where no rule has a webhook", async () => {
    const { status, body } = await client.get("/v1/alerts/deliveries");
    expect([status, Deliveries.parse(body)]).toEqual([200, { fault: null, secrets: [], items: [] }]);
  });
});
