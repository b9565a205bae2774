import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundingCase } from "../../src/demo.ts";
import { openTracker } from "../../src/tracker.ts";
import { type Client, served, strike } from "./founding-server.ts";

let client: Client;
const counted: string[] = [];
beforeAll(async () => {
  const tracker = await openTracker();
  for (const { command, key } of foundingCase) await tracker.record(command, { key });
  await tracker.ready;
  const ask: typeof tracker.ask = {
    ...tracker.ask,
    changePreview: (...given) => { counted.push("change"); return tracker.ask.changePreview(...given); },
    preview: (...given) => { counted.push("report"); return tracker.ask.preview(...given); },
  };
  client = await served({ ...tracker, ask });
});
afterAll(() => client.close());

const retraction = { path: "/v1/incidents/iran-attack-2024-04-13/retraction?preview=1", body: { basis: "false-report", reason: "r" } };
const report = { path: "/v1/incidents?preview=1", body: strike(undefined) };

/** Sends a request and leaves before an answer can have come. */
async function leaving({ path, body }: { readonly path: string; readonly body: object }): Promise<void> {
  const text = JSON.stringify(body);
  const socket = connect(Number(new URL(client.url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.end(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  socket.resume();
  await once(socket, "close");
}

describe("a preview that nobody waits for any more", () => {
  it.each([["change", retraction], ["report", report]])("of a %s is not made", async (kind, asked) => {
    counted.length = 0;
    await Promise.all([leaving(asked), leaving(asked), leaving(asked)]);
    expect((await client.post(asked.path, asked.body)).status).toBe(200);
    expect(counted).toEqual([kind]);
  });
});
