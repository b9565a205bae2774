/** Lines that may not overtake each other: those about one incident, and those that need a conflict which one before them opens. */

/** What of a line others may wait for, or wait with. */
export interface Named {
  readonly incidentId?: string | undefined;
  readonly conflicts: readonly string[];
  readonly opens: readonly string[];
}

export class Turns {
  readonly #under = new Map<string, Promise<unknown>>();
  readonly #opened = new Set<string>();

  /** Does the work when every line before it that it depends on is done. */
  take<Done>({ incidentId, conflicts, opens }: Named, work: () => Promise<Done>): Promise<Done> {
    const opening = opens.filter((id) => !this.#opened.has(id));
    const own = [...(incidentId === undefined ? [] : [`incident ${incidentId}`]), ...opening.map((id) => `conflict ${id}`)];
    const before = [...own, ...conflicts.map((id) => `conflict ${id}`)].flatMap((name) => this.#under.get(name) ?? []);
    const done = before.length === 0 ? work() : Promise.allSettled(before).then(work);
    const over = done.then(() => { for (const id of opening) this.#opened.add(id); }, () => undefined).then(() => { this.#leave(own, over); });
    for (const name of own) this.#under.set(name, over);
    return done;
  }

  #leave(own: readonly string[], over: Promise<unknown>): void {
    for (const name of own) if (this.#under.get(name) === over) this.#under.delete(name);
  }
}
