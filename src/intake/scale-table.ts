/** A user's own scale from a CSV file: `code,value` and, where wanted, the table's own `name` and `citation`. */
import { NewScale, type ScaleTable, codeProblem } from "../domain/added-scale.ts";
import { worded } from "../domain/worded.ts";
import type { IntakeFile, Misfit, RefusedRow } from "./format.ts";
import { shown } from "./misfit.ts";
import { type TableRow, openTable } from "./table.ts";

/** What is said of the table beside the file; it comes before what the file says of itself. */
export interface GivenOfTable {
  readonly scaleId: string;
  readonly version?: string | undefined;
  readonly name?: string | undefined;
  readonly citation?: string | undefined;
  readonly note?: string | undefined;
}

/** What is wrong, and where: `row` is the line in the file, `column` the column or the member of the table. */
export interface ScaleTableProblem {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly problem: string;
}

export type ScaleTableRead = { readonly ok: true; readonly table: ScaleTable } | { readonly ok: false; readonly problems: readonly ScaleTableProblem[] };

/**
 * Reads a whole table, or everything that is wrong with it. Before the header, lines such as `# name: ...` may give the name, the
 * citation, the version, a note and the ontology of the codes (`# codes: plover`); without it, codes that begin with a digit are CAMEO.
 */
export async function readScaleTable(file: IntakeFile, given: GivenOfTable): Promise<ScaleTableRead> {
  const text = await textOf(file);
  if (text === undefined) return { ok: false, problems: [{ problem: `a table of scores has at most ${MOST_BYTES} bytes: is this the right file?` }] };
  const { said, rest, skipped } = preambleOf(text);
  const opened = await openTable({ name: file.name, stream: oneChunk(rest) });
  const { columns, header } = opened;
  const value = columns.find((name) => name === "value" || name === "score");
  if (value === undefined || !columns.includes("code")) return { ok: false, problems: [{ row: header.row + skipped, value: shown(header.raw), problem: "the header names no columns code and value: write code,value in the first line" }] };
  const gathered = new Gathered(value, skipped, said.get("codes"));
  for await (const row of opened.rows()) gathered.take(row);
  return gathered.finished({ ...Object.fromEntries(said), ...defined(given) }, given.scaleId);
}

const MOST_BYTES = 1_048_576;

async function textOf({ stream }: IntakeFile): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8").replace(/^\uFEFF/, "");
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, "utf8");
}

const SAID = ["name", "citation", "version", "note", "codes"];

/** The lines before the header that begin with #, as far as they say something of the table. */
function preambleOf(text: string): { said: Map<string, string>; rest: string; skipped: number } {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const skipped = first < 0 ? lines.length : first;
  const said = new Map<string, string>();
  for (const line of lines.slice(0, skipped)) {
    const [, name, words] = /^#\s*([a-z]+)\s*:\s*(.*?)\s*$/i.exec(line) ?? [];
    if (SAID.includes(name?.toLowerCase()) && words !== "") said.set(name.toLowerCase(), words);
  }
  return { said, rest: lines.slice(skipped).join("\n"), skipped };
}

function defined(given: GivenOfTable): Partial<GivenOfTable> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The rows taken so far, and what was wrong with them. */
class Gathered {
  readonly #scores = new Map<string, number>();
  readonly #rowOfCode = new Map<string, number>();
  /** what the columns name and citation say, with the row that said it first */
  readonly #words = new Map<string, { readonly text: string; readonly row: number; readonly other?: ScaleTableProblem }>();
  readonly #problems: ScaleTableProblem[] = [];
  readonly #value: string;
  readonly #skipped: number;
  #codes: string | undefined;

  constructor(value: string, skipped: number, codes: string | undefined) {
    this.#value = value;
    this.#skipped = skipped;
    this.#codes = codes;
  }

  take(taken: TableRow | RefusedRow): void {
    const row = taken.row + this.#skipped;
    if (!taken.ok) return this.#misfit(row, taken);
    const code = taken.cells.code.trim();
    this.#codes ??= /^\d/.test(code) ? "cameo" : "plover";
    const problem = this.#codeProblem(code);
    if (problem !== undefined) this.#problems.push({ row, column: "code", value: shown(code), problem });
    const value = taken.cells[this.#value].trim();
    const score = scoreIn(value);
    if (typeof score === "string") this.#problems.push({ row, column: this.#value, value: shown(value), problem: score });
    else this.#scores.set(code, score);
    this.#rowOfCode.set(code, this.#rowOfCode.get(code) ?? row);
    for (const column of ["name", "citation"]) this.#said(column, taken.cells[column]?.trim(), row);
  }

  #misfit(row: number, { detail, column, value }: Misfit): void {
    this.#problems.push({ row, ...(column !== undefined && { column }), ...(value !== undefined && { value }), problem: detail });
  }

  #codeProblem(code: string): string | undefined {
    const earlier = this.#rowOfCode.get(code);
    if (earlier !== undefined) return `row ${earlier} scores this code already: leave one of the two`;
    return this.#codes === "cameo" || this.#codes === "plover" ? codeProblem(this.#codes, code) : undefined;
  }

  #said(column: string, text: string | undefined, row: number): void {
    if (text === undefined || text === "") return;
    const before = this.#words.get(column);
    if (before === undefined) this.#words.set(column, { text, row });
    else if (before.text !== text && before.other === undefined) {
      const problem = `the column ${column} holds the table's own ${column}, and row ${before.row} says ${JSON.stringify(shown(before.text))}: give it once with --${column}, or call a column of labels otherwise`;
      this.#words.set(column, { ...before, other: { row, column, value: shown(text), problem } });
    }
  }

  /** The table, with what was said beside its rows. */
  finished(said: Readonly<Record<string, string>>, scaleId: string): ScaleTableRead {
    const words = [...this.#words].filter(([column]) => said[column] === undefined);
    const problems = [...this.#problems, ...words.flatMap(([, { other }]) => other ?? [])].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const table = { name: scaleId, codes: this.#codes ?? "cameo", ...Object.fromEntries(words.map(([column, { text }]) => [column, text])), ...said, scores: Object.fromEntries(this.#scores) };
    const parsed = NewScale.safeParse(table, worded);
    if (parsed.success && problems.length === 0) return { ok: true, table: parsed.data };
    const issues = parsed.error?.issues.filter(({ path }) => path[0] !== "scores" || problems.length === 0) ?? [];
    return { ok: false, problems: [...problems, ...issues.map(({ path, message }) => problemOf(path.map(String).join("/"), said, message))] };
  }
}

function problemOf(column: string, said: Readonly<Record<string, string>>, message: string): ScaleTableProblem {
  if (column === "citation" && said.citation === undefined) return { column, problem: "say where the scores come from: --citation, a line `# citation: ...` before the header, or a column citation" };
  if (column === "scores" && message.startsWith("give at least one")) return { problem: "the file has no rows under its header: write one a code, such as 195,-9" };
  return { column, ...(said[column] !== undefined && { value: shown(said[column]) }), problem: message };
}

/** A score from its cell, or why it is none. */
function scoreIn(text: string): number | string {
  if (text === "") return "a score is missing: unknown is not 0, so give a number or leave the row out";
  if (!NUMBER.test(text)) return "a score is a number with a decimal point and a plain minus sign, such as -7.5";
  return Math.abs(Number(text)) <= 1_000 ? Number(text) : "a score lies between -1000 (conflict) and 1000 (cooperation)";
}
