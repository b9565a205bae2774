import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/http/in-order.ts";
import { Turns } from "../../src/http/turns.ts";

const streamed = async function* <Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
};
const collected = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe("answers in order", () => {
  it("are those of the items, however long each takes, and no more than so many are under way", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5 })), fc.integer({ min: 1, max: 4 }), async (turns, most) => {
        let [under, highest] = [0, 0];
        const work = async (wait: number): Promise<number> => {
          highest = Math.max(highest, ++under);
          for (let turn = 0; turn < wait; turn++) await Promise.resolve();
          under--;
          return wait;
        };
        expect(await collected(inOrder(streamed(turns), work, most))).toEqual(turns);
        expect(highest).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("come while the next item is still awaited", async () => {
    const held = Promise.withResolvers<undefined>();
    const slow = async function* (): AsyncGenerator<number> {
      yield 1;
      await held.promise;
      yield 2;
    };
    const answers = inOrder(slow(), async (item) => item, 10);
    expect(await answers.next()).toEqual({ value: 1, done: false });
    held.resolve(undefined);
    expect(await answers.next()).toEqual({ value: 2, done: false });
    expect(await answers.next()).toEqual({ value: undefined, done: true });
  });

  it("pass on a failure when its turn comes", async () => {
    const answers = inOrder(streamed([1, 2]), async (item) => { if (item === 2) throw new Error("two"); return item; }, 10);
    expect((await answers.next()).value).toBe(1);
    await expect(answers.next()).rejects.toThrow("two");
  });
});

describe("turns", () => {
  const order = async (lines: readonly { name: string; incidentId?: string; conflicts?: string[]; opens?: string[]; waits: number }[]): Promise<string[]> => {
    const turns = new Turns();
    const done: string[] = [];
    await Promise.all(lines.map(({ name, incidentId, conflicts = [], opens = [], waits }) => turns.take({ incidentId, conflicts, opens }, async () => {
      for (let turn = 0; turn < waits; turn++) await Promise.resolve();
      done.push(name);
    })));
    return done;
  };

  it("keep lines of one incident, and of a conflict that is being opened, behind one another", async () => {
    expect(await order([{ name: "a", incidentId: "x", waits: 20 }, { name: "b", incidentId: "x", waits: 0 }])).toEqual(["a", "b"]);
    expect(await order([{ name: "a", opens: ["c"], conflicts: ["c"], waits: 20 }, { name: "b", conflicts: ["c"], waits: 0 }])).toEqual(["a", "b"]);
  });

  it("let others pass", async () => {
    expect(await order([{ name: "a", incidentId: "x", conflicts: ["c"], waits: 20 }, { name: "b", incidentId: "y", conflicts: ["c"], waits: 0 }])).toEqual(["b", "a"]);
  });
});
