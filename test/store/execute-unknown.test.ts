import { describe, expect, it } from "vitest";
import { type Append, type AppendOutcome, type EventStore, StoreFault } from "../../src/store/event-store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { idsOf } from "./sample-events.ts";
import { pour, pouring, requested } from "./teapot.ts";

type Way = "lost" | "written, answer lost" | "answered" | "broken" | "answers conflict";

/** A store that treats its appends in turn in these ways, and afterwards answers like any other. */
function shaky(...ways: readonly Way[]): { store: EventStore; sent: Append[] } {
  const inner = memoryStore();
  const left = [...ways];
  const sent: Append[] = [];
  const append = async (given: Append): Promise<AppendOutcome> => {
    sent.push(given);
    const way = left.shift() ?? "answered";
    if (way === "broken") throw new StoreFault("full", "No room.", "Make room.");
    if (way === "answers conflict") return { kind: "conflict", actual: 0 };
    const outcome = way === "lost" ? undefined : await inner.append(given);
    if (outcome !== undefined && way === "answered") return outcome;
    throw new StoreFault("unknown-outcome", "No answer.", "Send it again.");
  };
  return { store: { ...inner, append }, sent };
}

describe("execute, when the outcome of an append is unknown", () => {
  it.each<readonly [string, readonly Way[]]>([
    ["the append was written and its answer lost", ["written, answer lost"]],
    ["the append was lost", ["lost"]],
    ["the append was written and both answers lost", ["written, answer lost", "lost"]],
    ["the second was written and both answers lost", ["lost", "written, answer lost"]],
    ["the append was written and the retry met another fault", ["written, answer lost", "broken"]],
    ["a cluster answers the retry of what it wrote with a conflict", ["written, answer lost", "answers conflict"]],
  ])("appends once where %s", async (_, ways) => {
    const { store, sent } = shaky(...ways);
    expect(await pouring(store, pour(3, 2))).toEqual({ ok: true, outcome: "appended", revision: 1, position: "2", state: 5 });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(idsOf(await store.readStream("teapot"))).toEqual(idsOf(sent[0]?.events ?? []));
  });

  it("finds a keyed request's own events", async () => {
    const { store } = shaky("written, answer lost");
    expect(await pouring(store, pour(3), requested({ key: 1 }))).toMatchObject({ ok: true, revision: 0, state: 3 });
    expect(await store.head()).toBe("1");
  });

  it("throws the fault where nothing can be found after the second try", async () => {
    const { store, sent } = shaky("lost", "lost");
    await expect(pouring(store, pour(3))).rejects.toMatchObject({ code: "unknown-outcome" });
    expect(sent).toHaveLength(2);
  });

  it("decides again where the first was lost and somebody else was first meanwhile", async () => {
    const { store, sent } = shaky("lost", "answers conflict");
    expect(await pouring(store, pour(3))).toMatchObject({ ok: true, outcome: "appended", state: 3 });
    expect(sent).toHaveLength(3);
  });

  it("never lets a retry's own fault say that nothing was written", async () => {
    await expect(pouring(shaky("lost", "broken").store, pour(3))).rejects.toMatchObject({ code: "unknown-outcome" });
  });

  it("throws any other fault at once", async () => {
    const { store, sent } = shaky("broken");
    await expect(pouring(store, pour(3))).rejects.toMatchObject({ code: "full" });
    expect(sent).toHaveLength(1);
  });
});
