/** What became of the rows of an import, counted. */
import type { Misfit, RowPlace } from "../intake/format.ts";

/** Where an import stands. */
export interface Progress {
  /** Reports and refused rows read so far. */
  readonly read: number;
  readonly appended: number;
  /** The same content stood there already. */
  readonly unchanged: number;
  readonly refused: number;
}

export interface ImportSummary extends Progress {
  readonly format: string;
  /** Nothing was recorded: `appended` is what would be, `unchanged` what stands under its id already, its content not compared. */
  readonly dryRun: boolean;
  /** Refused rows by reason; they add up to `refused`. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Refused because their id stands already with other content. */
  readonly differs: number;
  readonly conflictsOpened: number;
  /** The signal stopped it: what is recorded stands, and the same import again goes on from there. */
  readonly interrupted: boolean;
}

/** One line of the rejects file. */
export interface Reject extends RowPlace, Misfit {}

export class ImportTally {
  #appended = 0;
  #unchanged = 0;
  #refused = 0;
  #refusals = new Map<string, number>();
  #opened = new Set<string>();
  readonly #rejects: (line: string) => void;

  /** `rejects` is called with the JSON text of a `Reject` for each refused row, without a line end. */
  constructor(rejects: (line: string) => void = () => undefined) {
    this.#rejects = rejects;
  }

  appended(opened: readonly string[]): void {
    this.#appended += 1;
    for (const conflictId of opened) this.#opened.add(conflictId);
  }

  unchanged(): void {
    this.#unchanged += 1;
  }

  refused({ file, row, raw }: RowPlace, { column, value, reason, detail }: Misfit): void {
    this.#refused += 1;
    this.#refusals.set(reason, (this.#refusals.get(reason) ?? 0) + 1);
    this.#rejects(JSON.stringify({ file, row, column, value, reason, detail, raw } satisfies { [Name in keyof Reject]-?: unknown }));
  }

  progress(): Progress {
    const [appended, unchanged, refused] = [this.#appended, this.#unchanged, this.#refused];
    return { read: appended + unchanged + refused, appended, unchanged, refused };
  }

  summary(about: Pick<ImportSummary, "format" | "dryRun" | "interrupted">): ImportSummary {
    const differs = this.#refusals.get("already-reported") ?? 0;
    return { ...about, ...this.progress(), refusals: Object.fromEntries(this.#refusals), differs, conflictsOpened: this.#opened.size };
  }
}
