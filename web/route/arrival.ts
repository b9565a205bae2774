/** Brings a part of a screen into view by its name in the address, such as #why, when all above it has been drawn. */

const LONGEST_MS = 10_000;
/** What a reader does who goes elsewhere: from then on the page is not moved under their hands. */
const BY_HAND = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
let stop: (() => void) | undefined;

/** Goes to the part when the screen has come to rest, unless the reader has begun to move; an earlier arrival still under way is given up. */
export function arriveAt(hash: string): void {
  stop?.();
  const main = document.getElementById("main") ?? document.body;
  const id = idIn(hash);
  if (id === undefined) return;
  const observer = new MutationObserver(() => { look(); });
  const timer = setTimeout(() => { stop?.(); }, LONGEST_MS);
  const byHand = new AbortController();
  stop = () => { observer.disconnect(); clearTimeout(timer); byHand.abort(); stop = undefined; };
  for (const type of BY_HAND) addEventListener(type, stop, { capture: true, passive: true, signal: byHand.signal });
  observer.observe(main, { attributes: true, attributeFilter: ["aria-busy"], childList: true, subtree: true });
  look();

  function look(): void {
    const part = document.getElementById(id ?? "");
    if (part === null || document.querySelector('main[aria-busy="true"], [data-loading]') !== null) return;
    stop?.();
    part.scrollIntoView();
    part.focus({ preventScroll: true });
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
