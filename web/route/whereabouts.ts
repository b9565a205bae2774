/** How far down each entry of the history was read: a screen is drawn later than the browser would bring its reader back. */

const places = new Map<string, number>();
/** Read from the scroll events: at a popstate the browser may have moved the page already. */
let y = 0;
let entry = keyed();

function keyed(): string {
  return (history.state as { entry?: string } | null)?.entry ?? "";
}

export function watchScrolling(): void {
  addEventListener("scroll", () => { y = scrollY; }, { passive: true });
}

/** The state of a new entry in the history; the one that stands is left. */
export function nextEntry(): { readonly entry: string } {
  places.set(entry, y);
  entry = String(performance.now());
  return { entry };
}

/** How far down the entry was read that the history has gone to; undefined where it was not read before. */
export function movedTo(): number | undefined {
  places.set(entry, y);
  entry = keyed();
  return places.get(entry);
}
