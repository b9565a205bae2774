/** An incident in words where nobody wrote a sentence of it: "IRN: accuses, ISR, 1 Jun 2024". */
import type { Facts } from "../form/fact-fields.ts";
import { actWords, midActionWords } from "../report/acts.ts";
import { inWords } from "../time/instant.ts";

/** Its summary, or who did what to whom and when; undefined where nothing of it is known. */
export function incidentInWords(facts: Facts | null | undefined): string | undefined {
  if (!facts) return undefined;
  return facts.summary ?? `${partiesWords(facts.initiators)}: ${actInWords(facts.coding)}, ${partiesWords(facts.targets)}, ${whenWords(facts.occurred)}`;
}

const partiesWords = (actors: Facts["initiators"] = []): string => (actors.length === 0 ? "unknown" : actors.map(({ id }) => id).join(" and "));

/** "13 Apr 2024 to 14 Apr 2024", "since 8 Oct 2023" */
function whenWords(occurred: string): string {
  const [from, to] = occurred.split("/");
  if (to === undefined) return inWords(from);
  return to === ".." ? `since ${inWords(from)}` : `${inWords(from)} to ${inWords(to)}`;
}

/** What was done, in the words of the first scheme that codes it. */
export function actInWords({ cameo, mid, plover, acled, ucdp }: Facts["coding"]): string {
  if (cameo !== undefined) return actWords(cameo)?.replace(/ \(as \d+\)$/, "") ?? `CAMEO ${cameo}`;
  if (mid !== undefined) return midActionWords(mid) ?? `MID action ${mid}`;
  if (plover !== undefined) return plover.type.toLowerCase();
  if (acled !== undefined) return acled.subType.toLowerCase();
  return ucdp === undefined ? "an act without a code" : `UCDP type of violence ${ucdp.typeOfViolence}`;
}
