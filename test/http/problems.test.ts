/** Every error has one shape, and says what to do. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProblemBody } from "../../src/http/shapes/record.ts";
import { type Client, foundingServer, strike } from "./founding-server.ts";

let client: Client;
beforeAll(async () => {
  client = await foundingServer({ bodyLimit: "4kb", waitMs: 20 });
  await client.post("/v1/incidents", strike("gone"));
  await client.post("/v1/incidents/gone/retraction", { basis: "false-report", reason: "it never happened" });
});
afterAll(() => client.close());

interface Case {
  readonly why: string;
  readonly method?: string;
  readonly path: string;
  /** sent as it is when a string */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly reason: string;
  /** path of the first error, where a field is at fault */
  readonly at?: string;
}

const state = "/v1/conflicts/israel-iran/state";
const claims = "/v1/incidents/iran-attack-2024-04-13/claims";

const cases: readonly Case[] = [
  { why: "a path nobody serves", path: "/v1/nothing", status: 404, reason: "not-found" },
  { why: "a path in other letters", path: "/V1/conflicts", status: 404, reason: "not-found" },
  { why: "a path that is no text", path: "/v1/incidents/%E0%A4%A", status: 400, reason: "bad-request" },
  { why: "a method the path has not", method: "DELETE", path: "/v1/conflicts", status: 405, reason: "method-not-allowed" },
  { why: "reading what is only written", path: "/v1/rescore", status: 405, reason: "method-not-allowed" },
  { why: "an id that is none", path: "/v1/incidents/a%20b", status: 400, reason: "bad-request", at: "incidentId" },
  { why: "an unknown conflict", path: "/v1/conflicts/nowhere/state", status: 404, reason: "unknown-conflict" },
  { why: "an unknown incident", path: "/v1/incidents/nothing", status: 404, reason: "unknown-incident" },
  { why: "a filter by an unknown conflict", path: "/v1/incidents?conflict=nowhere", status: 404, reason: "unknown-conflict" },
  { why: "a stream of an unknown conflict", path: "/v1/stream?conflict=nowhere", status: 404, reason: "unknown-conflict" },
  { why: "an unknown parameter", path: `${state}?halflife=7`, status: 400, reason: "bad-request", at: "halflife" },
  { why: "an unknown parameter where none is known", path: "/healthz?deep=1", status: 400, reason: "bad-request", at: "deep" },
  { why: "a parameter given twice", path: `${state}?at=2024-05-18&at=2024-05-19`, status: 400, reason: "bad-request", at: "at" },
  { why: "a day that never was", path: `${state}?at=2024-02-30`, status: 400, reason: "bad-request", at: "at" },
  { why: "knowledge of the future", path: `${state}?knownAt=2999-01-01`, status: 400, reason: "bad-request", at: "knownAt" },
  { why: "a clock there is not", path: `${state}?clock=wall`, status: 400, reason: "bad-request", at: "clock" },
  { why: "a half-life of nothing", path: `${state}?halfLife=0`, status: 400, reason: "bad-request", at: "halfLife" },
  { why: "a reading there is not", path: `${state}?reading=best`, status: 400, reason: "bad-request", at: "reading" },
  { why: "an unknown scale", path: `${state}?scale=richter`, status: 400, reason: "unknown-scale", at: "scale" },
  { why: "an unknown scale for a list", path: "/v1/incidents?scale=richter", status: 400, reason: "unknown-scale", at: "scale" },
  { why: "a scale of levels", path: `${state}?scale=mid-5`, status: 400, reason: "levels-not-scores", at: "scale" },
  { why: "a position that is none", path: `${state}?after-position=x`, status: 400, reason: "bad-request", at: "after-position" },
  { why: "a position that is none, as a header", path: state, headers: { "Brinkline-Position": "-1" }, status: 400, reason: "bad-request", at: "Brinkline-Position" },
  { why: "a position that does not come", path: `${state}?after-position=999999`, status: 503, reason: "behind" },
  { why: "a Last-Event-ID that is none", path: "/v1/stream", headers: { "Last-Event-ID": "abc" }, status: 400, reason: "bad-request", at: "Last-Event-ID" },
  { why: "a Last-Event-ID of another log", path: "/v1/stream", headers: { "Last-Event-ID": "999999" }, status: 400, reason: "bad-request", at: "Last-Event-ID" },
  { why: "a stream from another log's place", path: "/v1/stream?after=999999", status: 400, reason: "bad-request", at: "after" },
  { why: "a cursor of somebody else's", path: "/v1/incidents?cursor=xyz", status: 400, reason: "bad-cursor", at: "cursor" },
  { why: "a Last-Event-ID of another log", path: "/v1/stream", headers: { "Last-Event-ID": "999999" }, status: 400, reason: "bad-request", at: "Last-Event-ID" },
  { why: "a stream from another log's place", path: "/v1/stream?after=999999", status: 400, reason: "bad-request", at: "after" },
  { why: "a cursor of somebody else's conflicts", path: "/v1/conflicts?cursor=W10", status: 400, reason: "bad-cursor", at: "cursor" },
  { why: "a page of none", path: "/v1/conflicts?limit=0", status: 400, reason: "bad-request", at: "limit" },
  { why: "a page of too many", path: "/v1/events?limit=1001", status: 400, reason: "bad-request", at: "limit" },
  { why: "a type of event there is not", path: "/v1/events?type=Happened", status: 400, reason: "bad-request", at: "type" },
  { why: "a box off the Earth", path: "/v1/incidents?bbox=0,0,400,10", status: 400, reason: "bad-request", at: "bbox" },
  { why: "more points than anyone reads", path: "/v1/conflicts/israel-iran/timeline?step=hour&from=1990-01-01", status: 400, reason: "too-many-points", at: "step" },
  { why: "a span that ends before it begins", path: "/v1/conflicts/israel-iran/timeline?from=2024-05-01&to=2024-04-01", status: 400, reason: "bad-range", at: "from" },
  { why: "a diff from nowhere", path: "/v1/conflicts/israel-iran/diff", status: 400, reason: "bad-request", at: "knownFrom" },
  { why: "a diff backwards", path: "/v1/conflicts/israel-iran/diff?knownFrom=2024-05-01&knownTo=2024-04-01", status: 400, reason: "bad-request", at: "knownFrom" },
  { why: "a diff into the future", path: "/v1/conflicts/israel-iran/diff?knownFrom=2024-05-01&knownTo=2999-01-01", status: 400, reason: "bad-request", at: "knownTo" },
  { why: "a body that breaks off", path: "/v1/incidents", body: '{"conflicts": [', status: 400, reason: "malformed-json", at: "" },
  { why: "no body", method: "POST", path: "/v1/incidents", status: 400, reason: "bad-request", at: "" },
  { why: "a body of a number", path: "/v1/incidents", body: "42", status: 400, reason: "bad-request", at: "" },
  { why: "a body of another type", path: "/v1/incidents", body: "<incident/>", headers: { "Content-Type": "application/xml" }, status: 415, reason: "unsupported-media-type" },
  { why: "lines where one is asked for", path: "/v1/conflicts", body: "{}", headers: { "Content-Type": "application/x-ndjson" }, status: 415, reason: "unsupported-media-type" },
  { why: "a body in an unknown encoding", path: "/v1/incidents", body: "{}", headers: { "Content-Encoding": "rot13" }, status: 415, reason: "unsupported-media-type" },
  { why: "lines packed together", path: "/v1/incidents", body: "{}", headers: { "Content-Type": "application/x-ndjson", "Content-Encoding": "gzip" }, status: 415, reason: "unsupported-media-type" },
  { why: "a body too large", path: "/v1/incidents", body: strike("large", { summary: "x".repeat(5_000) }), status: 413, reason: "too-large" },
  { why: "an unknown field", path: "/v1/incidents", body: strike("x", { colour: "red" }), status: 400, reason: "bad-request", at: "colour" },
  { why: "an unknown field within", path: "/v1/incidents", body: strike("x", { place: { town: "Haifa" } }), status: 400, reason: "bad-request", at: "place/town" },
  { why: "a field that does not fit", path: "/v1/incidents", body: strike("x", { occurred: "yesterday" }), status: 400, reason: "bad-request", at: "occurred" },
  { why: "a field missing in a list", path: "/v1/incidents", body: strike("x", { sources: [{ sourceId: "s" }] }), status: 400, reason: "bad-request", at: "sources/0/name" },
  { why: "a field that fits no alternative", path: claims, body: { about: "munitions", value: "some", claimant: "ISR", source: "s" }, status: 400, reason: "bad-request", at: "value" },
  { why: "a key of nothing visible", path: "/v1/incidents", body: strike("x"), headers: { "Idempotency-Key": "two words" }, status: 400, reason: "bad-request", at: "Idempotency-Key" },
  { why: "a key too long", path: "/v1/incidents", body: strike("x"), headers: { "Idempotency-Key": "k".repeat(256) }, status: 400, reason: "bad-request", at: "Idempotency-Key" },
  ...["-1", '"-1"', "3", 'W/"3"', "*", '"1", "2"', '"x"'].map((tag) => ({ why: `If-Match ${tag}`, path: claims, body: {}, headers: { "If-Match": tag }, status: 400, reason: "bad-request", at: "If-Match" })),
  { why: "a lens without a preview", path: "/v1/incidents?at=2024-05-18", body: strike("x"), status: 400, reason: "bad-request", at: "at" },
  { why: "a report of an unknown conflict", path: "/v1/incidents", body: strike("x", { conflicts: ["nowhere"] }), status: 422, reason: "unknown-conflict" },
  { why: "a claim coded as an incident", path: "/v1/incidents", body: strike("x", { coding: { cameo: "016" } }), status: 422, reason: "claim-not-incident" },
  { why: "a word on an unknown incident", path: "/v1/incidents/nothing/reinstatement", body: { reason: "why not" }, status: 404, reason: "unknown-incident" },
  { why: "a word on an unknown incident, as last seen", path: "/v1/incidents/nothing/reinstatement", body: { reason: "why not" }, headers: { "If-Match": '"3"' }, status: 404, reason: "unknown-incident" },
  { why: "a merge of an unknown incident", path: "/v1/incidents/nothing/merge", body: { into: "gone", reason: "one act" }, status: 404, reason: "unknown-incident" },
  { why: "a merge into an unknown incident", path: "/v1/incidents/gone/merge", body: { into: "nothing", reason: "one act" }, status: 422, reason: "unknown-incident" },
  { why: "a correction to an unknown conflict", path: "/v1/incidents/isfahan-strike-2024-04-19/corrections", body: { set: { conflicts: ["nowhere"] }, reason: "moved", basis: "coding-error" }, status: 422, reason: "unknown-conflict" },
  { why: "a correction of what is retracted", path: "/v1/incidents/gone/corrections", body: { set: { summary: "still" }, reason: "more", basis: "coding-error" }, status: 422, reason: "retracted" },
  { why: "a correction that changes nothing", path: "/v1/incidents/isfahan-strike-2024-04-19/corrections", body: { set: { status: "occurred" }, reason: "none", basis: "coding-error" }, status: 422, reason: "nothing-changes" },
  { why: "a claim of a source that is not there", path: claims, body: { about: "munitions", value: 3, claimant: "ISR", source: "nobody" }, status: 422, reason: "unknown-source" },
  { why: "the withdrawal of a claim that is not there", path: `${claims}/nothing/withdrawal`, body: { reason: "none" }, status: 422, reason: "unknown-claim" },
  { why: "a report of other content", path: "/v1/incidents", body: strike("gone", { summary: "other" }), status: 409, reason: "already-reported" },
  { why: "a revision that has passed", path: "/v1/incidents/gone/reinstatement", body: { reason: "it did" }, headers: { "If-Match": '"0"' }, status: 412, reason: "revision-mismatch" },
  { why: "a closure of an unknown conflict", path: "/v1/conflicts/nowhere/closure", body: { reason: "low-activity" }, status: 404, reason: "unknown-conflict" },
  { why: "a reopening of what is open", path: "/v1/conflicts/israel-iran/reopening", body: { reason: "again" }, status: 422, reason: "not-closed" },
  { why: "a rescore of an unknown conflict", path: "/v1/rescore", body: { conflicts: ["nowhere"], scale: "plover-0.8" }, status: 422, reason: "unknown-conflict" },
  { why: "a rescore under an unknown scale", path: "/v1/rescore", body: { scale: "plover-0.8", against: "richter" }, status: 400, reason: "unknown-scale", at: "against" },
];

