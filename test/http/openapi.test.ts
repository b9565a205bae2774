import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/http/routes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type Client, foundingServer } from "./founding-server.ts";

/** Every route that users and their scripts rely on. */
const promised = [
  "POST /v1/conflicts", "GET /v1/conflicts", "GET /v1/conflicts.{format}", "GET /v1/conflicts/{conflictId}",
  "POST /v1/conflicts/{conflictId}/revision", "POST /v1/conflicts/{conflictId}/closure", "POST /v1/conflicts/{conflictId}/reopening",
  "GET /v1/conflicts/{conflictId}/state", "GET /v1/conflicts/{conflictId}/drivers", "GET /v1/conflicts/{conflictId}/drivers.{format}",
  "GET /v1/conflicts/{conflictId}/timeline", "GET /v1/conflicts/{conflictId}/timeline.{format}", "GET /v1/conflicts/{conflictId}/diff",
  "GET /v1/conflicts/{conflictId}/exchanges", "GET /v1/conflicts/{conflictId}/channels", "GET /v1/conflicts/{conflictId}/claims", "GET /v1/conflicts/{conflictId}/onsets",
  ...["state", "diff", "exchanges", "channels", "claims"].map((noun) => `GET /v1/conflicts/{conflictId}/${noun}.{format}`),
  "POST /v1/incidents", "GET /v1/incidents", "GET /v1/incidents.{format}", "GET /v1/incidents/{incidentId}",
  "POST /v1/incidents/{incidentId}/sources", "POST /v1/incidents/{incidentId}/claims", "POST /v1/incidents/{incidentId}/claims/{claimId}/withdrawal",
  "POST /v1/incidents/{incidentId}/grades", "POST /v1/incidents/{incidentId}/corrections", "POST /v1/incidents/{incidentId}/retraction",
  "POST /v1/incidents/{incidentId}/reinstatement", "POST /v1/incidents/{incidentId}/merge",
  "GET /v1/diff", "GET /v1/dyads", "GET /v1/places", "POST /v1/rescore", "GET /v1/events", "GET /v1/events.{format}", "GET /v1/stream", "GET /v1/scales", "POST /v1/scales", "GET /v1/scales/{scaleId}/table", "GET /v1/scales/{scaleId}/table.{format}",
  "GET /v1/alerts", "GET /v1/alerts/rules", "POST /v1/alerts/rules", "POST /v1/alerts/rules/{ruleId}/removal", "POST /v1/alerts/dry-run", "POST /v1/alerts/{alertId}/acknowledgement", "GET /v1/alerts/deliveries",
  "GET /healthz", "GET /readyz", "GET /metrics", "GET /openapi.json", "GET /docs",
].sort();

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
}

let client: Client;
let document: { openapi: string; paths: Record<string, Record<string, Operation>> };
beforeAll(async () => {
  client = await foundingServer();
  document = (await client.get("/openapi.json")).body as typeof document;
});
afterAll(() => client.close());

const operations = (): [string, Operation][] => Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]));

describe("the OpenAPI document", () => {
  it("is OpenAPI 3.1 without a fault that its linter knows", async () => {
    expect(document.openapi).toBe("3.1.0");
    const folder = temporaryFolder();
    const path = join(folder, "openapi.json");
    await writeFile(path, JSON.stringify(document));
    const env = { PATH: process.env.PATH, HOME: folder, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const linted = await promisify(execFile)(process.execPath, ["node_modules/@redocly/cli/bin/cli.js", "lint", "--format=json", path], { env }).catch((error: unknown) => error as { stdout: string; stderr: string });
    const { totals, problems } = JSON.parse(linted.stdout) as { totals: { errors: number; warnings: number }; problems: { message: string }[] };
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(totals).toMatchObject({ errors: 0, warnings: 0 });
  });

  it("has every route that is promised, and no other", () => {
    expect(operations().map(([name]) => name).sort()).toEqual(promised);
  });

  it("is of the same table as the router", () => {
    expect(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(promised);
  });

  it("gives each operation an id of its own", () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("documents the lens on every derived read", () => {
    const lens = ["at", "clock", "halfLife", "inherit", "knownAt", "reading", "scale"];
    const derived = operations().filter(([name]) => /^GET \/v1\/(conflicts|incidents|dyads)/.test(name) && !/\/diff(\.|$)/.test(name));
    for (const [name, { parameters = [] }] of derived) {
      const query = parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name);
      expect([name, lens.filter((part) => !query.includes(part))]).toEqual([name, []]);
      expect(query).toContain("after-position");
    }
  });

  it("documents keys and If-Match on every write", () => {
    const writes = operations().filter(([name]) => name.startsWith("POST") && !/\/(rescore|dry-run)$/.test(name));
    for (const [name, { parameters = [] }] of writes) {
      const headers = parameters.filter((parameter) => parameter.in === "header").map((parameter) => parameter.name);
      expect([name, headers]).toEqual([name, ["Idempotency-Key", "If-Match"]]);
    }
  });

  it("says of every route what its problems look like", () => {
    for (const [name, { responses }] of operations()) expect([name, Object.keys(responses["400"]?.content ?? {})]).toEqual([name, ["application/problem+json"]]);
  });
});

describe("the router", () => {
  it.each(promised)("serves %s", async (name) => {
    const [method, template] = name.split(" ");
    const path = template.replace("{conflictId}", "nowhere").replace("{incidentId}", "nothing").replace("{claimId}", "none").replace("{ruleId}", "none").replace("{alertId}", "none");
    const controller = new AbortController();
    const response = await fetch(`${client.url}${path}`, { method, signal: controller.signal });
    expect([404, 405].includes(response.status) && /"reason":"(not-found|method-not-allowed)"/.test(await response.text())).toBe(false);
    controller.abort();
  });
});
