import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Dictionary } from "../../projections/ledger/dictionary.ts";

const ids = fc.array(fc.oneof(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,30}$/), fc.integer({ min: 0, max: 400 }).map((n) => `row-${n}`)), { maxLength: 400 });

describe("a dictionary", () => {
  it("gives every text one index for ever, as a map would", () => {
    fc.assert(
      fc.property(ids, (texts) => {
        const dictionary = new Dictionary();
        const expected = new Map<string, number>();
        for (const text of texts) {
          expect(dictionary.find(text)).toBe(expected.get(text) ?? -1);
          if (!expected.has(text)) expected.set(text, expected.size);
          expect(dictionary.intern(text)).toBe(expected.get(text));
        }
        expect(dictionary.size).toBe(expected.size);
        for (const [text, index] of expected) expect([dictionary.find(text), dictionary.id(index)]).toEqual([index, text]);
      }),
    );
  });

  it("orders texts by their bytes", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "grapheme-ascii", minLength: 1 }), { minLength: 2, maxLength: 20 }), (texts) => {
        const dictionary = new Dictionary();
        const indexes = texts.map((text) => dictionary.intern(text));
        expect(indexes.sort((a, b) => dictionary.compare(a, b)).map((index) => dictionary.id(index))).toEqual([...texts].sort());
        expect(indexes.every((index) => dictionary.compare(index, index) === 0)).toBe(true);
      }),
    );
  });

  it("says that it is full before an offset would pass 32 bits", () => {
    const ending = (end: number): Dictionary => new Dictionary({ bytes: new Uint8Array(8), offsets: Uint32Array.of(0, end), table: new Uint32Array(4) });
    expect([ending(8).isFull, ending(2 ** 31).isFull, ending(2 ** 32 - 1_000).isFull]).toEqual([false, false, true]);
  });

  it("grows: tens of thousands of texts that differ in their last letters only", () => {
    const dictionary = new Dictionary();
    for (let n = 0; n < 30_000; n++) expect(dictionary.intern(`gdelt-${1_000_000_000 + n}`)).toBe(n);
    for (let n = 0; n < 30_000; n += 997) expect(dictionary.id(dictionary.find(`gdelt-${1_000_000_000 + n}`))).toBe(`gdelt-${1_000_000_000 + n}`);
    expect(dictionary.find("gdelt-1")).toBe(-1);
  });

  it("holds words in any script, and the empty one", () => {
    const dictionary = new Dictionary();
    const words = ["", "Дамаск", "دمشق", "大马士革", "🕊", "a".repeat(10_000)];
    expect(words.map((word) => dictionary.intern(word))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(words.map((_, index) => dictionary.id(index))).toEqual(words);
  });

  it("goes on from its parts", () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const dictionary = new Dictionary();
        for (const text of before) dictionary.intern(text);
        const restored = new Dictionary(dictionary.parts());
        for (const text of [...before, ...after]) expect(restored.intern(text)).toBe(dictionary.intern(text));
      }),
      { numRuns: 50 },
    );
  });
});
