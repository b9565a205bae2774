import { describe, expect, it } from "vitest";
import { type AllStreamResolvedEvent } from "@eventstore/db-client";
import { aDouble, all, clientOf, event } from "./client-of.ts";

async function filled() {
  const client = clientOf((await aDouble()).url);
  for (let n = 0; n < 5; n += 1) await client.appendToStream(n % 2 ? "kettle" : "teapot", [event(n), event(n + 10)]);
  return client;
}

const positions = (read: readonly AllStreamResolvedEvent[]) => read.map(({ event: recorded }) => recorded?.position);
const revisions = (read: readonly { event?: { revision: bigint } }[]) => read.map(({ event: recorded }) => recorded?.revision);

describe("a read of everything", () => {
  it("gives strictly rising positions with gaps, the server's own events among them", async () => {
    const read = await all((await filled()).readAll());
    const commits = read.map(({ event: recorded }) => recorded?.position.commit ?? -1n);
    expect(commits.every((commit, index) => index === 0 || commit > (commits[index - 1] ?? commit) + 1n)).toBe(true);
    expect(read.filter(({ event: recorded }) => recorded?.type.startsWith("$")).length).toBeGreaterThan(0);
    expect(read.filter(({ event: recorded }) => recorded?.streamId === "teapot")).toHaveLength(6);
  });

  it("includes its position forwards and excludes it backwards", async () => {
    const client = await filled();
    const everywhere = positions(await all(client.readAll()));
    const [from, next] = everywhere.slice(4);
    if (!from) throw new Error("There are more events than four.");
    expect(positions(await all(client.readAll({ fromPosition: from, maxCount: 2 })))).toEqual([from, next]);
    expect(positions(await all(client.readAll({ fromPosition: from, direction: "backwards" })))).toEqual(everywhere.slice(0, 4).reverse());
    expect(positions(await all(client.readAll({ fromPosition: "end", direction: "backwards", maxCount: 1 })))).toEqual(everywhere.slice(-1));
    expect(await all(client.readAll({ fromPosition: "end" }))).toEqual([]);
    expect(await all(client.readAll({ fromPosition: "start", direction: "backwards" }))).toEqual([]);
  });

  it("refuses a position where no record begins, and finds nothing behind the end", async () => {
    const client = await filled();
    const last = (await all(client.readAll())).at(-1)?.event?.position ?? { commit: 0n, prepare: 0n };
    await expect(all(client.readAll({ fromPosition: { commit: last.commit - 1n, prepare: last.commit - 1n } }))).rejects.toMatchObject({ code: 3 });
    expect(await all(client.readAll({ fromPosition: { commit: last.commit + 9_999n, prepare: 0n } }))).toEqual([]);
  });
});

describe("a read of a stream", () => {
  it("begins at a revision and goes either way", async () => {
    const client = await filled();
    expect(revisions(await all(client.readStream("teapot", { fromRevision: 2n, maxCount: 3 })))).toEqual([2n, 3n, 4n]);
    expect(revisions(await all(client.readStream("teapot", { fromRevision: 2n, direction: "backwards" })))).toEqual([2n, 1n, 0n]);
    expect(revisions(await all(client.readStream("teapot", { fromRevision: "end", direction: "backwards", maxCount: 1 })))).toEqual([5n]);
    expect(revisions(await all(client.readStream("teapot", { fromRevision: 6n })))).toEqual([]);
  });

  it("tells a stream that never was, a deleted one and a tombstoned one", async () => {
    const client = await filled();
    await client.deleteStream("teapot");
    await client.tombstoneStream("kettle");
    await expect(all(client.readStream("saucer"))).rejects.toMatchObject({ type: "stream-not-found" });
    await expect(all(client.readStream("teapot"))).rejects.toMatchObject({ type: "stream-not-found" });
    await expect(all(client.readStream("kettle"))).rejects.toMatchObject({ type: "stream-deleted", streamName: "kettle" });
    expect((await all(client.readAll())).filter(({ event: recorded }) => recorded?.streamId === "teapot")).toHaveLength(6);
  });

  it.each([
    ["truncated", { truncateBefore: 4 }],
    ["kept to its last events", { maxCount: 2 }],
  ])("that was %s begins later, and all its events still stand in the log", async (_how, metadata) => {
    const client = await filled();
    await client.setStreamMetadata("teapot", metadata);
    expect(revisions(await all(client.readStream("teapot")))).toEqual([4n, 5n]);
    expect(revisions(await all(client.readStream("teapot", { fromRevision: "end", direction: "backwards" })))).toEqual([5n, 4n]);
    const everything = await all(client.readAll());
    expect(everything.filter(({ event: recorded }) => recorded?.streamId === "teapot")).toHaveLength(6);
    expect(everything.filter(({ event: recorded }) => recorded?.streamId === "$$teapot")).toHaveLength(1);
    expect(await client.appendToStream("teapot", event(9), { expectedRevision: 5n })).toMatchObject({ nextExpectedRevision: 6n });
  });

  it("keeps metadata, bytes and the time of recording", async () => {
    const client = clientOf((await aDouble()).url);
    const { binaryEvent } = await import("@eventstore/db-client");
    await client.appendToStream("teapot", [{ ...event(1), metadata: { by: "me" } }, binaryEvent({ type: "Raw", data: Buffer.from([0, 255]) })]);
    const [json, raw] = await all(client.readStream("teapot"));
    expect(json?.event).toMatchObject({ isJson: true, data: { n: 1 }, metadata: { by: "me" } });
    expect(raw?.event).toMatchObject({ isJson: false, type: "Raw", metadata: undefined });
    expect([...(raw?.event?.data as Uint8Array)]).toEqual([0, 255]);
    expect(Math.abs(Date.now() - (json?.event?.created.getTime() ?? 0))).toBeLessThan(10_000);
  });
});
