import { describe, expect, it } from "vitest";
import { parseOccurrence } from "../../src/domain/occurrence.ts";
import { IncidentReport } from "../../src/domain/report.ts";
import type { IntakeOptions, IntakeRow } from "../../src/intake/format.ts";
import { mid } from "../../src/intake/mid.ts";
import { fileOf, fixture, refusalsIn, reportsIn, rowsOf } from "./sample-files.ts";

const midi = fixture("midi.csv");
const midip = fixture("midip.csv");
const golden = JSON.parse(fixture("mid-reports.json")) as Record<"alone" | "withParticipants" | "byDyad", unknown[]>;

const alone = (options?: IntakeOptions): Promise<IntakeRow[]> => rowsOf(mid, [fileOf("midi.csv", midi)], options);
const together = (options?: IntakeOptions): Promise<IntakeRow[]> => rowsOf(mid, [fileOf("midi.csv", midi), fileOf("midip.csv", midip)], options);
const reports = async (rows: Promise<IntakeRow[]>): Promise<IncidentReport[]> => reportsIn(await rows).map((row) => row.report);

describe("MID incidents", () => {
  it("are reports without parties or sides when they come alone", async () => {
    expect(await reports(alone())).toEqual(golden.alone);
  });

  it("have their states and sides with the participants", async () => {
    expect(await reports(together())).toEqual(golden.withParticipants);
  });

  it("belong to the dyads of their opposed states on request", async () => {
    const rows = await together({ conflictBy: { by: "dyad" } });
    expect(reportsIn(rows).map((row) => row.report)).toEqual(golden.byDyad);
    expect(refusalsIn(rows)).toMatchObject([{ row: 9, reason: "no-dyad" }]);
  });

  it("are the same whichever file comes first and however it is cut into chunks", async () => {
    for (const size of [1, 7, 100]) {
      const rows = await rowsOf(mid, [fileOf("midip.csv", midip, size), fileOf("midi.csv", midi, size)]);
      expect(reportsIn(rows).map((row) => row.report)).toEqual(golden.withParticipants);
    }
  });

  it("are the same with the participants in another order", async () => {
    const [header, ...rows] = midip.trimEnd().split("\n");
    const turned = [header, ...rows.reverse()].join("\n");
    expect(await reports(rowsOf(mid, [fileOf("midi.csv", midi), fileOf("midip.csv", turned)]))).toEqual(golden.withParticipants);
  });

  it("are the same with CR LF line ends, a byte order mark, blank lines and capitals in the header", async () => {
    const [header, ...rows] = midi.trimEnd().split("\n");
    const dressed = `\uFEFF${header.toUpperCase()}\r\n\r\n${rows.join("\r\n")}\r\n\r\n`;
    expect(await reports(rowsOf(mid, [fileOf("midi.csv", dressed)]))).toEqual(golden.alone);
  });

  it("are coded by hand, and say where they stand in the file", async () => {
    const rows = reportsIn(await alone());
    expect(rows.map((row) => row.row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows[0]).toMatchObject({ coded: "hand", file: "midi.csv", raw: midi.split("\n")[1] });
  });

  it("fit the schema of a report and have an occurrence that can be read", async () => {
    for (const report of await reports(together())) {
      expect(IncidentReport.safeParse(report).success).toBe(true);
      expect(parseOccurrence(report.occurred).ok).toBe(true);
    }
  });
});

describe("the conflict of a MID incident", () => {
  it("is a conflict of one's own", async () => {
    const all = await reports(together({ conflictBy: { by: "id", id: "balkans" } }));
    expect(new Set(all.map((report) => JSON.stringify([report.conflicts, report.opens])))).toEqual(new Set(['[["balkans"],[{"conflictId":"balkans","name":"balkans"}]]']));
  });

  it("is named by any column, whatever its capitals", async () => {
    const [first] = await reports(alone({ conflictBy: { by: "column", column: "StYear" } }));
    expect(first).toMatchObject({ conflicts: ["mid-1993"], opens: [{ conflictId: "mid-1993", name: "MID styear 1993" }] });
  });

  it("is the same dyad whoever acts first", async () => {
    const all = await reports(together({ conflictBy: { by: "dyad" } }));
    expect(all.filter((report) => report.initiators?.[0].id === "ALB").map((report) => report.conflicts)).toEqual([["ALB-SRB"]]);
    expect(all.filter((report) => report.targets?.[0].id === "ALB").map((report) => report.conflicts)).toEqual([["ALB--serbia-and-montenegro"], ["ALB-SRB"]]);
  });

  it("opens ten dyads in the report and the others before it", async () => {
    const states = ["USA,2", "CAN,20", "BHM,31", "CUB,40", "HAI,41", "DOM,42", "JAM,51", "TRI,52", "BAR,53", "DMA,54", "GRN,55", "SLU,56"];
    const [header] = midip.split("\n");
    const party = (state: string, side: number): string => `9004,9004001,${state},1,1,2001,1,1,2001,${side},${side},0,0,${7 * side},${side === 1 ? 3 : 1},0,0,5`;
    const participants = [header, ...states.map((state) => party(state, 1)), party("YUG,345", 0)].join("\n");
    const incident = `${midi.split("\n")[0]}\n9004,9004001,1,1,2001,1,1,2001,1,-9,0,0,7,3,12,5\n`;
    const [row] = reportsIn(await rowsOf(mid, [fileOf("midi.csv", incident), fileOf("midip.csv", participants)], { conflictBy: { by: "dyad" } }));
    expect(row.report.conflicts).toHaveLength(12);
    expect([...(row.report.opens ?? []), ...(row.further ?? [])].map((opening) => opening.conflictId)).toEqual(row.report.conflicts);
    expect(row.further).toHaveLength(2);
  });
});
