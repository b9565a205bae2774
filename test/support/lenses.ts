/** Lenses for tests. */
import { parseAtMs } from "../../src/domain/instant.ts";

export { defaultLens } from "../../src/domain/lens.ts";

/** An `at` that must be readable. */
export function parseAtText(text: string): number {
  const ms = parseAtMs(text);
  if (ms === undefined) throw new RangeError(`${text} is not a date or time`);
  return ms;
}
