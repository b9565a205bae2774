/** Imports into a tracker: source rows to commands, and what stands already asked of the tracker's own answers. */
import { defaultLens } from "./domain/lens.ts";
import { type ImportOptions, importFiles } from "./importing/import.ts";
import type { ImportSummary } from "./importing/import-tally.ts";
import { intakes } from "./intake/formats.ts";
import type { Tracker } from "./tracker.ts";

/** The formats that can be imported. */
export const importFormats: readonly { readonly id: string; readonly title: string }[] = intakes.map(({ id, title }) => ({ id, title }));

/**
 * Records a report for each whole row of the files, at the same time within a batch. Refused rows stop nothing. In a dry run the
 * tracker must be ready. Throws ImportRefused for an unknown format or rule, and the faults of streams and of the store.
 */
export function importInto(tracker: Tracker, options: Omit<ImportOptions, "isKnown" | "isOpen">): Promise<ImportSummary> {
  const { ask } = tracker;
  const lens = { ...defaultLens, atMs: tracker.now() / 1_000 };
  const isKnown = async (incidentId: string): Promise<boolean> => (await ask.incident(incidentId, lens)).ok;
  const isOpen = async (conflictId: string): Promise<boolean> => (await ask.conflict(conflictId, lens)).ok;
  return importFiles({ ...options, isKnown, isOpen }, (commands) => Promise.all(commands.map(({ command, request }) => tracker.record(command, request))));
}

export { importProblem } from "./importing/import.ts";
export type { ImportSummary } from "./importing/import-tally.ts";
