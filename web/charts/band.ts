/** A stretch of time in which one level held. */
export interface Band {
  readonly fromMs: number;
  readonly toMs: number;
  readonly level: number;
}

/** Steps of a series as stretches of one level; a level holds until the next step, and what is not known is left out. */
export function bandsOf(steps: readonly { readonly ms: number; readonly level: number | null }[]): Band[] {
  const bands: Band[] = [];
  steps.forEach(({ ms, level }, index) => {
    const toMs = steps[index + 1]?.ms ?? ms;
    const last = bands.at(-1);
    if (last?.level === level && last.toMs === ms) bands[bands.length - 1] = { ...last, toMs };
    else if (level !== null && toMs > ms) bands.push({ fromMs: ms, toMs, level });
  });
  return bands;
}

/** The MID hostility levels (Jones, Bremer and Singer 1996). */
const MID_WORDS = ["", "no militarized action", "threat to use force", "display of force", "use of force", "war"];

/** "4 use of force" */
export const midInWords = (level: number): string => `${level} ${MID_WORDS[level] ?? ""}`.trim();
