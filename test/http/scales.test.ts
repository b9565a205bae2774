import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { Rescore, Scales } from "../../src/http/shapes/comparison.ts";
import { ScaleRecorded } from "../../src/http/shapes/record.ts";
import { State } from "../../src/http/shapes/state.ts";
import { type Answered, type Client, THAT_DAY, foundingServer } from "./founding-server.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer(); });
afterAll(() => client.close());

const table = { scaleId: "desk", name: "Acts", citation: "Desk manual", codes: "cameo", scores: { "19": -100, "04": 3 } };
const add = (changes: object = {}, headers: Record<string, string> = {}): Promise<Answered> => client.post("/v1/scales", { ...table, ...changes }, headers);
const reason = ({ body }: Answered): string => (body as { reason: string }).reason;
const listed = async (after: string | null): Promise<z.infer<typeof Scales>["items"]> => Scales.parse((await client.get(`/v1/scales?after-position=${after ?? "0"}`)).body).items;

describe("POST /v1/scales", () => {
  it("adds a scale, which reads know as soon as they have its position", async () => {
    const { status, headers, body } = await add();
    expect([status, headers.get("location"), headers.get("etag")]).toEqual([201, "/v1/scales", '"0"']);
    const position = headers.get("brinkline-position");
    const recorded = ScaleRecorded.parse(body);
    expect(recorded).toMatchObject({ scaleId: "desk", version: "1", revision: 0, position, outcome: "appended" });
    expect((await listed(position)).at(-1)).toEqual({ id: "desk", version: "1", kind: "score", name: "Acts", sha256: recorded.sha256, citation: "Desk manual", note: null, added: true, latest: true });
    const state = await client.get(`/v1/conflicts/israel-iran/state?${THAT_DAY}&scale=desk&after-position=${position ?? ""}`);
    expect(State.parse(state.body)).toMatchObject({ scale: { id: "desk", version: "1", sha256: recorded.sha256 }, n: 3, escalation: { drivers: [{ score: -100 }, { score: -100 }, { score: -100 }] } });
  });

  it("changes nothing the second time, and refuses another table under the same version", async () => {
    expect(await add()).toMatchObject({ status: 200, body: { outcome: "unchanged", revision: 0 } });
    const other = await add({ scores: { "19": -1 } });
    expect([other.status, reason(other), (other.body as { detail: string }).detail]).toEqual([409, "version-taken", expect.stringContaining("such as 2")]);
  });

  it("makes a new version what the id means; the old one is asked for by its name", async () => {
    const { headers } = await add({ version: "2", scores: { "19": -1, "04": 3 } });
    const position = headers.get("brinkline-position");
    expect((await listed(position)).slice(-2).map(({ version, latest }) => [version, latest])).toEqual([["1", false], ["2", true]]);
    const tension = async (scale: string): Promise<number | null> => State.parse((await client.get(`/v1/conflicts/israel-iran/state?${THAT_DAY}&scale=${scale}`)).body).escalation.tension;
    expect((await tension("desk@1") ?? 0) / (await tension("desk") ?? 1)).toBeCloseTo(100, 9);
    const { body } = await client.post(`/v1/rescore?${THAT_DAY}`, { scale: "desk", against: "desk@1" });
    expect(Rescore.parse(body)).toEqual(body);
    expect(body).toMatchObject({ scale: { version: "2" }, against: { version: "1" }, summary: { conflicts: 3, direction: 0, hostility: 0, anyFigure: 2 }, apart: { codes: [{ cameo: "195", score: -1, against: -100, incidents: 3, counted: 3 }, { cameo: "194", incidents: 1 }] } });
  });

  it("recognises a retry by its key, and refuses the key for another table", async () => {
    const key = { "Idempotency-Key": "scale-key" };
    expect((await add({ scaleId: "keyed" }, key)).status).toBe(201);
    expect(await add({ scaleId: "keyed" }, key)).toMatchObject({ status: 200, body: { outcome: "repeated" } });
    const other = await add({ scaleId: "keyed", version: "2" }, key);
    expect([other.status, reason(other)]).toEqual([422, "key-reused"]);
  });

  it.each([
    ["the id of a shipped scale", { scaleId: "plover-0.8" }, 422, "shipped-scale", undefined],
    ["a code of no ontology", { scores: { "42": 1 } }, 400, "bad-request", "scores/42"],
    ["a score out of bounds", { scores: { "19": 1_001 } }, 400, "bad-request", "scores/19"],
    ["no scores", { scores: {} }, 400, "bad-request", "scores"],
    ["levels", { kind: "level" }, 400, "bad-request", "kind"],
    ["no citation", { citation: "" }, 400, "bad-request", "citation"],
  ])("refuses %s", async (_what, changes, status, why, path) => {
    const refused = await add(changes);
    expect([refused.status, reason(refused), (refused.body as { errors?: { path: string }[] }).errors?.[0].path]).toEqual([status, why, path]);
  });

  it("is in the log as it was sent", async () => {
    const { body } = await client.get("/v1/events?type=ScaleAdded");
    expect((body as { items: { stream: string; data: unknown }[] }).items[0]).toMatchObject({ stream: "scale-desk", data: { ...table, version: "1" } });
  });
});

describe("a scale that is not there", () => {
  it.each(["desk@9", "keyed@3", "mid-5", "nowhere"])("%s is a 400 that names those there are", async (scale) => {
    const answer = await client.get(`/v1/conflicts?scale=${scale}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: "scale", message: expect.stringContaining("desk") as unknown }] } });
  });
});
