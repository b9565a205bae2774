/** What a user says of a release: its name, when it was published, the days it speaks of. */
import { MS_PER_DAY, parseInstant } from "../domain/instant.ts";
import type { Source } from "../domain/source.ts";
import { slugOf } from "../intake/slug.ts";
import type { Window } from "./release.ts";

export interface ReleaseOptions {
  /** The same for every version of a data set, such as `ged`: what was imported under it before is what the new files are held against. */
  readonly name: string;
  /** When this version was published, a date or time: corrections and retractions are known from then on the published clock. */
  readonly publishedAt?: string | undefined;
  /** `A..B`, both days included; from the first to the last row of the files when absent. */
  readonly window?: string | undefined;
}

export interface ReleaseAsked {
  readonly name: string;
  readonly publishedAt: string | undefined;
  readonly window: Window | undefined;
}

export type ReadRelease = { readonly ok: true; readonly release: ReleaseAsked } | { readonly ok: false; readonly problem: string };

export function readRelease({ name, publishedAt, window }: ReleaseOptions): ReadRelease {
  if (!/^[^\p{C}]{1,100}$/u.test(name.trim())) return { ok: false, problem: "a release is named in 1 to 100 characters, such as ged" };
  if (publishedAt !== undefined && parseInstant(publishedAt) === undefined) return { ok: false, problem: `${JSON.stringify(publishedAt)} is not a date or time: write when the release was published, such as 2024-06-01` };
  const days = window === undefined ? undefined : windowOf(window);
  if (window !== undefined && days === undefined) return { ok: false, problem: `${JSON.stringify(window)} is no window: write its first and last day, such as 2023-01-01..2023-12-31` };
  return { ok: true, release: { name: name.trim(), publishedAt, window: days } };
}

function windowOf(text: string): Window | undefined {
  const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text)?.slice(1).map((day) => parseInstant(day)?.us);
  if (days?.[0] === undefined || days[1] === undefined || days[1] < days[0]) return undefined;
  return { first: days[0] / 1_000, last: days[1] / 1_000 + MS_PER_DAY - 1 };
}

/** The release as a source of what it changes; undefined where its date is not known: its changes are known when they were recorded. */
export function releaseSource(format: string, { name, publishedAt }: ReleaseAsked): Source | undefined {
  if (publishedAt === undefined) return undefined;
  return { sourceId: `${format}-release-${slugOf(`${name} ${publishedAt}`) ?? "unnamed"}`, name: `${format} release ${name}`, publishedAt };
}