describe("a problem", () => {
  it.each(cases)("answers $why with $status $reason", async ({ method, path, body, headers = {}, status, reason, at }) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(`${client.url}${path}`, {
      method: method ?? (body === undefined ? "GET" : "POST"), ...(body !== undefined && { body: text }), headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
    });
    const given: unknown = await response.json();
    const problem = ProblemBody.strict().parse(given);
    expect(problem).toMatchObject({ type: `urn:brinkline:problem:${reason}`, status, reason });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(problem.title).toMatch(/^[A-Z]/);
    expect(problem.detail).toMatch(/\.$/);
    expect(problem.errors?.[0]?.path).toBe(at);
    if (status === 503) expect(response.headers.get("retry-after")).toBe("1");
    if (status === 405) expect(response.headers.get("allow")).toMatch(/^(GET, HEAD|POST)/);
  });

  it("names every field at fault", async () => {
    const { body } = await client.post("/v1/incidents", { conflicts: "israel-iran", occurred: "2024-13-01", colour: "red" });
    expect(ProblemBody.parse(body).errors?.map(({ path }) => path)).toEqual(["conflicts", "occurred", "coding", "colour"]);
    expect(ProblemBody.parse(body).errors?.map(({ message }) => message)).toEqual([
      '"israel-iran" is a text: give a list [...]', expect.stringContaining("there is no month 13") as string, "is missing: give an object {...}",
      expect.stringMatching(/^is not known here: leave it out, or choose from incidentId, conflicts, status, occurred, /) as string,
    ]);
  });

  it("tells the place where JSON breaks", async () => {
    const { body } = await client.post("/v1/incidents", '{"conflicts": ["a"],}');
    expect(ProblemBody.parse(body).detail).toMatch(/line 1 column 21/);
  });

  it("offers the names there are for one there is not", async () => {
    const { body } = await client.get(`${state}?halflife=7`);
    expect(ProblemBody.parse(body).errors?.[0]?.message).toContain("halfLife");
  });
});

describe("OPTIONS", () => {
  it.each([["/v1/conflicts", "GET, HEAD, POST, OPTIONS"], ["/v1/incidents", "GET, HEAD, POST, OPTIONS"], [state, "GET, HEAD, OPTIONS"], ["/v1/rescore", "POST, OPTIONS"]])("names the methods of %s", async (path, allow) => {
    const response = await fetch(`${client.url}${path}`, { method: "OPTIONS" });
    expect([response.status, response.headers.get("allow")]).toEqual([204, allow]);
  });
});
