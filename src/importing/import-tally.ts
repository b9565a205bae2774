/** What became of the rows of an import, counted. */
import type { Misfit, RowPlace } from "../intake/format.ts";
import type { Fate } from "./row-decision.ts";

/** Where an import stands. Each row has one fate; the fates add up to `read`. */
export interface Progress {
  readonly read: number;
  /** Reported for the first time. */
  readonly appended: number;
  /** The data set says otherwise than it did. */
  readonly corrected: number;
  /** Reported before; a source or claim is new. */
  readonly corroborated: number;
  /** Gone from an earlier release, and back. */
  readonly reinstated: number;
  /** The same act as another row's: one incident with several sources. */
  readonly merged: number;
  /** Stood there already. */
  readonly unchanged: number;
  readonly refused: number;
}

export interface ImportSummary extends Progress {
  readonly format: string;
  readonly release: string | null;
  /** Nothing was recorded: the counts are what an import would do. */
  readonly dryRun: boolean;
  /** Refused rows by reason; they add up to `refused`. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Refused because their id stands already with somebody else's content. */
  readonly differs: number;
  readonly conflictsOpened: number;
  /** Merged rows by CAMEO code; they add up to `merged`. */
  readonly mergedByCode: Readonly<Record<string, number>>;
  /** Sources that merged rows added to the incidents they speak of. */
  readonly sourcesAdded: number;
  /** Visits merged into the talks they were made for. */
  readonly visitsMerged: number;
  /** Incidents of the release that the files no longer have. */
  readonly retracted: number;
  /** Such incidents that were left as they are, because rows were refused: one of those may have been theirs. */
  readonly retractionsHeld: number;
  /** Incidents the release has that another import of the data set reported, under another name or none: this name does not retract them when they are gone. */
  readonly underOtherNames: number;
  /** The days the release speaks of; null without a release or without rows. */
  readonly window: { readonly first: string; readonly last: string } | null;
  /** The signal stopped it: what is recorded stands, and the same import again goes on from there. */
  readonly interrupted: boolean;
}

/** One line of the rejects file. */
export interface Reject extends RowPlace, Misfit {}

/** What is known at the end only. */
export type Ending = Pick<ImportSummary, "format" | "release" | "dryRun" | "conflictsOpened" | "visitsMerged" | "retracted" | "retractionsHeld" | "underOtherNames" | "window" | "interrupted">;

export class ImportTally {
  readonly #fates: Record<Fate, number> = { appended: 0, corrected: 0, corroborated: 0, reinstated: 0, merged: 0, unchanged: 0 };
  #refused = 0;
  #sourcesAdded = 0;
  readonly #refusals = new Map<string, number>();
  readonly #mergedByCode = new Map<string, number>();
  readonly #rejects: (line: string) => void;

  /** `rejects` is called with the JSON text of a `Reject` for each refused row, without a line end. */
  constructor(rejects: (line: string) => void = () => undefined) {
    this.#rejects = rejects;
  }

  taken(fate: Fate): void {
    this.#fates[fate] += 1;
  }

  /** A row that was merged, of that code, and the sources it added. */
  merged(code: string, sources: number): void {
    this.taken("merged");
    this.#sourcesAdded += sources;
    count(this.#mergedByCode, code);
  }

  /** A row that was merged is not, after all: it has another fate yet to be told. */
  unmerged(code: string): void {
    this.#fates.merged -= 1;
    const left = (this.#mergedByCode.get(code) ?? 0) - 1;
    if (left > 0) this.#mergedByCode.set(code, left);
    else this.#mergedByCode.delete(code);
  }

  refused({ file, row, raw }: RowPlace, { column, value, reason, detail }: Misfit): void {
    this.#refused += 1;
    count(this.#refusals, reason);
    this.#rejects(JSON.stringify({ file, row, column, value, reason, detail, raw } satisfies { [Name in keyof Reject]-?: unknown }));
  }

  progress(): Progress {
    const taken = Object.values(this.#fates).reduce((sum, rows) => sum + rows, 0);
    return { read: taken + this.#refused, ...this.#fates, refused: this.#refused };
  }

  summary(ending: Ending): ImportSummary {
    const differs = this.#refusals.get("already-reported") ?? 0;
    return { ...ending, ...this.progress(), refusals: Object.fromEntries(this.#refusals), differs, mergedByCode: Object.fromEntries(this.#mergedByCode), sourcesAdded: this.#sourcesAdded };
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
