import { describe, expect, it } from "vitest";
import { columnsIn, csvMapping } from "../../src/intake/csv-mapping.ts";
import { delimited } from "../../src/intake/delimited.ts";
import { fixture } from "./sample-files.ts";

const plain = { format: "csv", id: "no", occurred: "date", coding: { cameo: "code" } };
const whole = JSON.parse(fixture("raids-mapping.json")) as unknown;
const problem = (mapping: unknown): string => {
  const read = csvMapping(mapping);
  return read.ok ? "" : read.problem;
};

describe("a mapping", () => {
  it.each<[string, unknown]>([
    ["with what a row must have", plain],
    ["with all that is in the example", whole],
    ["with a date in three columns", { ...plain, occurred: { year: "y", month: "m" } }],
    ["with constants", { ...plain, coding: { mid: { value: 16 } }, status: { value: "announced" }, conflict: { value: "a-b" } }],
  ])("is taken %s", (_what, mapping) => {
    expect(problem(mapping)).toBe("");
    expect(delimited.problem?.({ mapping })).toBeUndefined();
  });

  it.each<[string, unknown, string[]]>([
    ["there is none", undefined, ["need a mapping", '"occurred"']],
    ["it is no object", "map.json", ["the mapping:"]],
    ["it lacks the id", { ...plain, id: undefined }, ["the mapping at id:", "a column's name"]],
    ["it does not name the table", { ...plain, format: undefined }, ["the mapping at format:"]],
    ["it takes a format's name", { ...plain, format: "gdelt" }, ["the mapping at format:", "call the table otherwise"]],
    ["a field is nobody's", { ...plain, severity: "s" }, ["there is no severity here", "magnitudes", "dateFormat"]],
    ["a party's field is nobody's", { ...plain, targets: [{ id: "t", iso: "x" }] }, ["the mapping at targets/0:", "there is no iso here", "split"]],
    ["nothing is coded", { ...plain, coding: {} }, ["the mapping at coding:", '{"cameo": "code"}']],
    ["a cell is neither column nor constant", { ...plain, summary: { colum: "note" } }, ["the mapping at summary:", '{"value": "195"}']],
    ["a translation is no word", { ...plain, coding: { cameo: { column: "act", values: { raid: ["190"] } } } }, ["the mapping at coding/cameo:"]],
    ["a date has an end alone", { ...plain, occurred: { end: "over" } }, ["the mapping at occurred:", '{"start": "begins"']],
    ["a date format is another language's", { ...plain, dateFormat: "TT.MM.JJJJ" }, ["the mapping at dateFormat:", "DD.MM.YYYY"]],
    ["a split cell has one name", { ...plain, targets: [{ id: "t", split: ";", name: "n" }] }, ["the mapping at targets/0:", "leave out split"]],
    ["its format is no id", { ...plain, format: "my raids" }, ["the mapping at format:", "letters"]],
    ["its delimiter is a word", { ...plain, delimiter: "comma" }, ["the mapping at delimiter:"]],
  ])("is refused where %s, saying where and what to write", (_what, mapping, texts) => {
    for (const text of texts) expect(problem(mapping)).toContain(text);
    expect(delimited.problem?.({ mapping })).toBe(problem(mapping));
  });

  it("names its columns, in lower case, and where it does", () => {
    const read = csvMapping({ ...plain, id: " No. ", targets: [{ id: { column: "Against", values: { a: "b" } } }], status: { value: "planned" } });
    expect(read.ok && columnsIn(read.mapping)).toEqual([
      { column: "no.", path: "id" },
      { column: "date", path: "occurred" },
      { column: "against", path: "targets/0/id" },
      { column: "code", path: "coding/cameo" },
    ]);
  });
});
