/** Whatever is asked, the answer is one of those documented: never a defect. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/http/routes.ts";
import { ProblemBody } from "../../src/http/shapes/record.ts";
import { type Client, foundingServer, strike } from "./founding-server.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer({ waitMs: 1 }); });
afterAll(() => client.close());

const reads = routes.filter(({ method, live }) => method === "get" && live !== true);
const writes = routes.filter(({ method }) => method === "post");

const instants = ["2024-05-18", "0000-01-01", "9999-12-31", "2024-04-13T20:30:00.123456+02:00", "1969-12-31T23:59:59.999Z", "2024-02-30", "now", ""];
const likely: Readonly<Record<string, readonly string[]>> = {
  at: instants, knownAt: instants, from: instants, to: instants, knownFrom: instants, knownTo: instants, clock: ["recorded", "published"], scale: ["goldstein-icews", "plover-0.8", "mid-5", "__proto__"],
  halfLife: ["7", "1e-300", "36525", "Infinity", "-1", "0x10"], reading: ["low", "high", "uncontested"], inherit: ["true", "false"], step: ["hour", "day", "week", "month", "year"],
  cursor: ["W10", "WzFd", "WyJhIl0", "Wy0xZTMwOCwiYSJd", "bnVsbA"], limit: ["1", "500", "1e3"], bbox: ["-180,-90,180,90", "170,-10,-170,10", "0,0,0,0"], q: ['"', "NEAR(", "a OR", "*", "-x", "Zahedi AND NOT", "a:b"],
  act: ["195", "CONSULT"], actor: ["ISR"], conflict: ["israel-iran", "nowhere"], status: ["merged", "planned"], initiator: ["ISR"], target: ["IRN", "a>b"], roles: ["all"],
  after: ["0", "5", "99999999999999999999", "9007199254740993"], type: ["IncidentReported"], "after-position": ["1", "99999999999999999999"], preview: ["1"],
};
const value = (name: string): fc.Arbitrary<string> => fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...(likely[name] ?? ["1"])) }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) });

/** A query of names that the route knows, rarely of others. */
function queryFor(names: readonly string[]): fc.Arbitrary<string> {
  const pair = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...(names.length > 0 ? names : ["x"])).chain((name) => value(name).map((text) => [name, text] as const)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("__proto__", "constructor", "at[]", "x"), fc.string()) },
  );
  return fc.uniqueArray(pair, { maxLength: 4, selector: ([name]) => name }).map((pairs) => new URLSearchParams(pairs.map(([name, text]): [string, string] => [name, text])).toString());
}

const ids = fc.oneof({ weight: 4, arbitrary: fc.constantFrom("israel-iran", "usa-iran", "israel-hezbollah", "iran-attack-2024-04-13", "oman-talks-2024-05-14") }, { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 20 }) });
const pathFor = (template: string): fc.Arbitrary<string> => fc.tuple(ids, ids).map(([a, b]) => template.replace(/\{(conflictId|incidentId)\}/, encoded(a)).replace("{claimId}", encoded(b)).replace("{format}", b.length % 2 === 0 ? "csv" : "jsonl"));

/** Lone surrogates cannot be sent. "." and ".." are resolved before they are sent. */
const encoded = (id: string): string => (/^\.{1,2}$/.test(id) ? "dots" : encodeURIComponent(id.toWellFormed()));

async function check(response: Response, path: string): Promise<void> {
  const body = await response.text();
  expect(response.status, `${path}: ${body}`).toBeLessThan(504);
  expect(response.status, `${path}: ${body}`).not.toBe(500);
  if (response.status >= 400) expect(ProblemBody.parse(JSON.parse(body)).status).toBe(response.status);
}

describe("any request", () => {
  it("for something to read is answered, or refused with its reason", async () => {
    const request = fc.constantFrom(...reads).chain((route) => fc.tuple(pathFor(route.path), queryFor(Object.keys(route.query?.shape ?? {}))));
    await fc.assert(fc.asyncProperty(request, async ([path, query]) => {
      await check(await fetch(`${client.url}${path}?${query}`), `${path}?${query}`);
    }), { numRuns: 600 });
  });

  it("to write is recorded, or refused with its reason", async () => {
    const damaged = fc.tuple(fc.constantFrom("conflicts", "occurred", "coding", "initiators", "sources", "claims", "talks", "place", "opens", "magnitudes", "set", "reason", "grade", "source", "scale"), fc.jsonValue());
    const body = fc.oneof(damaged.map(([name, given]) => JSON.stringify({ ...strike("fuzzed"), [name]: given })), fc.json(), fc.string());
    const request = fc.constantFrom(...writes).chain((route) => fc.tuple(pathFor(route.path), body, fc.constantFrom("application/json", "application/x-ndjson", "text/plain", "application/json; charset=latin1")));
    await fc.assert(fc.asyncProperty(request, async ([path, text, type]) => {
      const response = await fetch(`${client.url}${path}`, { method: "POST", body: text.toWellFormed(), headers: { "Content-Type": type } });
      if (response.headers.get("content-type") !== "application/x-ndjson") return check(response, `${path} ${text}`);
      expect(await response.text()).not.toMatch(/"status":500/);
    }), { numRuns: 600 });
  });
});
