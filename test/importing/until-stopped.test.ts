import { describe, expect, it } from "vitest";
import { untilStopped } from "../../src/importing/until-stopped.ts";
import { collected } from "../intake/sample-files.ts";

interface Source {
  readonly items: AsyncIterable<number>;
  readonly closed: () => boolean;
}

/** Numbers to a last one, then what `then` does. */
function numbers(last: number, then: () => Promise<void> = () => Promise.resolve()): Source {
  let isClosed = false;
  async function* items(): AsyncGenerator<number> {
    try {
      for (let number = 1; number <= last; number++) yield number;
      await then();
    } finally {
      isClosed = true;
    }
  }
  return { items: items(), closed: () => isClosed };
}

const forEver = (): Promise<void> => new Promise(() => undefined);

describe("items until a signal", () => {
  it("are all of them where none comes, and faults pass", async () => {
    const { signal } = new AbortController();
    expect(await collected(untilStopped(numbers(3).items, signal))).toEqual([1, 2, 3]);
    expect(await collected(untilStopped(numbers(3).items, undefined))).toEqual([1, 2, 3]);
    const failing = numbers(1, () => Promise.reject(new Error("the disk is gone")));
    await expect(collected(untilStopped(failing.items, signal))).rejects.toThrow("the disk is gone");
  });

  it("end while the next one is waited for", async () => {
    const controller = new AbortController();
    const met: number[] = [];
    setTimeout(() => { controller.abort(); }, 10);
    for await (const item of untilStopped(numbers(2, forEver).items, controller.signal)) met.push(item);
    expect(met).toEqual([1, 2]);
  });

  it("are none after it, and the source is closed", async () => {
    const [before, within] = [numbers(3), numbers(3)];
    expect(await collected(untilStopped(before.items, AbortSignal.abort()))).toEqual([]);
    const controller = new AbortController();
    for await (const item of untilStopped(within.items, controller.signal)) {
      expect(item).toBe(1);
      controller.abort();
      break;
    }
    expect(within.closed()).toBe(true);
  });

  it("close the source where whoever reads them stops", async () => {
    const source = numbers(3);
    for await (const _ of untilStopped(source.items, new AbortController().signal)) break;
    expect(source.closed()).toBe(true);
  });
});
