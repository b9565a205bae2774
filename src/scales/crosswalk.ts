/** From CAMEO to PLOVER, for acts that are coded in CAMEO only. */
import { type PloverCoding } from "../domain/coding.ts";
import { type Found, nearest } from "./cameo.ts";
import { equivalents } from "./crosswalk-table.ts";
import { pin } from "./pin.ts";
import { type Pinned } from "./scale.ts";

/** The crosswalk as a table; what it derives says `cameo-plover@0.8`. */
export const cameoPlover: Pinned = {
  id: "cameo-plover",
  version: "0.8",
  sha256: pin(Object.fromEntries([...equivalents].map(([code, plover]) => [code, { ...plover }]))),
  citation: "PLOVER 0.8 codebook, CAMEO crosswalk (Open Event Data Alliance, openeventdata/PLOVER, CC BY-SA 4.0)",
  note: "CAMEO roots 01 and 02 have no PLOVER equivalent.",
};

/** The PLOVER equivalent of a CAMEO code, and the ancestor it was taken from when the crosswalk lacks the code itself. */
export function crosswalk(cameo: string, inherit = true): Found<PloverCoding> | undefined {
  return nearest(equivalents, cameo, inherit);
}

/** The PLOVER equivalent of a CAMEO code or of its nearest ancestor in the crosswalk; undefined for roots 01 and 02. */
export function ploverOf(cameo: string): PloverCoding | undefined {
  return crosswalk(cameo)?.value;
}
