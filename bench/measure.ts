/** Timing and printing for benches: medians and ratios of one run, never single figures. */

/** Milliseconds a piece of work takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export async function timedAsync(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value at nearest rank p. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

/** A line of a report: what, how much, and against which bound. */
export function line(what: string, figure: string, bound = ""): void {
  console.log(`${what.padEnd(62)} ${figure.padStart(16)}  ${bound}`.trimEnd());
}

/** An option of the bench's command line: --name N. */
export function option(argv: readonly string[], name: string, fallback: number): number {
  const at = argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(argv[at + 1]);
}
