import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IncidentAnswer, ChangePreview, Preview } from "../../src/http/shapes/incident.ts";
import { ConflictAnswer } from "../../src/http/shapes/conflict.ts";
import { ClaimRecorded, ConflictRecorded, IncidentRecorded } from "../../src/http/shapes/record.ts";
import { State } from "../../src/http/shapes/state.ts";
import { type Answered, type Client, foundingServer, strike } from "./founding-server.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer(); });
afterAll(() => client.close());

const head = (): Promise<string> => client.tracker.log.head();
const report = (incidentId: string | undefined, more: object = {}, headers: Record<string, string> = {}): Promise<Answered> => client.post("/v1/incidents", strike(incidentId, more), headers);
const reason = ({ body }: Answered): string => (body as { reason: string }).reason;

describe("POST /v1/conflicts", () => {
  const definition = { conflictId: "a-b", name: "A and B", sides: [{ name: "A", actors: [{ id: "AAA" }] }, { name: "B", actors: [{ id: "BBB" }] }], watchedSince: "2020-01-01" };

  it("opens a conflict and says where it is", async () => {
    const { status, headers, body } = await client.post("/v1/conflicts", definition);
    expect([status, headers.get("location"), headers.get("etag")]).toEqual([201, "/v1/conflicts/a-b", '"0"']);
    expect(ConflictRecorded.parse(body)).toEqual({ conflictId: "a-b", revision: 0, position: headers.get("brinkline-position"), outcome: "appended" });
  });

  it("changes nothing the second time", async () => {
    const before = await head();
    expect(await client.post("/v1/conflicts", definition)).toMatchObject({ status: 200, body: { outcome: "unchanged" } });
    expect(await head()).toBe(before);
  });

  it("refuses another definition under the same id", async () => {
    const again = await client.post("/v1/conflicts", { ...definition, name: "B and A" });
    expect([again.status, reason(again)]).toEqual([409, "already-open"]);
  });

  it("revises, closes and reopens", async () => {
    const revision = await client.post("/v1/conflicts/a-b/revision", { set: { name: "A against B" }, reason: "a better name" });
    expect([revision.status, ConflictRecorded.parse(revision.body).revision]).toEqual([200, 1]);
    expect((await client.post("/v1/conflicts/a-b/closure", { reason: "peace-agreement" })).status).toBe(200);
    const reopening = await client.post("/v1/conflicts/a-b/reopening", { reason: "it broke out again" });
    const { body, headers } = await client.get(`/v1/conflicts/a-b?after-position=${reopening.headers.get("brinkline-position")}`);
    expect(headers.get("etag")).toBe('"3"');
    expect(ConflictAnswer.parse(body)).toMatchObject({ situation: "open", definition: { name: "A against B" }, history: [{ type: "ConflictOpened" }, { type: "ConflictRevised" }, { type: "ConflictClosed" }, { type: "ConflictReopened" }] });
  });
});

