/** A stream of the client read with an eye on the clock: neither it nor its server keeps a deadline. */
import { Silence } from "./eventstoredb-faults.ts";

/** As much of the client's streams as is used here. */
interface Streaming<T> extends AsyncIterable<T> {
  on(event: "error", heard: () => void): unknown;
  destroy(): unknown;
  readonly cancel?: () => Promise<unknown>;
}

/**
 * The items of a stream. While one is waited for longer than `silenceMs` it fails with a Silence; with `quietMs` given, it ends
 * where the stream has been quiet for so long. Time spent by whoever takes the items does not count.
 */
export async function* watched<T>(stream: Streaming<T>, what: string, silenceMs: number, quietMs?: () => number): AsyncGenerator<T> {
  // The client emits errors after the last reader has left: unheard they would end the process.
  stream.on("error", () => undefined);
  const items = stream[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      const next = await before(items.next(), what, silenceMs, quietMs);
      if (next === QUIET) return;
      isOver = next.done === true;
      if (next.done === true) return;
      yield next.value;
    }
  } catch (error) {
    isOver = !(error instanceof Silence);
    throw error;
  } finally {
    // A call that has ended is not cancelled once more: each time it would send a reset, and servers close connections that send many.
    if (!isOver) cancel(stream);
  }
}

const QUIET = Symbol("quiet");

async function before<T>(next: Promise<IteratorResult<T, unknown>>, what: string, silenceMs: number, quietMs?: () => number): Promise<IteratorResult<T, unknown> | typeof QUIET> {
  let timer: NodeJS.Timeout | undefined;
  const since = performance.now();
  const waited = new Promise<typeof QUIET>((resolve, reject) => {
    timer = setInterval(() => {
      const ms = performance.now() - since;
      if (quietMs !== undefined && ms >= quietMs()) resolve(QUIET);
      else if (quietMs === undefined && ms >= silenceMs) reject(new Silence(what, silenceMs));
    }, quietMs === undefined ? Math.max(5, silenceMs / 4) : 20);
  });
  try {
    return await Promise.race([next, waited]);
  } finally {
    clearInterval(timer);
    next.catch(() => undefined);
  }
}

/** Cancels the call behind a stream: destroying the stream alone would leave the server sending. */
function cancel(stream: Streaming<unknown>): void {
  stream.cancel?.().catch(() => undefined);
  stream.destroy();
}
