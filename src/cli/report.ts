/** `report`: incidents from a JSON document or JSON lines, each with a result of its own. */
import { faultsOf } from "../domain/faults.ts";
import { IncidentReport } from "../domain/report.ts";
import { worded } from "../domain/worded.ts";
import type { Tracker } from "../tracker.ts";
import { type Call, commandRow } from "./command-row.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { inputText, nameOf } from "./input.ts";
import { plain } from "./layout.ts";
import { recordedDocument, recordedLine } from "./recording.ts";
import { type Piece, piecesOf } from "./report-pieces.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

interface ReportFlags {
  readonly file: string;
  readonly key?: string;
}

export const report = commandRow<ReportFlags>({
  name: "report", group: "Record:", summary: "reports incidents: a JSON object, a JSON array, or JSON lines",
  define: (command, config) =>
    storeFlag(command.requiredOption("--file <file>", "the reports; - for stdin").option("--key <key>", "idempotency key of the first report; the second has KEY#2, and so on"), config),
  run: reportAll,
});

/** What became of one report; `unfit` never reached the record. */
interface Result {
  readonly kind: "recorded" | "refused" | "unfit";
  readonly document: object;
  readonly line: string;
}

async function reportAll(call: Call<ReportFlags>): Promise<ExitCode> {
  const { terminal, flags } = call;
  const pieces = piecesOf(await inputText(terminal, flags.file), nameOf(flags.file));
  const kinds: Result["kind"][] = [];
  await withTracker(call, { mayMake: true, caughtUp: false }, async (tracker) => {
    for (const [index, piece] of pieces.entries()) {
      const { kind, document, line } = await resultOf(tracker, piece, keyOf(flags.key, index));
      await terminal.out(`${flags.json ? JSON.stringify(document) : line}\n`);
      kinds.push(kind);
    }
  });
  return codeOf(kinds);
}

const keyOf = (key: string | undefined, index: number): string | undefined => (key === undefined || index === 0 ? key : `${key}#${index + 1}`);

async function resultOf(tracker: Tracker, piece: Piece, key: string | undefined): Promise<Result> {
  const { place } = piece;
  if (!piece.ok) return failure("unfit", place, { reason: "not-json", detail: piece.problem });
  const parsed = IncidentReport.safeParse(piece.value, worded);
  if (!parsed.success) {
    const [{ path, message }] = faultsOf(parsed.error);
    return failure("unfit", place, { reason: "does-not-fit", path, detail: message });
  }
  const recorded = await tracker.record({ type: "ReportIncident", report: parsed.data, coded: "hand" }, { key });
  if (!recorded.ok) return failure("refused", place, recorded.rejection);
  return { kind: "recorded", document: recordedDocument("incident", recorded), line: recordedLine("incident", recorded) };
}

function failure(kind: Result["kind"], place: string, why: { reason: string; path?: string; detail: string }): Result {
  const where = why.path === undefined || why.path === "" ? "" : `${why.path}: `;
  return { kind, document: { outcome: "refused", place, ...why }, line: plain(`refused: ${place}: ${where}${why.detail} (${why.reason})`) };
}

function codeOf(kinds: readonly Result["kind"][]): ExitCode {
  if (kinds.every((kind) => kind === "recorded")) return EXIT.done;
  if (kinds.includes("recorded")) return EXIT.partly;
  return kinds.includes("refused") ? EXIT.conflict : EXIT.usage;
}
