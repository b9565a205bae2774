/** The reports in a text: one JSON document, the elements of an array, or JSON lines. */
import { badUsage } from "./exit-code.ts";

/** One report, or why it cannot be read. `place` names it: "line 3", "element 2". */
export type Piece = { readonly place: string } & ({ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string });

/** Ends the command where the text holds no report, or is one document that is not JSON. `name` is the file's. */
export function piecesOf(text: string, name: string): Piece[] {
  if (text.trim() === "") throw badUsage(`${name} is empty: give a JSON object, an array, or one object a line`);
  const whole = parsed(text);
  if (whole.ok) return Array.isArray(whole.value) ? elements(whole.value, name) : [{ place: "report", ...whole }];
  const lines = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [{ place: `line ${index + 1}`, ...parsed(line) }]));
  if (lines.some(({ ok }) => ok)) return lines;
  throw badUsage(`${name} is not JSON (${whole.problem}): give a JSON object, an array, or one object a line`);
}

function elements(values: readonly unknown[], name: string): Piece[] {
  if (values.length === 0) throw badUsage(`${name} holds an empty array: give at least one report`);
  return values.map((value, index) => ({ place: `element ${index + 1}`, ok: true, value }));
}

function parsed(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, problem: (error as SyntaxError).message };
  }
}
