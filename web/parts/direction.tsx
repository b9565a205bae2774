import type { components } from "../api/openapi.d.ts";

export type DirectionOf = components["schemas"]["Direction"];

const WORDS: Readonly<Record<DirectionOf["value"], readonly [mark: string, words: string]>> = {
  escalating: ["▲", "escalating"], "de-escalating": ["▼", "de-escalating"], steady: ["■", "steady"], quiet: ["○", "quiet"], insufficient: ["", "not enough reports"],
};

/** A direction, and what tells why there is none where it is known. */
type Judged = Pick<DirectionOf, "value" | "support"> & Partial<Pick<DirectionOf, "q" | "n90">>;
export type Scarcity = "no-reports" | "none-scored" | "few" | "watched-briefly" | "not-told";

/** Why a direction is insufficient: fewer than two scored acts in 90 days, none that has a score, or watched for less than 90 days. `n`: how many incidents count. What is not given is not told. */
export function scarcityOf({ q, n90 }: Partial<Pick<DirectionOf, "q" | "n90">>, n?: number): Scarcity {
  if (n === 0) return "no-reports";
  if (q === null) return "none-scored";
  if (n90 === undefined) return "not-told";
  return n90 < 2 ? "few" : "watched-briefly";
}

const SCARCE: Readonly<Record<Scarcity, string>> = { "no-reports": "no reports", "none-scored": "no conflict scored", few: WORDS.insufficient[1], "watched-briefly": "watched too briefly", "not-told": "no direction" };

interface DirectionProps {
  readonly of: Judged;
  /** how many incidents count */
  readonly n?: number;
}

/** Which way, in words, with how well it is supported beside it: two things that are never one colour. */
export function Direction({ of, n }: DirectionProps) {
  const [mark] = WORDS[of.value];
  return (
    <span class={`direction ${of.value}`}>
      {mark !== "" && <span aria-hidden="true">{mark} </span>}{judgedInWords(of, n)}
      {of.support !== null && <span class="support"> ({of.support} support)</span>}
    </span>
  );
}

export const directionInWords = (value: DirectionOf["value"]): string => WORDS[value][1];

/** The direction, or in two or three words why there is none. */
export const judgedInWords = (of: Judged, n?: number): string => (of.value === "insufficient" ? SCARCE[scarcityOf(of, n)] : directionInWords(of.value));
