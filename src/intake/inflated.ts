/** Deflated bytes unpacked, up to their own end: what stands behind them is left. */
import { type InflateRaw, createInflateRaw } from "node:zlib";
import { ArchiveDamage, type StreamBytes } from "./stream-bytes.ts";

/** Throws ArchiveDamage. */
export async function* inflated(bytes: StreamBytes): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  try {
    for (let isAtEnd = false; !isAtEnd;) {
      const [chunk, before] = [await bytes.some(Infinity), inflate.bytesWritten];
      const passed = await passedThrough(inflate, chunk);
      yield* passed.chunks;
      isAtEnd = passed.isAtEnd;
      if (isAtEnd) bytes.giveBack(chunk.subarray(inflate.bytesWritten - before));
    }
  } finally {
    inflate.destroy();
  }
}

interface Passed {
  readonly chunks: readonly Uint8Array[];
  readonly isAtEnd: boolean;
}

function passedThrough(inflate: InflateRaw, packed: Buffer): Promise<Passed> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    const done = (isAtEnd: boolean): void => { inflate.removeAllListeners(); resolve({ chunks, isAtEnd }); };
    inflate.on("data", (chunk: Buffer) => chunks.push(chunk));
    inflate.once("end", () => { done(true); });
    inflate.once("error", ({ message }) => { reject(new ArchiveDamage(message)); });
    inflate.write(packed, (error) => { if (!error) done(false); });
  });
}
