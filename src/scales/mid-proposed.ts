/** Which militarized action an act coded in CAMEO is taken for, when nobody coded one. Our own proposal: no official table exists. */
import { nearest } from "./cameo.ts";
import { pin } from "./pin.ts";
import { type Pinned } from "./scale.ts";

const byAction: readonly [action: number, codes: string][] = [
  [1, "138 1383 1384"],
  [2, "1381"],
  [3, "1382"],
  [5, "1385"],
  [7, "150"],
  [8, "152"],
  [10, "154"],
  [13, "191"],
  [14, "192"],
  [16, "190 193 194 195 1951 1952"],
  [19, "204 2041 2042"],
];

/** Too wide or too mixed to say from the code (police or army, riot or raid): a person codes the action, or nobody. */
const byHandOnly = "130 131 132 133 134 135 136 137 139 151 153 155 171 175 18 196 200 201 202 203";

const actions = new Map<string, number | null>([
  ...byAction.flatMap(([action, codes]) => codes.split(" ").map((code): [string, number] => [code, action])),
  ...byHandOnly.split(" ").map((code): [string, null] => [code, null]),
]);

/** The proposal as a table; what it derives says `mid-proposed@1`. */
export const midProposed: Pinned = {
  id: "mid-proposed",
  version: "1",
  sha256: pin(Object.fromEntries(actions)),
  citation: "Brinkline's own proposal, CAMEO 1.1b3 (Schrodt 2012) to the actions of MID 5 (Palmer et al. 2022)",
  note: "Never derives actions 4, 6, 9, 11, 12, 15, 17, 18, 20 or 21: what they need is not in a CAMEO code.",
};

/**
 * The MID action proposed for a CAMEO code; undefined where only a person may say. A code not listed goes with its nearest listed
 * ancestor (1711 with 171, every 18x with 18, 1311 with 131, a bare 19 with 190), else it is action 0, no militarized action.
 * 17, a clash, asks that both sides fire, which no code tells: it stays 16, an attack.
 */
export function proposedAction(cameo: string): number | undefined {
  const found = nearest(actions, cameo);
  return found === undefined ? 0 : (found.value ?? undefined);
}
