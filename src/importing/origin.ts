/**
 * Which import an event came from: `import/<format>`, or `import/<format>/<release>`. It stands in the event's correlation id, so
 * that the log alone tells what a data set said from what a desk has said since.
 */

export function originOf(format: string, release?: string): string {
  return release === undefined ? `import/${format}` : `import/${format}/${release}`;
}

/** Whether an origin is that format's, of whatever release. */
export function isOfFormat(origin: string | undefined, format: string): boolean {
  return origin !== undefined && (origin === originOf(format) || origin.startsWith(`${originOf(format)}/`));
}
