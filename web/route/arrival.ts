/** Brings the reader to a part of a screen by its name in the address, such as #why, or back to where they were, when all above it has been drawn. */

const LONGEST_MS = 10_000;
/** What a reader does who goes elsewhere: from then on the page is not moved under their hands. */
const BY_HAND = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
let stop: (() => void) | undefined;

/** Goes to the part when the screen has come to rest. */
export function arriveAt(hash: string): void {
  const id = idIn(hash);
  atRest(id === undefined ? undefined : () => {
    const part = document.getElementById(id);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
    return part !== null;
  });
}

/** Goes as far down as the reader was, in pixels, when the screen has come to rest. */
export function returnTo(y: number): void {
  atRest(() => { scrollTo(0, y); return true; });
}

/** Does it when nothing is under way any more, and again until it has answered true; not once the reader has begun to move. One still to come is given up. */
function atRest(go: (() => boolean) | undefined): void {
  stop?.();
  if (go === undefined) return;
  const observer = new MutationObserver(() => { look(); });
  const timer = setTimeout(() => { stop?.(); }, LONGEST_MS);
  const byHand = new AbortController();
  stop = () => { observer.disconnect(); clearTimeout(timer); byHand.abort(); stop = undefined; };
  for (const type of BY_HAND) addEventListener(type, stop, { capture: true, passive: true, signal: byHand.signal });
  observer.observe(document.getElementById("main") ?? document.body, { attributes: true, attributeFilter: ["aria-busy"], childList: true, subtree: true });
  look();

  function look(): void {
    if (document.querySelector('main[aria-busy="true"], [data-loading]') === null && go?.() === true) stop?.();
  }
}

/** The name in a fragment such as #why; undefined where it has none, or one that is no text, as #%. */
export function idIn(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
