/** Lists as files: by suffix and by Accept, whole, under the list's own filters. */
import { once } from "node:events";
import { type IncomingMessage, get } from "node:http";
import { CloudEvent } from "cloudevents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTracker } from "../../src/tracker.ts";
import { cellsOf, recordsOf } from "../outlet/samples.ts";
import { type Client, THAT_DAY, foundingServer, served } from "./founding-server.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer(); });
afterAll(() => client.close());

interface File {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly text: string;
}

async function file(path: string, accept?: string): Promise<File> {
  const response = await fetch(`${client.url}${path}`, { headers: accept === undefined ? {} : { Accept: accept } });
  return { status: response.status, type: response.headers.get("content-type"), headers: response.headers, text: await response.text() };
}

const BETWEEN = "at=2024-05-18T00:00:00Z&clock=published&knownFrom=2024-04-13T12:00:00Z&knownTo=2024-05-18T00:00:00Z";

const files: readonly [path: string, type: string, name: string][] = [
  ["/v1/events.jsonl", "application/x-ndjson", "events.jsonl"],
  ["/v1/events.csv", "text/csv", "events.csv"],
  ["/v1/events.cloudevents", "application/cloudevents-batch+json", "events.cloudevents.json"],
  [`/v1/incidents.jsonl?${THAT_DAY}`, "application/x-ndjson", "incidents.jsonl"],
  [`/v1/incidents.csv?${THAT_DAY}`, "text/csv", "incidents.csv"],
  [`/v1/incidents.geojson?${THAT_DAY}`, "application/geo+json", "incidents.geojson"],
  [`/v1/incidents.hxl?${THAT_DAY}`, "text/csv", "incidents.hxl.csv"],
  [`/v1/conflicts.jsonl?${THAT_DAY}`, "application/x-ndjson", "states.jsonl"],
  [`/v1/conflicts.csv?${THAT_DAY}`, "text/csv", "states.csv"],
  [`/v1/conflicts.hxl?${THAT_DAY}`, "text/csv", "states.hxl.csv"],
  ...["state", "drivers", "timeline", "exchanges", "channels", "claims"].flatMap((noun): [string, string, string][] => [
    [`/v1/conflicts/israel-iran/${noun}.csv?${THAT_DAY}`, "text/csv", `israel-iran-${noun}.csv`],
    [`/v1/conflicts/israel-iran/${noun}.jsonl?${THAT_DAY}`, "application/x-ndjson", `israel-iran-${noun}.jsonl`],
  ]),
  [`/v1/conflicts/israel-iran/diff.csv?${BETWEEN}`, "text/csv", "israel-iran-diff.csv"],
  [`/v1/conflicts/israel-iran/diff.jsonl?${BETWEEN}`, "application/x-ndjson", "israel-iran-diff.jsonl"],
];

