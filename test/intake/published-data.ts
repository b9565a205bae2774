/** The published data sets, where they are at hand: in the folder BRINKLINE_DATA names, else beside the checkout. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { IntakeFile } from "../../src/intake/format.ts";

const root = resolve(process.env.BRINKLINE_DATA ?? "../shared/data");

/** Whether a file is there; where it is not, says loudly that tests are skipped. */
export function isPublished(path: string): boolean {
  const there = existsSync(resolve(root, path));
  if (!there) process.stderr.write(`SKIPPED: tests on published data, for ${resolve(root, path)} is absent; set BRINKLINE_DATA to the folder that has ${path}\n`);
  return there;
}

export function published(path: string): IntakeFile {
  return { name: path, stream: createReadStream(resolve(root, path)) };
}

/** A published file with a header and without quoted delimiters: its rows, by column. */
export function publishedRows(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(resolve(root, path), "utf8").trimEnd().split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [columns[index], cell.replaceAll('"', "")])));
}
