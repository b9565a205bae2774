/** What a process holds, as far as it can be told. */

/** Garbage is given back, buffers' too, before memory is read (only with --expose-gc). */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Bytes of heap and buffers in use. */
export function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
