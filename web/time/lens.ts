/** The one lens of the dashboard, kept in the URL: a link reopens the same view. Every part is optional; nothing given is "now". */
import { computed } from "@preact/signals";
import { query, searchWith, setQuery } from "../route/place.ts";

/** By their names in the URL; `known` is the API's `knownAt`. */
export const LENS_PARTS = ["at", "known", "clock", "scale", "halfLife", "reading"] as const;
export type LensPart = (typeof LENS_PARTS)[number];
export type Lens = Readonly<Partial<Record<LensPart, string>>>;
type Clock = "recorded" | "published";
type Reading = "accepted" | "uncontested" | "low" | "high";
/** The lens as parameters of the API. */
export interface LensQuery {
  readonly at?: string;
  readonly knownAt?: string;
  readonly clock?: Clock;
  readonly scale?: string;
  readonly halfLife?: string;
  readonly reading?: Reading;
}

/** What the URL says, whatever it says: the API tells what cannot be used. */
export const lens = computed<Lens>(() => lensIn(query.value));
export const lensQuery = computed<LensQuery>(() => asQuery(lens.value));
/** Whether everything known is read, so that what arrives now can change the answer. */
export const isNow = computed(() => lens.value.known === undefined);

export function lensIn(params: URLSearchParams): Lens {
  return Object.fromEntries(LENS_PARTS.flatMap((part) => {
    const value = params.get(part);
    return value === null || value === "" ? [] : [[part, value]];
  }));
}

export function asQuery({ known, ...others }: Lens): LensQuery {
  return { ...others, ...(known !== undefined && { knownAt: known }) } as LensQuery;
}

/** Changes parts of the lens and stays on the screen; undefined takes a part away. `replace` for steps that follow one another fast. */
export function setLens(changes: Lens | Readonly<Partial<Record<LensPart, undefined>>>, options: { replace?: boolean } = {}): void {
  setQuery(changes, options);
}

/** Takes parts of the lens away: what is usual stands instead. */
export const takeAway = (parts: readonly LensPart[]): void => { setLens(Object.fromEntries(parts.map((part) => [part, undefined]))); };

/** Back to now, on the clock and scale that stand. */
export const backToNow = (): void => { takeAway(["at", "known"]); };

/** An address of the dashboard under the lens that stands: `href("/c/israel-iran")`. `more` are the screen's own parameters, or parts of another lens. */
export function href(pathname: string, more: Readonly<Record<string, string | undefined>> = {}): string {
  return pathname + searchWith(new URLSearchParams(lens.value), more);
}

/** The address of a conflict or an incident under the lens that stands. */
export const conflictHref = (conflictId: string): string => href(`/c/${encodeURIComponent(conflictId)}`);
export const incidentHref = (incidentId: string): string => href(`/i/${encodeURIComponent(incidentId)}`);
