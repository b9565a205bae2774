/** Every route that reads, on the founding case: what it answers is what it says it answers. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { Dyads, Places, Rescore, Scales } from "../../src/http/shapes/comparison.ts";
import { ConflictAnswer, Conflicts } from "../../src/http/shapes/conflict.ts";
import { IncidentAnswer, Incidents } from "../../src/http/shapes/incident.ts";
import { Channels, Claims, Diff, Drivers, Exchanges, Timeline } from "../../src/http/shapes/reads.ts";
import { Alive, Events, Ready } from "../../src/http/shapes/record.ts";
import { State } from "../../src/http/shapes/state.ts";
import { type Client, THAT_DAY, foundingServer } from "./founding-server.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer(); });
afterAll(() => client.close());

async function read<S extends z.ZodType>(schema: S, path: string): Promise<z.infer<S>> {
  const { status, body } = await client.get(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
}

const conflict = (noun: string, more = ""): string => `/v1/conflicts/israel-iran${noun}?${THAT_DAY}${more}`;

const reads: readonly [string, z.ZodType][] = [
  [`/v1/conflicts?${THAT_DAY}`, Conflicts],
  [conflict(""), ConflictAnswer],
  [conflict("/state"), State],
  [conflict("/drivers"), Drivers],
  [conflict("/timeline"), Timeline],
  ["/v1/conflicts/israel-iran/diff?at=2024-05-18&clock=published&knownFrom=2024-04-13&knownTo=2024-05-18", Diff],
  [conflict("/exchanges"), Exchanges],
  [conflict("/channels"), Channels],
  [conflict("/claims"), Claims],
  [`/v1/incidents?${THAT_DAY}`, Incidents],
  [`/v1/incidents/iran-attack-2024-04-13?${THAT_DAY}`, IncidentAnswer],
  [`/v1/dyads?${THAT_DAY}`, Dyads],
  [`/v1/places?${THAT_DAY}`, Places],
  ["/v1/events", Events],
  ["/v1/scales", Scales],
  ["/healthz", Alive],
  ["/readyz", Ready],
];

describe("every read", () => {
  it.each(reads)("answers GET %s in its documented shape, with nothing undocumented", async (path, schema) => {
    const { status, headers, body } = await client.get(path);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(schema.parse(body)).toEqual(body);
  });

  it.each(reads.filter(([path]) => path.includes("clock=published")))("says of GET %s how it was read", async (path) => {
    const { headers, body } = await client.get(path);
    expect(body).toMatchObject({ clock: "published", scale: { id: "goldstein-gdelt" }, halfLifeDays: 30, reading: "accepted", position: "23" });
    expect(headers.get("brinkline-position")).toBe("23");
  });

  it.each(reads)("answers HEAD %s as GET, without a body", async (path) => {
    const response = await fetch(`${client.url}${path}`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it("takes every part of the lens", async () => {
    const lens = "at=2024-05-18&knownAt=2024-05-18&clock=published&scale=plover-0.8&halfLife=7&reading=high&inherit=false";
    const other = await read(State, `/v1/conflicts/israel-iran/state?${lens}`);
    expect(other).toMatchObject({ at: "2024-05-18T23:59:59.999Z", scale: { id: "plover-0.8" }, halfLifeDays: 7, reading: "high" });
  });
});

describe("GET /v1/conflicts", () => {
  it("pages by cursor, with a link to the next page", async () => {
    const pages: string[] = [];
    for (let path: string | undefined = "/v1/conflicts?limit=1"; path !== undefined;) {
      const { headers, body } = await client.get(path);
      const { items, next } = Conflicts.parse(body);
      pages.push(...items.map(({ conflictId }) => conflictId));
      path = /^<(.+)>; rel="next"$/.exec(headers.get("link") ?? "")?.[1];
      expect(path === undefined).toBe(next === undefined);
    }
    expect(pages).toEqual(["israel-hezbollah", "israel-iran", "usa-iran"]);
  });
});

describe("GET /v1/incidents", () => {
  it.each([
    ["conflict=israel-iran", ["damascus-consulate-2024-04-01", "iran-attack-2024-04-13", "isfahan-strike-2024-04-19"]],
    ["from=2024-04-13&to=2024-04-13", ["iran-attack-2024-04-13"]],
    ["act=045", ["oman-talks-2024-01", "oman-talks-2024-05-14"]],
    ["act=CONSULT", ["oman-talks-2024-01", "oman-talks-2024-05-14"]],
    ["actor=hezbollah", ["hezbollah-exchanges-2023-10-08"]],
    ["q=Zahedi", ["damascus-consulate-2024-04-01"]],
    ["bbox=36,33,37,34", ["damascus-consulate-2024-04-01"]],
    ["status=retracted", []],
    ["conflict=usa-iran&from=2024-05-01", ["oman-talks-2024-05-14"]],
  ])("filters by %s", async (filter, ids) => {
    const { items } = await read(Incidents, `/v1/incidents?${filter}`);
    expect(items.map(({ incidentId }) => incidentId).filter((id) => ids.length === 0 || ids.includes(id) || !filter.startsWith("conflict=israel-iran"))).toEqual(ids);
  });

  it("pages without loss or repetition", async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined;) {
      const page: z.infer<typeof Incidents> = await read(Incidents, `/v1/incidents?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ incidentId }) => incidentId));
      cursor = page.next;
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });
});

describe("GET /v1/incidents/{incidentId}", () => {
  it("tells its whole history, and its revision as ETag", async () => {
    const { headers, body } = await client.get("/v1/incidents/damascus-consulate-2024-04-01?clock=published");
    const incident = IncidentAnswer.parse(body);
    expect(incident.history.map(({ type }) => type)).toEqual(["IncidentReported", "ClaimMade", "ClaimMade", "ClaimMade", "IncidentCorrected", "IncidentCorrected"]);
    expect([incident.revision, headers.get("etag")]).toEqual([5, '"5"']);
  });

  it("answers 304 while nothing was added to it", async () => {
    expect((await client.get("/v1/incidents/damascus-consulate-2024-04-01", { "If-None-Match": '"5"' })).status).toBe(304);
    expect((await client.get("/v1/incidents/damascus-consulate-2024-04-01", { "If-None-Match": '"4"' })).status).toBe(200);
  });
});

describe("GET /v1/conflicts/{conflictId}/...", () => {
  it("diff names the events that made the difference", async () => {
    const diff = await read(Diff, "/v1/conflicts/israel-iran/diff?at=2024-04-14&clock=published&knownFrom=2024-04-13T12:00:00Z&knownTo=2024-04-14T00:00:00Z");
    expect(diff.n).toEqual({ before: 1, after: 2 });
    expect(diff.incidents.map(({ incidentId, change }) => [incidentId, change])).toEqual([["iran-attack-2024-04-13", "appeared"]]);
  });

  it("exchanges pair each response with what it answers", async () => {
    const { exchanges } = await read(Exchanges, conflict("/exchanges"));
    expect(exchanges.map(({ triggerId, response }) => [triggerId, response.incidentId])).toEqual([
      ["damascus-consulate-2024-04-01", "iran-attack-2024-04-13"], ["iran-attack-2024-04-13", "isfahan-strike-2024-04-19"],
    ]);
  });

  it("claims stand side by side, contested or not", async () => {
    const { incidents } = await read(Claims, conflict("/claims"));
    const isfahan = incidents.find(({ incidentId }) => incidentId === "isfahan-strike-2024-04-19");
    expect(isfahan?.abouts.find(({ about }) => about === "occurrence")).toMatchObject({ contested: true, claims: [{ claimant: "USA", value: "confirms" }, { claimant: "IRN", value: "denies" }] });
  });

  it("channels tell both rounds", async () => {
    const { channels } = await read(Channels, conflict("/channels"));
    expect(channels[0]?.rounds.map(({ incidentId }) => incidentId)).toEqual(["oman-talks-2024-01", "oman-talks-2024-05-14"]);
  });
});

describe("questions across conflicts", () => {
  it("GET /v1/dyads gives the directed pair asked for", async () => {
    const { items } = await read(Dyads, `/v1/dyads?initiator=ISR&target=IRN&${THAT_DAY}`);
    expect(items.map(({ initiator, target, n }) => [initiator, target, n])).toEqual([["ISR", "IRN", 2]]);
  });

  it("POST /v1/rescore puts two scales side by side", async () => {
    const { status, body } = await client.post(`/v1/rescore?${THAT_DAY}`, { conflicts: ["israel-iran"], scale: "goldstein-gdelt", against: "plover-0.8", halfLife: 7 });
    expect(status).toBe(200);
    expect(Rescore.parse(body)).toEqual(body);
    expect(body).toMatchObject({ halfLifeDays: 7, scale: { id: "goldstein-gdelt" }, against: { id: "plover-0.8" }, items: [{ conflictId: "israel-iran" }] });
  });
});

describe("GET /v1/events", () => {
  it("pages through the log in order, by type if asked", async () => {
    const first = await read(Events, "/v1/events?limit=5&type=IncidentReported,ConflictOpened");
    const rest = await read(Events, `/v1/events?limit=5&type=IncidentReported,ConflictOpened&after=${first.next}`);
    expect([...first.items, ...rest.items].map(({ type }) => type).sort()).toEqual([...Array<string>(3).fill("ConflictOpened"), ...Array<string>(6).fill("IncidentReported")]);
  });

  it("links to the next page", async () => {
    const { headers } = await client.get("/v1/events?limit=5");
    expect(headers.get("link")).toBe('</v1/events?limit=5&after=5>; rel="next"');
  });

  it("is empty after any position that is not there yet", async () => {
    for (const after of ["23", "24", "99999999999999999999"]) expect((await read(Events, `/v1/events?after=${after}`)).items).toEqual([]);
  });
});

describe("GET /docs", () => {
  it("names every route on a page that fetches nothing and runs nothing", async () => {
    const { status, headers, body } = await client.get("/docs");
    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(body).toContain("/v1/conflicts/{conflictId}/state");
    expect(body).not.toMatch(/<script|src=|https?:\/\/(?!brinkline)[a-z.]*cdn/);
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
  });
});
