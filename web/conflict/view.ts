/** What every part of the conflict screen asks about: one conflict under one lens, up to one place in the log. */
import type { Got } from "../api/client.ts";
import { counted } from "../parts/counted.ts";
import type { LensQuery } from "../time/lens.ts";

export interface View {
  readonly conflictId: string;
  /** whether the reader has set a time of knowledge */
  readonly isKnownThen: boolean;
  /** the lens, at "now" cut at what the state above it knew; `after-position` is the last event that the reader has asked to see */
  readonly query: LensQuery & { readonly "after-position"?: string };
}

export type State = Got<"/v1/conflicts/{conflictId}/state">;
export type Timeline = Got<"/v1/conflicts/{conflictId}/timeline">;
export type Channels = Got<"/v1/conflicts/{conflictId}/channels">;
export type Account = Got<"/v1/incidents">["items"][number];

type Lensed = Pick<State, "at" | "knownAt" | "clock" | "scale" | "halfLifeDays" | "reading" | "position" | "n">;

/** The line to cite below a picture: what it is of, and everything that it depends on. */
export function citationOf(what: string, { at, knownAt, clock, scale, halfLifeDays, reading, position, n }: Lensed): string {
  return `Brinkline, ${what} at ${at} as known at ${knownAt} (${clock} clock), n ${n}, half-life ${counted(halfLifeDays, "day")}, reading ${reading}, scale ${scale.id} ${scale.version} (sha256 ${scale.sha256.slice(0, 12)}), log position ${position}`;
}
