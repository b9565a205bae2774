import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { browserCaseLines } from "../../scripts/browser-cases.mjs";
import { emptyFolder } from "./command.ts";

describe("the line of browser tests", () => {
  it("counts those of the files that open a desk, and which of them axe looked over", () => {
    const folder = emptyFolder();
    const [screens, words] = ["screens.test.ts", "words.test.ts"].map((name) => join(folder, name));
    writeFileSync(screens, "const desk = openDesk();");
    writeFileSync(words, "expect(1).toBe(1);");
    const cases = (...titles: string[]) => titles.map((title) => ({ title, status: title.startsWith("skipped") ? "skipped" : "passed" }));
    const testResults = [{ name: screens, assertionResults: cases("log, dark: accessible, quiet", "reports end to end", "skipped: accessible") }, { name: words, assertionResults: cases("accessible words") }];
    expect(browserCaseLines({ testResults })).toEqual(["the dashboard in Chromium: 2 tests run, 1 of them with axe at 0 violations, 1 skipped"]);
  });

  it("is not there without browser tests", () => {
    expect([browserCaseLines(undefined), browserCaseLines({ testResults: [] })]).toEqual([[], []]);
  });
});
