/** The character that parts the cells of a file, told from its first line. */
import type { IntakeFile } from "./format.ts";
import { starting } from "./peeked.ts";
import { textOf } from "./row-bytes.ts";

/** How much of the first line is counted, bytes. */
const ENOUGH = 2_000;

export interface Delimited {
  readonly delimiter: string;
  /** The same file, from its beginning. */
  readonly file: IntakeFile;
}

/** The comma, semicolon, tab or | that stands most often in the first line, quoted cells apart; the comma where none does. */
export async function withDelimiter({ name, stream }: IntakeFile): Promise<Delimited> {
  const { head, stream: whole } = await starting(stream, ENOUGH);
  const [line] = textOf(Buffer.from(head, "hex")).replaceAll(/"[^"]*"/g, "").trimStart().split("\n", 1);
  const times = (delimiter: string): number => line.split(delimiter).length;
  const delimiter = [",", ";", "\t", "|"].reduce((most, next) => (times(next) > times(most) ? next : most));
  return { delimiter, file: { name, stream: whole } };
}
