import type { Asked } from "../api/asked.ts";
import { type Posted, api } from "../api/client.ts";
import { useWork } from "../api/work.ts";
import type { Comparison } from "./comparison.ts";

/** Two scales side by side, of one conflict or of all. Asked once a comparison: it needs a body, so it is a POST that appends nothing. */
export function useRescored({ conflictId, left, right, lens }: Comparison): Asked<Posted<"/v1/rescore">> {
  const { scale: _scale, halfLife, ...query } = lens;
  const body = { scale: left, against: right, ...(conflictId !== "" && { conflicts: [conflictId] }), ...(halfLife !== undefined && { halfLife: Number(halfLife) }) };
  return useWork(JSON.stringify([query, body]), (signal) => api.post("/v1/rescore", { query, body, signal }));
}