describe("POST /v1/incidents", () => {
  it("reports an incident, and can be read at once", async () => {
    const { status, headers, body } = await report("october-attack");
    expect([status, headers.get("location"), headers.get("etag")]).toEqual([201, "/v1/incidents/october-attack", '"0"']);
    expect(IncidentRecorded.parse(body)).toMatchObject({ incidentId: "october-attack", revision: 0, outcome: "appended" });
    const position = headers.get("brinkline-position") ?? "";
    const state = State.parse((await client.get("/v1/conflicts/israel-iran/state?at=2024-10-02&clock=published", { "Brinkline-Position": position })).body);
    expect(state.escalation.drivers[0]?.incidentId).toBe("october-attack");
    expect(BigInt(state.position)).toBeGreaterThanOrEqual(BigInt(position));
  });

  it("makes an id where none is given", async () => {
    const { status, body } = await report(undefined);
    expect([status, IncidentRecorded.parse(body).incidentId]).toEqual([201, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it("changes nothing for the same content again", async () => {
    await report("twice");
    const before = await head();
    expect(await report("twice")).toMatchObject({ status: 200, body: { incidentId: "twice", revision: 0, outcome: "unchanged" } });
    expect(await head()).toBe(before);
  });

  it("refuses other content under the same id", async () => {
    await report("taken");
    const other = await report("taken", { summary: "something else" });
    expect([other.status, reason(other)]).toEqual([409, "already-reported"]);
  });

  it("opens a conflict that the report names", async () => {
    const opened = await report("first-of-new", { conflicts: ["new-conflict"], opens: [{ conflictId: "new-conflict", name: "A new conflict", sides: [] }] });
    expect(opened.status).toBe(201);
    expect((await client.get(`/v1/conflicts/new-conflict/state?after-position=${opened.headers.get("brinkline-position")}`)).body).toMatchObject({ sidesUnknown: true, n: 1 });
  });

  it("records what correlates requests and events", async () => {
    const { headers } = await report("correlated", {}, { "X-Request-Id": "desk-42" });
    expect(headers.get("x-request-id")).toBe("desk-42");
    expect((await client.tracker.log.stream("incident-correlated")).map(({ correlationId }) => correlationId)).toEqual(["desk-42"]);
  });
});

describe("an Idempotency-Key", () => {
  it("makes a retry safe, also where the server made the id", async () => {
    const first = await report(undefined, {}, { "Idempotency-Key": "desk-7" });
    const before = await head();
    const again = await report(undefined, {}, { "Idempotency-Key": "desk-7" });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({ ...(first.body as object), outcome: "repeated" });
    expect(await head()).toBe(before);
  });

  it("makes many retries at once one write", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => report(undefined, { summary: "at once" }, { "Idempotency-Key": "at-once" })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => IncidentRecorded.parse(body).incidentId)).size).toBe(1);
  });

  it("is refused for other content", async () => {
    await report("keyed", {}, { "Idempotency-Key": "desk-8" });
    const other = await report("keyed", { summary: "other" }, { "Idempotency-Key": "desk-8" });
    expect([other.status, reason(other)]).toEqual([422, "key-reused"]);
  });

  it("finds a claim again under the id made for it", async () => {
    await report("claimed");
    const claim = { about: "munitions", value: ">=180", claimant: "ISR", source: "press-2024-10-01" };
    const path = "/v1/incidents/claimed/claims";
    const [first, again] = [await client.post(path, claim, { "Idempotency-Key": "claim-1" }), await client.post(path, claim, { "Idempotency-Key": "claim-1" })];
    expect(ClaimRecorded.parse(again.body)).toEqual({ ...ClaimRecorded.parse(first.body), outcome: "repeated" });
  });
});

describe("what can be said of an incident", () => {
  it("is recorded by each of its routes", async () => {
    await report("told");
    await report("survivor");
    const source = { sourceId: "agency-1", name: "An agency", reliability: "C" };
    const said: readonly [string, object][] = [
      ["sources", { source }],
      ["claims", { claimId: "c1", about: "outcome", value: "all intercepted", claimant: "ISR", source: "agency-1" }],
      ["claims/c1/withdrawal", { reason: "they took it back" }],
      ["grades", { grade: { sourceId: "agency-1", reliability: "B" }, reason: "it was right before" }],
      ["corrections", { set: { occurred: "2024-10-01T17:00Z", place: { name: "Tel Aviv" } }, reason: "the hour was wrong", basis: "new-information" }],
      ["retraction", { basis: "false-report", reason: "it never happened" }],
      ["reinstatement", { reason: "it did" }],
      ["merge", { into: "survivor", reason: "one act, reported twice" }],
    ];
    for (const [index, [noun, body]] of said.entries()) {
      const answer = await client.post(`/v1/incidents/told/${noun}`, body);
      expect([noun, answer.status, answer.headers.get("etag")], JSON.stringify(answer.body)).toEqual([noun, 200, `"${index + 1}"`]);
    }
    const { body } = await client.get(`/v1/incidents/told?after-position=${await head()}`);
    expect(IncidentAnswer.parse(body).history.map(({ type }) => type)).toEqual([
      "IncidentReported", "IncidentCorroborated", "ClaimMade", "ClaimWithdrawn", "GradeRevised", "IncidentCorrected", "IncidentRetracted", "IncidentReinstated", "IncidentMerged",
    ]);
    const survivor = await client.get("/v1/incidents/survivor");
    expect(IncidentAnswer.parse(survivor.body).merged).toEqual(["told"]);
    expect(survivor.headers.get("etag")).toMatch(/^"0;[0-9a-f]{12}"$/);
  });

  it("is refused with If-Match when somebody wrote since, and leaves no trace", async () => {
    await report("raced");
    const correction = (summary: string): object => ({ set: { summary }, reason: "more is known", basis: "new-information" });
    expect((await client.post("/v1/incidents/raced/corrections", correction("one"), { "If-Match": '"0"' })).status).toBe(200);
    const late = await client.post("/v1/incidents/raced/corrections", correction("two"), { "If-Match": '"0"' });
    expect([late.status, reason(late)]).toEqual([412, "revision-mismatch"]);
    expect(await client.tracker.log.stream("incident-raced")).toHaveLength(2);
  });

  it("may build on an ETag as it was read, merges included", async () => {
    const { headers } = await client.get(`/v1/incidents/survivor?after-position=${await head()}`);
    const corrected = await client.post("/v1/incidents/survivor/corrections", { set: { summary: "one act" }, reason: "two reports", basis: "coding-error" }, { "If-Match": headers.get("etag") ?? "" });
    expect(corrected.status).toBe(200);
  });
});

