/** A series as one line of blocks. */

const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const GAP = "·";

/** At most `width` blocks, each the greatest of its share of the values; from 0 to the greatest of all, `·` where nothing is known. */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const shares = shared(values, Math.max(1, width));
  const top = Math.max(0, ...shares.map((value) => value ?? 0));
  return shares.map((value) => (value === null ? GAP : BLOCKS[top === 0 ? 0 : Math.min(BLOCKS.length - 1, Math.floor((value / top) * BLOCKS.length))])).join("");
}

function shared(values: readonly (number | null)[], width: number): (number | null)[] {
  if (values.length <= width) return [...values];
  return Array.from({ length: width }, (_, index) => greatest(values.slice(Math.floor((index * values.length) / width), Math.floor(((index + 1) * values.length) / width))));
}

function greatest(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : Math.max(...given);
}
