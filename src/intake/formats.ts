/** The table of source formats: a new one is a file of its own and a row here. */
import { acled } from "./acled.ts";
import { delimited } from "./delimited.ts";
import type { Intake } from "./format.ts";
import { gdelt, gdelt1 } from "./gdelt.ts";
import { icews } from "./icews.ts";
import { jsonl } from "./jsonl.ts";
import { mid } from "./mid.ts";
import { ucdpGed } from "./ucdp-ged.ts";

export const intakes: readonly Intake[] = [mid, gdelt, gdelt1, icews, ucdpGed, acled, delimited, jsonl];

/** The format of that id, or undefined. */
export function intakeNamed(id: string): Intake | undefined {
  return intakes.find((intake) => intake.id === id);
}