describe("a change with preview=1", () => {
  const to = (noun: string, body: object, query = `?preview=1&at=2024-05-18T00:00:00Z&clock=published`) => client.post(`/v1/incidents/iran-attack-2024-04-13/${noun}${query}`, body);
  const effect = async (noun: string, body: object) => { const answered = await to(noun, body); expect(answered.status).toBe(200); return ChangePreview.parse(answered.body); };

  it("tells the effect on each conflict, and appends nothing", async () => {
    const head = await client.tracker.log.head();
    const { refused, effects } = await effect("retraction", { basis: "false-report", reason: "r" });
    expect([refused, effects.map(({ conflictId, before, after }) => [conflictId, before?.n, after.n])]).toEqual([null, [["israel-iran", 3, 2]]]);
    expect(effects[0]?.after.tension).toBeCloseTo(13.103326 - 4.558612, 5);
    const corrected = await effect("corrections", { set: { coding: { cameo: "112" } }, reason: "r", basis: "coding-error" });
    expect(corrected.effects[0]?.after.tension).toBeLessThan(13.1);
    const merged = await effect("merge", { into: "damascus-consulate-2024-04-01", reason: "r" });
    expect(merged.effects[0]?.after.n).toBe(2);
    const claimed = await effect("claims", { about: "occurrence", value: "denies", claimant: "IRN", source: { sourceId: "new", name: "New" } });
    expect(claimed.effects.map(({ after }) => after.n)).toEqual([3]);
    expect(await client.tracker.log.head()).toBe(head);
  });

  it("tells the refusal it would meet, a 404 for an incident that is not there, and a 400 for a lens without preview", async () => {
    expect((await effect("reinstatement", { reason: "r" })).refused?.reason).toBe("nothing-to-reinstate");
    expect((await client.post("/v1/incidents/nothing/retraction?preview=1", { basis: "false-report", reason: "r" })).status).toBe(404);
    expect((await to("retraction", { basis: "false-report", reason: "r" }, "?at=2024-05-18")).status).toBe(400);
  });
});

describe("the preview of a merge that closes a cycle", () => {
  const merge = (from: string, into: string, query: string, headers: Record<string, string>) => client.post(`/v1/incidents/${from}/merge${query}`, { into, reason: "r" }, headers);

  it.each([["under the Idempotency-Key it will be sent with", true], ["without a key", false]])("tells %s what is left once it is recorded", async (_how, isKeyed) => {
    for (let turn = 0; turn < 6; turn++) {
      const id = `ring-${String(isKeyed)}-${turn}`;
      const [one, other] = [`${id}-one`, `${id}-other`];
      const key = (step: string): Record<string, string> => (isKeyed ? { "Idempotency-Key": `${id}-${step}` } : {});
      await report(one, { conflicts: [id], opens: [{ conflictId: id, name: id }] });
      await report(other, { conflicts: [id], coding: { cameo: "138" } });
      await merge(one, other, "", { "Idempotency-Key": `${id}-first` });
      const foretold = ChangePreview.parse((await merge(other, one, `?preview=1&at=2024-10-10&after-position=${await head()}`, key("second"))).body);
      await merge(other, one, "", key("second"));
      const { escalation: { tension } } = State.parse((await client.get(`/v1/conflicts/${id}/state?at=2024-10-10&after-position=${await head()}`)).body);
      expect([turn, foretold.effects.map(({ after }) => after.tension)]).toEqual([turn, [tension]]);
    }
  });
});

describe("POST /v1/incidents?preview=1", () => {
  it("tells the effect and likely duplicates, and appends nothing", async () => {
    const before = await head();
    const twin = strike(undefined, { occurred: "2024-04-13", conflicts: ["usa-iran", "israel-iran"] });
    const { status, body } = await client.post("/v1/incidents?preview=1&at=2024-05-18&clock=published", twin);
    expect(status).toBe(200);
    const preview = Preview.parse(body);
    expect(preview).toEqual(body);
    expect(preview.effects.map(({ conflictId }) => conflictId)).toEqual(["usa-iran", "israel-iran"]);
    expect(preview.likelyDuplicates.map(({ incidentId }) => incidentId)).toContain("iran-attack-2024-04-13");
    expect(await head()).toBe(before);
  });

  it("tells the refusal that the report would meet", async () => {
    const { body } = await client.post("/v1/incidents?preview=1", strike(undefined, { coding: { cameo: "016" } }));
    expect(Preview.parse(body).refused?.reason).toBe("claim-not-incident");
  });
});
