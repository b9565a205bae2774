import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMs } from "../../src/domain/instant.ts";
import { dateFormatProblem, dateOf } from "../../src/intake/date-format.ts";

describe("a date", () => {
  it.each([
    ["13.04.2021", "DD.MM.YYYY", "2021-04-13"],
    ["4/13/2021", "M/D/YYYY", "2021-04-13"],
    ["13 April 2021", "D MMMM YYYY", "2021-04-13"],
    ["03-Sept-2021", "DD-MMM-YYYY", "2021-09-03"],
    ["20210413", "YYYYMMDD", "2021-04-13"],
    ["04/2021", "MM/YYYY", "2021-04"],
    ["2021", "YYYY", "2021"],
    ["13.04.2021 20:30", "DD.MM.YYYY HH:mm", "2021-04-13T20:30"],
    ["2021-04-13T20:30:05Z", "YYYY-MM-DDTHH:mm:ssZ", "2021-04-13T20:30:05Z"],
    ["(13|04|2021)", "(DD|MM|YYYY)", "2021-04-13"],
  ])("%s, written %s, is %s", (text, format, iso) => {
    expect(dateFormatProblem(format)).toBeUndefined();
    expect(dateOf(text, format)).toBe(iso);
  });

  it.each([
    ["2021-04-13", "DD.MM.YYYY"],
    ["13x04x2021", "DD.MM.YYYY"],
    ["1.04.2021", "DD.MM.YYYY"],
    ["13 Smarch 2021", "D MMMM YYYY"],
    ["13.04.2021 ", "DD.MM.YYYY"],
  ])("%j is none that is written %s", (text, format) => {
    expect(dateOf(text, format)).toBeUndefined();
  });

  it("comes back from every format", () => {
    const months = "January February March April May June July August September October November December".split(" ");
    fc.assert(
      fc.property(fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
        const [iso, [year, month, day]] = [formatMs(date.getTime()).slice(0, 10), formatMs(date.getTime()).slice(0, 10).split("-")];
        expect(dateOf(`${day}.${month}.${year}`, "DD.MM.YYYY")).toBe(iso);
        expect(dateOf(`${Number(month)}/${Number(day)}/${year}`, "M/D/YYYY")).toBe(iso);
        expect(dateOf(`${Number(day)} ${months[Number(month) - 1]} ${year}`, "D MMMM YYYY")).toBe(iso);
      }),
    );
  });
});

describe("a date format", () => {
  it.each(["dd/mm/yyyy", "DD.MM", "DD.MM.YY", "YYYY-DD", "YYYY-MM HH:mm", "YYYY-MM-DD HH", "YYYY-MM-MM", "DD/MM/YYYY hh:mm a", ""])("is refused as %j, with what to write", (format) => {
    expect(dateFormatProblem(format)).toContain("such as DD.MM.YYYY");
  });
});
