/** Incidents that are known and whose own time is yet to come: a judge has to look again when it does. */

interface Entry {
  readonly ms: number;
  readonly incidentId: string;
}

export class Forthcoming {
  /** the next one last */
  readonly #entries: Entry[] = [];
  #isSorted = true;

  add(ms: number, incidentId: string): void {
    this.#entries.push({ ms, incidentId });
    this.#isSorted = false;
  }

  /** ms of the next one; Infinity: there is none. */
  get first(): number {
    if (!this.#isSorted) this.#entries.sort((a, b) => b.ms - a.ms || (a.incidentId < b.incidentId ? 1 : -1));
    this.#isSorted = true;
    return this.#entries.at(-1)?.ms ?? Infinity;
  }

  /** Takes out all up to an instant (ms); answers the first of them that comes at it. */
  taken(ms: number): string | undefined {
    let found: string | undefined;
    while (this.first <= ms) {
      const entry = this.#entries.pop();
      if (entry?.ms === ms) found ??= entry.incidentId;
    }
    return found;
  }
}
