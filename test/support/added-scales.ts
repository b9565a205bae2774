/** Scales added to small logs. */
import type { ScaleTable } from "../../src/domain/added-scale.ts";
import type { Drafted } from "./small-log.ts";

export type { ScaleTable };

/** A table is added. */
export function added(table: ScaleTable): Drafted {
  return { stream: `scale-${table.scaleId}`, type: "ScaleAdded", data: table };
}
