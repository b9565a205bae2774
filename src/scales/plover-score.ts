/** How a table of PLOVER scores is read: by type and mode, and for acts in CAMEO through the crosswalk. */
import type { Coding, PloverCoding } from "../domain/coding.ts";
import { cameoPlover, crosswalk } from "./crosswalk.ts";
import { pin } from "./pin.ts";
import { type Scored } from "./scale.ts";

/** Scores by type ("ASSAULT") and by type and mode ("ASSAULT airstrike"). */
export type PloverTable = ReadonlyMap<string, number>;

/** The hash of a table: it covers the crosswalk too, for that decides scores as well. */
export function ploverPin(table: PloverTable): string {
  return pin({ scores: Object.fromEntries(table), crosswalk: cameoPlover.sha256 });
}

/**
 * The score of `coding.plover`, else of the PLOVER equivalent of `coding.cameo`. A mode without a score takes its type's, inherited
 * from the type; a code missing from the crosswalk that of its nearest ancestor there.
 */
export function ploverScore(table: PloverTable, { plover, cameo }: Coding, inherit: boolean): Scored | undefined {
  if (plover !== undefined) return scoreOf(table, plover, inherit);
  return cameo === undefined ? undefined : scoreOfCameo(table, cameo, inherit);
}

/** The code of a type, alone or with its mode. */
export function ploverKey(type: string, mode?: string): string {
  return mode === undefined ? type : `${type} ${mode}`;
}

function scoreOfCameo(table: PloverTable, cameo: string, inherit: boolean): Scored | undefined {
  const equivalent = crosswalk(cameo, inherit);
  const scored = equivalent && scoreOf(table, equivalent.value, inherit);
  if (scored === undefined || equivalent?.inheritedFrom === undefined) return scored;
  return { ...scored, inheritedFrom: equivalent.inheritedFrom };
}

function scoreOf(table: PloverTable, { type, mode }: PloverCoding, inherit: boolean): Scored | undefined {
  const own = table.get(ploverKey(type, mode));
  if (own !== undefined) return { value: own };
  const value = inherit ? table.get(type) : undefined;
  return value === undefined ? undefined : { value, inheritedFrom: type };
}
