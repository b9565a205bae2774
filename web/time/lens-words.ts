/** The lens in words: each part that is not as usual, and what is usual. */
import { counted } from "../parts/counted.ts";
import { inWords } from "./instant.ts";
import type { Lens, LensPart } from "./lens.ts";

export const CLOCKS: Readonly<Record<string, string>> = { recorded: "this log (recorded)", published: "any reader (published)" };
export const READINGS: Readonly<Record<string, string>> = { accepted: "as accepted", uncontested: "leave out what is contested", low: "lowest claimed", high: "highest claimed" };
/** What is left out of the URL. */
export const USUAL = { clock: "recorded", reading: "accepted", scale: "goldstein-gdelt", halfLife: "30" } as const;

export interface Unusual {
  readonly part: LensPart;
  readonly name: string;
  readonly words: string;
  /** the same in the header, where there is little room */
  readonly short: string;
  /** what the way back is called */
  readonly back: string;
}

export const daysInWords = (days: string): string => (Number.isNaN(Number(days)) ? days : counted(Number(days), "day"));

const PARTS: readonly { readonly part: keyof typeof USUAL; readonly name: string; readonly words: (value: string) => string; readonly short?: (value: string) => string; readonly back: string }[] = [
  { part: "clock", name: "Known to", words: (value) => CLOCKS[value] ?? value, short: (value) => value, back: "Back to this log (recorded)" },
  { part: "scale", name: "Scale", words: (value) => value, back: `Back to ${USUAL.scale}` },
  { part: "halfLife", name: "Half-life", words: daysInWords, back: `Back to ${daysInWords(USUAL.halfLife)}` },
  { part: "reading", name: "Contested values", words: (value) => READINGS[value] ?? value, back: "Back to the accepted ones" },
];

/** The clock, scale, half-life and reading of a lens, as far as they are not the usual ones. */
export function unusualIn(lens: Lens): Unusual[] {
  return PARTS.flatMap(({ part, name, words, short = words, back }) => {
    const value = lens[part];
    return value === undefined || value === USUAL[part] ? [] : [{ part, name, words: words(value), short: short(value), back }];
  });
}

/** "18 May 2024, 00:00 UTC · published"; "Now" where nothing but the usual stands. */
export function lensInWords(lens: Lens): string {
  return [timeInWords(lens), ...unusualIn(lens).map(({ short }) => short)].join(" · ");
}

function timeInWords({ at, known }: Lens): string {
  if (at === undefined && known === undefined) return "Now";
  if (at === known) return inWords(at ?? "");
  return [at !== undefined && `at ${inWords(at)}`, known !== undefined && `known ${inWords(known)}`].filter(Boolean).join(", ");
}
