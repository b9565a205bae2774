/** Time that this thread computes, whatever else the machine does meanwhile: waiting and other threads' work are left out. */

/** Milliseconds of processor time. */
export function busy(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  return since(start);
}

/** The same of work that waits now and then. */
export async function busyAsync(work: () => Promise<void>): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  return since(start);
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}
