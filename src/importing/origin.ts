/**
 * Which import an event came from: `import/<data set>`, or `import/<data set>/<release>`. The data set is the format, or for a table of
 * one's own what its mapping calls it. It stands in the event's correlation id, so
 * that the log alone tells what a data set said from what a desk has said since.
 */

export function originOf(dataset: string, release?: string): string {
  return release === undefined ? `import/${dataset}` : `import/${dataset}/${release}`;
}

/** Whether an origin is that data set's, of whatever release. */
export function isOf(dataset: string, origin: string | undefined): boolean {
  return origin !== undefined && (origin === originOf(dataset) || origin.startsWith(`${originOf(dataset)}/`));
}
