/** Items until a signal comes, also while the next one is waited for. */

/**
 * The items, as they are, up to the signal. A source that is waiting then, as stdin may for ever, is not waited for: it closes when
 * what it waits for comes.
 */
export function untilStopped<Item>(items: AsyncIterable<Item>, signal: AbortSignal | undefined): AsyncIterable<Item> {
  return signal === undefined ? items : { [Symbol.asyncIterator]: () => new StoppableIterator(items[Symbol.asyncIterator](), signal) };
}

const END = { done: true, value: undefined } as const;

class StoppableIterator<Item> implements AsyncIterator<Item, undefined> {
  readonly #source: AsyncIterator<Item>;
  readonly #signal: AbortSignal;
  #isOver = false;
  /** Ends the wait under way. A promise of the signal's own would keep every wait there ever was. */
  #endWait: (() => void) | undefined;
  #closed: Promise<unknown> | undefined;

  constructor(source: AsyncIterator<Item>, signal: AbortSignal) {
    this.#source = source;
    this.#signal = signal;
    if (signal.aborted) this.#stop();
    else signal.addEventListener("abort", this.#stop);
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.#isOver) return Promise.resolve(END);
    return new Promise((resolve, reject) => {
      this.#endWait = () => { resolve(END); };
      this.#source.next().then((next) => { resolve(this.#given(next)); }, (error: Error) => { this.#ended(); reject(error); });
    });
  }

  #given(next: IteratorResult<Item, unknown>): IteratorResult<Item, undefined> {
    this.#endWait = undefined;
    return next.done === true ? this.#ended() : next;
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    if (!this.#isOver) {
      this.#ended();
      await this.#source.return?.();
    }
    await this.#closed;
    return END;
  }

  #ended(): typeof END {
    this.#isOver = true;
    this.#signal.removeEventListener("abort", this.#stop);
    return END;
  }

  readonly #stop = (): void => {
    this.#ended();
    // Of a source that waits, this waits with it; its faults are nobody's any more.
    const closed = this.#source.return?.().catch(() => undefined);
    if (this.#endWait === undefined) this.#closed = closed;
    else this.#endWait();
  };
}
