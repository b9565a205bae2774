/** When a MID incident happened, and how many died in it. */
import { parseOccurrence } from "../domain/occurrence.ts";
import type { Magnitudes } from "../domain/vocabulary.ts";
import type { Misfit } from "./format.ts";
import { MISSING, type MidIncident } from "./mid-row.ts";

type Dates = Pick<MidIncident, "stday" | "stmon" | "styear" | "endday" | "endmon" | "endyear">;
export type Occurred = { readonly ok: true; readonly occurred: string } | { readonly ok: false; readonly misfit: Misfit };

/** The occurrence in EDTF: a missing day leaves the month, a missing month the year; one date where start and end are the same. */
export function occurredOf(row: Dates): Occurred {
  const start = dateOf(row.styear, row.stmon, row.stday);
  const end = dateOf(row.endyear, row.endmon, row.endday);
  const occurred = start === end ? start : `${start}/${end}`;
  const tried = [["stday", start], ["endday", end], ["endyear", occurred]] as const;
  for (const [column, value] of tried) {
    const parsed = parseOccurrence(value);
    if (!parsed.ok) return { ok: false, misfit: { column, value, reason: "impossible-date", detail: parsed.problem } };
  }
  return { ok: true, occurred };
}

function dateOf(year: number, month: number, day: number): string {
  if (month === MISSING) return String(year);
  return day === MISSING ? `${year}-${twoDigits(month)}` : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Deaths for the categories 0 to 6, the last one open (MID 5 codebook). */
const bins: readonly { readonly low: number; readonly high?: number }[] = [
  { low: 0, high: 0 }, { low: 1, high: 25 }, { low: 26, high: 100 }, { low: 101, high: 250 }, { low: 251, high: 500 }, { low: 501, high: 999 }, { low: 1_000 },
];

/** The precise number where it is stated, else the bounds of the category; both where they disagree. Absent: not stated. */
export function magnitudesOf({ fatality, fatalpre }: Pick<MidIncident, "fatality" | "fatalpre">): Magnitudes | undefined {
  const bin = fatality === MISSING ? undefined : bins[fatality];
  if (fatalpre === MISSING) return bin && { fatalities: bin };
  const agree = bin === undefined || (fatalpre >= bin.low && fatalpre <= (bin.high ?? Infinity));
  return { fatalities: agree ? { best: fatalpre } : { ...bin, best: fatalpre } };
}
