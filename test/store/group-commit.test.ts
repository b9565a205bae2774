import { describe, expect, it } from "vitest";
import { type Append, type AppendOutcome, StoreFault } from "../../src/store/event-store.ts";
import { groupCommit } from "../../src/store/group-commit.ts";
import { sampleEvent, sampleEvents } from "./sample-events.ts";

const appended: AppendOutcome = { kind: "appended", revision: 0, position: "1" };

/** A group commit that notes how long each group was. */
function noted(): { group: ReturnType<typeof groupCommit>; lengths: number[] } {
  const lengths: number[] = [];
  const group = groupCommit((appends) => {
    lengths.push(appends.length);
    return appends.map(() => appended);
  });
  return { group, lengths };
}

function appendOf(events: Append["events"]): Append {
  return { stream: "teapot", expected: "none", events };
}

describe("a group commit", () => {
  it("writes what arrives in one turn together", async () => {
    const { group, lengths } = noted();
    await Promise.all(sampleEvents(1, 64).map((event) => group.add(appendOf([event]))));
    expect(lengths).toEqual([64]);
  });

  it("collects what arrives meanwhile into the next group", async () => {
    const { group, lengths } = noted();
    await Promise.all(sampleEvents(1, 5).map((event) => group.add(appendOf([event])).then(() => group.add(appendOf([event])))));
    expect(lengths).toEqual([5, 5]);
  });

  it("closes a group at 1,000 events", async () => {
    const { group, lengths } = noted();
    await Promise.all(Array.from({ length: 50 }, (_, i) => group.add(appendOf(sampleEvents(i * 50 + 1, i * 50 + 50)))));
    expect(lengths).toEqual([20, 20, 10]);
  });

  it("closes a group at 8 MiB", async () => {
    const { group, lengths } = noted();
    const body = `"${"x".repeat(900_000)}"`;
    await Promise.all(Array.from({ length: 20 }, (_, i) => group.add(appendOf([sampleEvent(i, { body })]))));
    expect(lengths).toEqual([9, 9, 2]);
  });

  it("takes an append that is larger than a group by itself", async () => {
    const { group, lengths } = noted();
    await Promise.all([group.add(appendOf(sampleEvents(1, 3_000))), group.add(appendOf([sampleEvent(1)]))]);
    expect(lengths).toEqual([1, 1]);
  });

  it("acknowledges nothing before its group is committed, and each append with its own outcome", async () => {
    const order: string[] = [];
    const fault = new StoreFault("locked", "held.", "Wait.");
    const group = groupCommit((appends) => {
      order.push("committed");
      return appends.map((append) => (append.expected === "none" ? appended : fault));
    });
    const good = group.add(appendOf([sampleEvent(1)])).then((outcome) => order.push(outcome.kind));
    const bad = group.add({ ...appendOf([sampleEvent(2)]), expected: 1 }).catch((error: unknown) => order.push(String(error === fault)));
    order.push("waiting");
    await Promise.all([good, bad]);
    expect(order).toEqual(["waiting", "committed", "appended", "true"]);
  });

  it("writes everything that waits when it is drained", async () => {
    const { group, lengths } = noted();
    const all = Array.from({ length: 3 }, (_, i) => group.add(appendOf(sampleEvents(i * 600 + 1, i * 600 + 600))));
    group.drain();
    expect(lengths).toEqual([1, 1, 1]);
    expect(await Promise.all(all)).toEqual([appended, appended, appended]);
  });
});