describe("a list with a suffix", () => {
  it.each(files)("answers %s as %s, a file called %s", async (path, type, name) => {
    const { status, type: given, headers, text } = await file(path);
    expect([status, given]).toEqual([200, `${type}; charset=utf-8`]);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    expect(text).toMatch(/\n$/);
  });

  it.each(files)("answers HEAD %s with the same headers and no body", async (path, type) => {
    const response = await fetch(`${client.url}${path}`, { method: "HEAD" });
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([200, `${type}; charset=utf-8`, ""]);
  });

  it("has the states that are answered one by one", async () => {
    const rows = recordsOf((await file(`/v1/conflicts.csv?${THAT_DAY}`)).text);
    expect(rows.map(({ conflictId }) => conflictId)).toEqual(["israel-hezbollah", "israel-iran", "usa-iran"]);
    for (const { conflictId, tension, n, position } of rows) {
      const state = (await client.get(`/v1/conflicts/${conflictId}/state?${THAT_DAY}`)).body as { n: number; position: string; escalation: { tension: number | null } };
      expect([tension, n, position]).toEqual([String(state.escalation.tension ?? ""), String(state.n), state.position]);
    }
  });

  it("has every CloudEvent as the standard wants it", async () => {
    const events = JSON.parse((await file("/v1/events.cloudevents?type=IncidentReported")).text) as ConstructorParameters<typeof CloudEvent>[0][];
    expect(events).toHaveLength(6);
    for (const event of events) expect(new CloudEvent(event, true).type).toBe("org.brinkline.IncidentReported.v1");
  });

  it.each([
    ["/v1/incidents.csv?conflict=usa-iran&from=2024-05-01", ["oman-talks-2024-05-14"]],
    ["/v1/incidents.csv?q=Zahedi", ["damascus-consulate-2024-04-01"]],
    ["/v1/incidents.csv?bbox=36,33,37,34", ["damascus-consulate-2024-04-01"]],
    ["/v1/incidents.csv?status=retracted", []],
    ["/v1/incidents.csv?act=045&actor=OMN", ["oman-talks-2024-01", "oman-talks-2024-05-14"]],
  ])("keeps to the list's own filters: %s", async (path, ids) => {
    expect(recordsOf((await file(path)).text).map(({ incidentId }) => incidentId)).toEqual(ids);
  });

  it.each([
    ["state", (body) => [body]],
    ["exchanges", (body) => body.exchanges],
    ["claims", ({ incidents }) => (incidents as { abouts: { claims: object[] }[] }[]).flatMap(({ abouts }) => abouts.flatMap(({ claims }) => claims))],
    ["channels", ({ channels, commitments }) => [...(channels as { rounds: object[] }[]).flatMap(({ rounds }) => rounds), ...(commitments as object[])]],
    ["drivers", (body) => body.drivers],
    ["timeline", (body) => body.items],
  ] as [noun: string, items: (body: Record<string, unknown>) => unknown][])("has what is answered as %s, line by line, each with a line to cite", async (noun, items) => {
    const answer = (await client.get(`/v1/conflicts/israel-iran/${noun}?${THAT_DAY}`)).body as Record<string, unknown>;
    const lines = (await file(`/v1/conflicts/israel-iran/${noun}.jsonl?${THAT_DAY}`)).text.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject(items(answer) as object[]);
    for (const { cite, position, scale } of lines) expect([typeof cite, position, scale]).toEqual(["string", answer.position, answer.scale]);
  });

  it("has a difference whose effects sum to the gap in tension", async () => {
    const rows = recordsOf((await file(`/v1/conflicts/israel-iran/diff.csv?${BETWEEN}`)).text);
    const { before, after } = rows.find(({ figure }) => figure === "escalation.tension") ?? {};
    const sum = rows.reduce((total, { effect }) => total + Number(effect), 0);
    expect(sum).toBeCloseTo(Number(after) - Number(before), 9);
    expect(rows.filter(({ of }) => of === "incident").map(({ incidentId }) => incidentId)).toContain("iran-attack-2024-04-13");
    expect((await file("/v1/conflicts/israel-iran/diff.csv?knownFrom=2024-05-18&knownTo=2024-04-18")).status).toBe(400);
  });

  it("goes on after a position, and gives a timeline its step", async () => {
    expect(recordsOf((await file("/v1/events.csv?after=20")).text).map(({ position }) => position)).toEqual(["21", "22", "23"]);
    expect(cellsOf((await file(`/v1/conflicts/israel-iran/timeline.csv?${THAT_DAY}&step=month&from=2024-04-01`)).text)).toHaveLength(4);
  });
});

describe("a list asked for by Accept", () => {
  it.each([
    ["/v1/incidents", "text/csv", "text/csv; charset=utf-8"],
    ["/v1/incidents", "application/geo+json", "application/geo+json; charset=utf-8"],
    ["/v1/conflicts", "application/x-ndjson", "application/x-ndjson; charset=utf-8"],
    ["/v1/events", "application/cloudevents-batch+json", "application/cloudevents-batch+json; charset=utf-8"],
    ["/v1/events", "text/html;q=0.9, text/csv", "text/csv; charset=utf-8"],
    [`/v1/conflicts/israel-iran/drivers?${THAT_DAY}`, "text/csv", "text/csv; charset=utf-8"],
    ["/v1/incidents", "*/*", "application/json; charset=utf-8"],
    ["/v1/incidents", "text/csv;q=0.5, application/json", "application/json; charset=utf-8"],
    ["/v1/incidents", "text/html, */*;q=0.8", "application/json; charset=utf-8"],
  ])("answers %s, Accept: %s, as %s", async (path, accept, type) => {
    const { status, type: given, headers } = await file(path, accept);
    expect([status, given]).toEqual([200, type]);
    expect(headers.get("vary")).toMatch(/\bAccept\b(?!-)/);
  });

  it("is the same file as with the suffix", async () => {
    const path = `/v1/incidents.csv?${THAT_DAY}`;
    expect((await file(path.replace(".csv", ""), "text/csv")).text).toBe((await file(path)).text);
  });
});

