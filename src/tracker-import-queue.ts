/** What has arrived and nobody has taken yet; one may wait for the next. */
export class ArrivalQueue<Item> {
  readonly #items: Item[] = [];
  #arrived: () => void = () => undefined;

  put(item: Item): void {
    this.#items.push(item);
    this.#arrived();
  }

  async next(): Promise<Item> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) return item;
      await new Promise<void>((arrived) => { this.#arrived = arrived; });
    }
  }
}

/** How many may be under way; whoever wants to send one more waits. */
export class Allowance {
  readonly #most: number;
  #underWay = 0;
  #changed: () => void = () => undefined;
  #isClosed = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves when one more may go; false when no more are wanted. */
  async take(): Promise<boolean> {
    while (this.#underWay >= this.#most && !this.#isClosed) await new Promise<void>((changed) => { this.#changed = changed; });
    this.#underWay += 1;
    return !this.#isClosed;
  }

  giveBack(): void {
    this.#underWay -= 1;
    this.#changed();
  }

  close(): void {
    this.#isClosed = true;
    this.#changed();
  }
}
