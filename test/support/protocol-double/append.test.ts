import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { jsonEvent } from "@eventstore/db-client";
import { aDouble, all, clientOf, event } from "./client-of.ts";

/** The two ways in which the client appends: over the shared stream, or in a call of its own once it is given credentials. */
const ways = [
  ["BatchAppend", {}],
  ["Append", { credentials: { username: "kettle", password: "hot" } }],
] as const;

describe.each(ways)("an append by %s", (_way, options) => {
  it("answers the last event's revision and position, which is where it is read", async () => {
    const client = clientOf((await aDouble()).url);
    const answer = await client.appendToStream("teapot", [event(1), event(2)], { expectedRevision: "no_stream", ...options });
    expect(answer).toMatchObject({ success: true, nextExpectedRevision: 1n });
    const [, second] = await all(client.readStream("teapot"));
    expect(second?.event).toMatchObject({ revision: 1n, data: { n: 2 }, type: "Poured", streamId: "teapot", position: answer.position });
  });

  it("that lost a race says what was expected and what there is", async () => {
    const client = clientOf((await aDouble()).url);
    await client.appendToStream("teapot", [event(1), event(2)], { expectedRevision: "no_stream", ...options });
    const late = (expectedRevision: bigint | "no_stream") => client.appendToStream("teapot", event(3), { expectedRevision, ...options });
    await expect(late("no_stream")).rejects.toMatchObject({ type: "wrong-expected-version", streamName: "teapot", expectedVersion: "no_stream", actualVersion: 1n });
    await expect(late(0n)).rejects.toMatchObject({ type: "wrong-expected-version", expectedVersion: 0n, actualVersion: 1n });
    await expect(late(7n)).rejects.toMatchObject({ type: "wrong-expected-version", expectedVersion: 7n, actualVersion: 1n });
    await expect(client.appendToStream("kettle", event(1), { expectedRevision: 0n, ...options })).rejects.toMatchObject({ actualVersion: "no_stream" });
  });

  it("with the same ids at the same place is answered as before, also when others came after", async () => {
    const client = clientOf((await aDouble()).url);
    const events = [event(1), event(2)];
    const first = await client.appendToStream("teapot", events, { expectedRevision: "no_stream", ...options });
    await client.appendToStream("teapot", event(3), { expectedRevision: 1n, ...options });
    expect(await client.appendToStream("teapot", events, { expectedRevision: "no_stream", ...options })).toEqual(first);
    expect(await all(client.readStream("teapot"))).toHaveLength(3);
  });

  it("with some of the ids, or at another place, is a lost race", async () => {
    const client = clientOf((await aDouble()).url);
    const known = event(1);
    await client.appendToStream("teapot", [known, event(2)], { expectedRevision: "no_stream", ...options });
    await expect(client.appendToStream("teapot", [known, event(3)], { expectedRevision: "no_stream", ...options })).rejects.toMatchObject({ type: "wrong-expected-version" });
    await expect(client.appendToStream("teapot", known, { expectedRevision: 0n, ...options })).rejects.toMatchObject({ type: "wrong-expected-version" });
    expect(await all(client.readStream("teapot"))).toHaveLength(2);
  });

  it("over 1 MiB is refused and leaves no trace, even when it comes in several requests", async () => {
    const client = clientOf((await aDouble()).url);
    const big = () => jsonEvent({ id: randomUUID(), type: "Poured", data: "x".repeat(700_000) });
    const append = client.appendToStream("teapot", [big(), big()], { expectedRevision: "no_stream", batchAppendSize: 800_000, ...options });
    await expect(append).rejects.toMatchObject({ type: "maximum-append-size-exceeded", maxAppendSize: 1_048_576 });
    await expect(all(client.readStream("teapot"))).rejects.toMatchObject({ type: "stream-not-found" });
    expect(await client.appendToStream("teapot", big(), { expectedRevision: "no_stream", ...options })).toMatchObject({ nextExpectedRevision: 0n });
  });

  it("in several requests is one append", async () => {
    const client = clientOf((await aDouble()).url);
    const events = Array.from({ length: 20 }, (_, n) => event(n));
    expect(await client.appendToStream("teapot", events, { expectedRevision: "no_stream", batchAppendSize: 300, ...options })).toMatchObject({ nextExpectedRevision: 19n });
  });

  it("without expectations is taken, and the same ids once", async () => {
    const client = clientOf((await aDouble()).url);
    const again = event(1);
    const first = await client.appendToStream("teapot", again, options);
    expect(await client.appendToStream("teapot", again, options)).toEqual(first);
    expect(await client.appendToStream("teapot", event(2), options)).toMatchObject({ nextExpectedRevision: 1n });
  });

  it("to a tombstoned stream is refused for ever, to a deleted one it begins anew", async () => {
    const client = clientOf((await aDouble()).url);
    for (const stream of ["teapot", "kettle"]) await client.appendToStream(stream, [event(1), event(2)]);
    await client.tombstoneStream("teapot");
    await client.deleteStream("kettle");
    await expect(client.appendToStream("teapot", event(3), { expectedRevision: "no_stream", ...options })).rejects.toMatchObject({ type: "stream-deleted", streamName: "teapot" });
    expect(await client.appendToStream("kettle", event(3), { expectedRevision: "no_stream", ...options })).toMatchObject({ nextExpectedRevision: 2n });
    expect((await all(client.readStream("kettle"))).map(({ event: read }) => read?.revision)).toEqual([2n]);
  });
});
