import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonElements } from "../../src/intake/json-elements.ts";
import { LONGEST_ROW } from "../../src/intake/row-bytes.ts";
import { collected, streamOf } from "./sample-files.ts";

const elements = (text: string | Uint8Array, chunk?: number) => collected(jsonElements(streamOf(Buffer.from(text as string), chunk)));

describe("the elements of a JSON array", () => {
  it("are its values, however it is spaced and cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 50 }), async (values, indent, chunk) => {
        const read = await elements(`\uFEFF \n${JSON.stringify(values, null, indent)}\n`, chunk);
        expect(read.map(({ text }) => JSON.parse(text) as unknown)).toEqual(JSON.parse(JSON.stringify(values)));
        expect(read.map(({ row, closed }) => [row, closed])).toEqual(values.map((_value, index) => [index + 1, true]));
      }),
    );
  });

  it("of a file cut off are the whole ones, then what is left", async () => {
    const values = [{ a: [1, "]"] }, { b: "}," }, "c\\\""];
    const text = JSON.stringify(values);
    for (let length = 1; length < text.length; length++) {
      const read = await elements(text.slice(0, length));
      const whole = read.slice(0, -1);
      expect(whole.map(({ text }) => JSON.parse(text) as unknown)).toEqual(values.slice(0, whole.length));
      expect(read.at(-1)?.closed).toBe(false);
    }
  });

  it("do not hide what follows the array", async () => {
    expect((await elements("[1] {}")).map(({ text, closed }) => [text.trim(), closed])).toEqual([["1", true], ["{}", false]]);
    expect(await elements("[ ]\n")).toEqual([]);
  });

  it("leave an empty place to be refused", async () => {
    expect((await elements("[1,,2]")).map(({ text }) => text)).toEqual(["1", "", "2"]);
  });

  it("are cut at the longest row, and say so", async () => {
    const read = await elements(`["${"x".repeat(LONGEST_ROW)}",2]`);
    expect(read.map(({ text, overlong }) => [text.length, overlong])).toEqual([[LONGEST_ROW, true], [1, false]]);
  });

  it("never throw on any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: fc.constantFrom(..."[]{}\",\\1 \n") }), async (bytes, text) => {
        for (const one of [bytes, Buffer.from(text), Buffer.concat([Buffer.from("["), bytes])]) {
          const read = await elements(one);
          expect(read.map(({ row }) => row)).toEqual(read.map((_one, index) => index + 1));
        }
      }),
    );
  });
});
