/** Reports by the line: POST /v1/incidents as application/x-ndjson. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LineResult } from "../../src/http/shapes/record.ts";
import { type Client, foundingServer, strike } from "./founding-server.ts";

let client: Client;
beforeAll(async () => { client = await foundingServer({ bodyLimit: "2kb" }); });
afterAll(() => client.close());

const NDJSON = { "Content-Type": "application/x-ndjson" };
const linesOf = (text: unknown): LineResult[] => String(text).trimEnd().split("\n").map((line) => LineResult.parse(JSON.parse(line)));

async function send(lines: readonly (object | string)[], headers: Record<string, string> = {}): Promise<{ status: number; type: string | null; results: LineResult[] }> {
  const body = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const response = await fetch(`${client.url}/v1/incidents`, { method: "POST", body, headers: { ...NDJSON, ...headers } });
  return { status: response.status, type: response.headers.get("content-type"), results: linesOf(await response.text()) };
}

describe("reports by the line", () => {
  it("are answered line by line, and a bad line does not stop the rest", async () => {
    const lines = [
      strike("line-1"), "{not json", strike("line-3", { colour: "red" }), "", strike("line-5", { conflicts: ["nowhere"] }), strike("line-1"), strike("line-1", { summary: "other" }),
      strike("line-8", { summary: "x".repeat(3_000) }), strike("line-9"),
    ];
    const { status, type, results } = await send(lines);
    expect([status, type]).toEqual([200, "application/x-ndjson"]);
    expect(results.map(({ line, status: of, reason, incidentId }) => [line, of, reason ?? incidentId])).toEqual([
      [1, 201, "line-1"], [2, 400, "malformed-json"], [3, 400, "bad-request"], [5, 422, "unknown-conflict"], [6, 200, "line-1"], [7, 409, "already-reported"], [8, 413, "too-large"], [9, 201, "line-9"],
    ]);
    expect(results[2]?.errors).toEqual([{ path: "colour", message: expect.stringMatching(/^is not known here: leave it out, or choose from incidentId, /) as string }]);
    expect(results[0]).toMatchObject({ revision: 0, position: "24", outcome: "appended" });
  });

  it("are refused one by one where they are not in UTF-8, and may begin with a byte order mark", async () => {
    const lines = [Buffer.from(`\uFEFF${JSON.stringify(strike("marked"))}\n`), Buffer.from(`${JSON.stringify(strike("garbled", { summary: "Zürich" }))}\n`, "latin1"), Buffer.from(JSON.stringify(strike("plain")))];
    const response = await fetch(`${client.url}/v1/incidents`, { method: "POST", body: Buffer.concat(lines), headers: NDJSON });
    expect(linesOf(await response.text()).map(({ line, status, reason, incidentId }) => [line, status, reason ?? incidentId])).toEqual([[1, 201, "marked"], [2, 400, "malformed-json"], [3, 201, "plain"]]);
  });

  it("are safe to send again under one key", async () => {
    const lines = [strike(undefined, { summary: "one" }), strike(undefined, { summary: "two" })];
    const first = await send(lines, { "Idempotency-Key": "batch-1" });
    const before = await client.tracker.log.head();
    const again = await send(lines, { "Idempotency-Key": "batch-1" });
    expect(first.results.map(({ status }) => status)).toEqual([201, 201]);
    expect(again.results).toEqual(first.results.map((result) => ({ ...result, status: 200, outcome: "repeated" })));
    expect(await client.tracker.log.head()).toBe(before);
  });

  it("are answered while they are sent, whatever the chunks are", async () => {
    const text = `${JSON.stringify(strike("chunk-1", { summary: "Ḥaḍramawt" }))}\r\n${JSON.stringify(strike("chunk-2"))}\n`;
    const bytes = new TextEncoder().encode(text);
    const held = Promise.withResolvers<undefined>();
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const half = bytes.length - 40;
        for (let at = 0; at < half; at += 7) controller.enqueue(bytes.slice(at, Math.min(half, at + 7)));
        await held.promise;
        controller.enqueue(bytes.slice(half));
        controller.close();
      },
    });
    const response = await fetch(`${client.url}/v1/incidents`, { method: "POST", body, headers: NDJSON, duplex: "half" });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    expect(linesOf(first)).toMatchObject([{ line: 1, status: 201, incidentId: "chunk-1" }]);
    held.resolve(undefined);
    expect(linesOf(new TextDecoder().decode((await reader.read()).value))).toMatchObject([{ line: 2, status: 201, incidentId: "chunk-2" }]);
    expect((await client.tracker.log.stream("incident-chunk-1"))[0]?.body).toContain("Ḥaḍramawt");
  });

  it("may be far more than the limit of one body", async () => {
    const { results } = await send(Array.from({ length: 2_000 }, (_, i) => strike(`many-${i}`)));
    expect(results).toHaveLength(2_000);
    expect(results.every(({ line, status, incidentId }) => status === 201 && incidentId === `many-${line - 1}`)).toBe(true);
  });

  it("may be none", async () => {
    const response = await fetch(`${client.url}/v1/incidents`, { method: "POST", body: "\n\n", headers: NDJSON });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it.each([["?preview=1", {}, "preview"], ["", { "If-Match": '"0"' }, "If-Match"]])("do not go with %s %j", async (query, headers, path) => {
    const response = await fetch(`${client.url}/v1/incidents${query}`, { method: "POST", body: "{}", headers: { ...NDJSON, ...headers } });
    expect([response.status, ((await response.json()) as { errors: { path: string }[] }).errors[0]?.path]).toEqual([400, path]);
  });

  it("that were recorded before the sender broke off stay recorded", async () => {
    const cut = new AbortController();
    const body = new ReadableStream<Uint8Array>({ start: (controller) => { controller.enqueue(new TextEncoder().encode(`${JSON.stringify(strike("cut-1"))}\n{"half`)); } });
    const response = await fetch(`${client.url}/v1/incidents`, { method: "POST", body, headers: NDJSON, duplex: "half", signal: cut.signal });
    await (response.body as ReadableStream<Uint8Array>).getReader().read();
    cut.abort();
    expect(await client.tracker.log.stream("incident-cut-1")).toHaveLength(1);
    expect((await client.get("/healthz")).status).toBe(200);
  });
});
