/** Files to read that stand in memory, and all that a format makes of them. */
import { readFileSync } from "node:fs";
import type { Intake, IntakeFile, IntakeOptions, IntakeRow, RefusedRow, ReportRow } from "../../src/intake/format.ts";

/** A stream of the bytes in chunks of a size. */
export async function* streamOf(bytes: Uint8Array, chunkSize = 65_536): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkSize) yield bytes.subarray(start, start + chunkSize);
}

export function fileOf(name: string, content: string | Uint8Array, chunkSize?: number): IntakeFile {
  return { name, stream: streamOf(typeof content === "string" ? Buffer.from(content) : content, chunkSize) };
}

/** The text of a fixture. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
}

export async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function rowsOf(intake: Intake, files: readonly IntakeFile[], options: IntakeOptions = {}): Promise<IntakeRow[]> {
  return collected(intake.read(files, options));
}

export const reportsIn = (rows: readonly IntakeRow[]): ReportRow[] => rows.filter((row) => row.ok);
export const refusalsIn = (rows: readonly IntakeRow[]): RefusedRow[] => rows.filter((row) => !row.ok);
