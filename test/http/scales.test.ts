import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { Rescore, ScaleTable, Scales } from "../../src/http/shapes/comparison.ts";
import { ScaleRecorded } from "../../src/http/shapes/record.ts";
import { State } from "../../src/http/shapes/state.ts";
import { recordsOf } from "../outlet/samples.ts";
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

describe("GET /v1/scales/{scaleId}/table", () => {
  const tableOf = async (name: string): Promise<z.infer<typeof ScaleTable>> => ScaleTable.parse((await client.get(`/v1/scales/${name}/table`)).body);

  it("says what each code scores, under the version and hash that reads name", async () => {
    const { id, version, sha256, items } = await tableOf("goldstein-gdelt");
    const state = State.parse((await client.get(`/v1/conflicts/israel-iran/state?${THAT_DAY}`)).body);
    expect({ id, version, sha256 }).toEqual(state.scale);
    expect(items.find(({ code }) => code === "195")).toEqual({ codes: "cameo", code: "195", value: -10, name: "attacks from the air", inheritedFrom: null, derivedBy: null });
    expect((await tableOf("mid-5")).items.find(({ codes, code }) => codes === "cameo" && code === "195")?.value).toBe(4);
  });

  it("has a scale of one's own, in each of its versions", async () => {
    const { headers } = await add({ scaleId: "own", scores: { "19": -7 } });
    const later = await add({ scaleId: "own", version: "2", scores: { "19": -8 } });
    expect(headers.get("brinkline-position")).not.toBe(later.headers.get("brinkline-position"));
    const after = `?after-position=${later.headers.get("brinkline-position") ?? ""}`;
    const score = async (name: string): Promise<unknown> => ScaleTable.parse((await client.get(`/v1/scales/${name}/table${after}`)).body).items.find(({ code }) => code === "195");
    expect(await score("own")).toMatchObject({ value: -8, inheritedFrom: "19", name: "attacks from the air" });
    expect(await score("own@1")).toMatchObject({ value: -7 });
  });

  it("is a file of the same lines, each with version and hash", async () => {
    const { items, sha256 } = await tableOf("plover-0.8");
    const rows = recordsOf(await (await fetch(`${client.url}/v1/scales/plover-0.8/table.csv`)).text());
    expect(rows.map(({ codes, code, value }) => [codes, code, value])).toEqual(items.map(({ codes, code, value }) => [codes, code, String(value)]));
    expect(new Set(rows.map(({ scaleSha256 }) => scaleSha256))).toEqual(new Set([sha256]));
    expect(rows[0]?.cite).toContain("table of plover-0.8 1 (sha256 ");
    const response = await fetch(`${client.url}/v1/scales/mid-5@1/table.jsonl`);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="mid-5-1-table.jsonl"');
    expect(JSON.parse((await response.text()).split("\n")[0] ?? "")).toMatchObject({ codes: "mid", code: "0", value: 1, scale: { id: "mid-5" } });
  });

  it.each(["/v1/scales/richter/table", "/v1/scales/richter/table.csv"])("is a 404 that lists what is there, for %s", async (path) => {
    const { status, body } = await client.get(path);
    expect([status, body]).toEqual([404, expect.objectContaining({ reason: "unknown-scale", detail: expect.stringContaining("goldstein-gdelt@1") as string })]);
  });
});
