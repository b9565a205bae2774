/** The scale of scores that an answer names: one that ships, or a table of the log's own. */
import { scaleEvents, scaleStream } from "./domain/added-scale.ts";
import { addedScale } from "./scales/added.ts";
import { scaleById } from "./scales/catalogue.ts";
import type { ScoreScale } from "./scales/scale.ts";
import type { Log } from "./tracker.ts";

/** Found by id, version and hash; undefined where there is none such. */
export async function scoreScaleOf(log: Log, { id, version, sha256 }: { id: string; version: string; sha256: string }): Promise<ScoreScale | undefined> {
  const shipped = scaleById(id);
  if (shipped !== undefined) return shipped.kind === "score" ? shipped : undefined;
  for (const { body } of await log.stream(scaleStream(id))) {
    const table = scaleEvents.ScaleAdded.safeParse(JSON.parse(body));
    const scale = table.success && table.data.version === version ? addedScale(table.data) : undefined;
    if (scale?.sha256 === sha256) return scale;
  }
  return undefined;
}
