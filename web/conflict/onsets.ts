/** When the incidents of a conflict began: light enough to be asked for at every step in time. */
import { type Asked, useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import type { View } from "./view.ts";

export type Onsets = Got<"/v1/conflicts/{conflictId}/onsets">;

/** The onsets from `from` on; `wanted` false asks nothing. */
export function useOnsets({ conflictId, query }: View, from: string | undefined, wanted = true): Asked<Onsets> {
  return useAsked("/v1/conflicts/{conflictId}/onsets", { path: { conflictId }, query: { ...query, ...(from !== undefined && { from }) } }, { follow: false, wanted });
}
