/** The line to cite a derived figure by: what it is of, how it was read, on which scale, out of which log. */
import type { Clock, Reading as HowRead } from "../domain/lens.ts";
import type { Pinned } from "../scales/scale.ts";

/** Which program wrote an export, out of which log. */
export interface Origin {
  readonly version: string;
  readonly logId: string;
}

/** How derived figures were read: the heading of the answer they come from, and where the answer was given. */
export interface Reading extends Origin {
  readonly at: string;
  readonly knownAt: string;
  readonly clock: Clock;
  readonly scale: { readonly id: string; readonly version: string; readonly sha256: string };
  /** where the scale was published */
  readonly citation: string;
  readonly halfLifeDays: number;
  readonly reading: HowRead;
  readonly inherit: boolean;
  readonly position: string;
}

/** Of a SHA-256, in a line for people; the whole stands beside it. */
const DIGITS = 12;

/** One line. `what` names the thing ("state of a-b"); `n` is how many incidents stand behind it; `besides` are the scales of levels used in it. */
export function citationOf(what: string, from: Reading, n?: number, besides: readonly Pinned[] = []): string {
  const read = [
    `Brinkline ${from.version}`,
    `${what} at ${from.at} as known at ${from.knownAt} (${from.clock} clock)`,
    ...(n === undefined ? [] : [`n ${n}`]),
    `half-life ${from.halfLifeDays} days`,
    `reading ${from.reading}`,
    `scale ${pinText(from.scale)}${from.inherit ? "" : " without inherited scores"}`,
  ].join(", ");
  const levels = besides.length === 0 ? "" : `; levels ${besides.map(pinText).join(", ")}`;
  return `${read}: ${from.citation}${levels}; log ${from.logId} position ${from.position}`;
}

function pinText({ id, version, sha256 }: Pick<Pinned, "id" | "version" | "sha256">): string {
  return `${id} ${version} (sha256 ${sha256.slice(0, DIGITS)})`;
}