describe("what is not offered", () => {
  it("is a 406 that lists what is, where Accept names nothing of it", async () => {
    const { status, type, headers, text } = await file("/v1/conflicts", "application/xml");
    expect([status, type]).toEqual([406, "application/problem+json; charset=utf-8"]);
    expect(headers.get("vary")).toMatch(/Accept/);
    expect(JSON.parse(text)).toMatchObject({ reason: "not-acceptable", detail: expect.stringMatching(/application\/json, application\/x-ndjson \(\/v1\/conflicts\.jsonl\), text\/csv .* or text\/csv \(\/v1\/conflicts\.hxl\)/) as string });
  });

  it.each([["/v1/incidents.xlsx", ".jsonl, .csv, .geojson or .hxl"], ["/v1/conflicts.geojson", ".jsonl, .csv or .hxl"], ["/v1/conflicts/israel-iran/timeline.xlsx", ".jsonl or .csv"]])("is a 404 that lists what is, for %s", async (path, offered) => {
    const { status, text } = await file(path);
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ reason: "unknown-format", detail: expect.stringContaining(offered) as string });
  });

  it.each([["/v1/incidents.csv?limit=3", "limit"], ["/v1/events.csv?limit=3", "limit"], ["/v1/incidents.csv?scale=richter", "scale"], ["/v1/incidents.csv?at=soon", "at"]])("is a 400 that names the parameter, for %s", async (path, at) => {
    const { status, text } = await file(path);
    expect(status).toBe(400);
    expect((JSON.parse(text) as { errors: { path: string }[] }).errors[0]?.path).toBe(at);
  });

  it("is a page of a file", async () => {
    const { status, text } = await file("/v1/incidents?limit=3", "text/csv");
    expect(status).toBe(400);
    expect(text).toContain("a file holds the whole list");
  });

  it.each(["/v1/incidents.csv?conflict=nowhere", "/v1/conflicts/nowhere/timeline.csv", "/v1/conflicts/nowhere/drivers.csv", "/v1/conflicts/nowhere/state.csv", "/v1/conflicts/nowhere/diff.csv?knownFrom=2024-05-01"])("is a conflict that is not there: %s", async (path) => {
    const { status, text } = await file(path);
    expect([status, (JSON.parse(text) as { reason: string }).reason]).toEqual([404, "unknown-conflict"]);
  });
});

describe("a large file", () => {
  it("is read no faster than its reader takes it, and no further once the reader has gone", async () => {
    const { tracker, taken } = await endless();
    const large = await served(tracker);
    try {
      const request = get(`${large.url}/v1/events.jsonl`);
      const [response] = (await once(request, "response")) as [IncomingMessage];
      await once(response, "readable");
      response.destroy();
      await taken.ended;
      expect(taken.count()).toBeLessThan(200_000);
    } finally {
      await large.close();
    }
  });
});

/** A tracker whose log does not end: only a reader that goes can stop its export. */
async function endless() {
  const real = await openTracker();
  await real.record({ type: "OpenConflict", conflictId: "a-b", body: { name: "A and B" } });
  const { items: [event] } = await real.log.read({ limit: 1 });
  let count = 0;
  const end = Promise.withResolvers<undefined>();
  async function* all() {
    try {
      for (;;) yield [{ ...event, position: String(++count) }];
    } finally {
      end.resolve(undefined);
    }
  }
  return { tracker: { ...real, log: { ...real.log, all } }, taken: { count: () => count, ended: end.promise } };
}
