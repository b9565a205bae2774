/** What of a lens cannot be read at all, told once, before anything is asked with it. The API's word on the rest is the last. */
import { isInstant } from "./instant.ts";
import type { Lens, LensPart } from "./lens.ts";
import { CLOCKS, READINGS } from "./lens-words.ts";

const WHEN = "a date or a time, such as 2024-05-18 or 2024-05-18T00:00:00Z";

const READ: readonly { readonly part: LensPart; readonly isRead: (text: string) => boolean; readonly wanted: string }[] = [
  { part: "at", isRead: isInstant, wanted: WHEN },
  { part: "known", isRead: isInstant, wanted: WHEN },
  { part: "clock", isRead: (text) => text in CLOCKS, wanted: `a clock: ${Object.keys(CLOCKS).join(" or ")}` },
  { part: "reading", isRead: (text) => text in READINGS, wanted: `a reading: ${Object.keys(READINGS).join(", ")}` },
  { part: "halfLife", isRead: (text) => Number(text) > 0 && Number(text) <= 36_525, wanted: "a half-life: days above 0, such as 30" },
];

export interface LensFault {
  readonly parts: readonly LensPart[];
  /** one sentence for each part */
  readonly says: readonly string[];
}

/** What is wrong with a lens; undefined where all of it can be read. */
export function lensFault(lens: Lens): LensFault | undefined {
  const wrong = READ.filter(({ part, isRead }) => { const text = lens[part]; return text !== undefined && !isRead(text); });
  if (wrong.length === 0) return undefined;
  return { parts: wrong.map(({ part }) => part), says: wrong.map(({ part, wanted }) => `The address has ${part}=${lens[part] ?? ""}, which is not ${wanted}.`) };
}
