/** Brings a part of a screen into view by its name in the address, such as #why, when all above it has been drawn. */

const LONGEST_MS = 10_000;
let stop: (() => void) | undefined;

/** Goes to the part when the screen has come to rest; an earlier arrival still under way is given up. */
export function arriveAt(hash: string): void {
  stop?.();
  const main = document.getElementById("main") ?? document.body;
  if (hash.length < 2) return;
  const id = decodeURIComponent(hash.slice(1));
  const observer = new MutationObserver(() => { look(); });
  const timer = setTimeout(() => { stop?.(); }, LONGEST_MS);
  stop = () => { observer.disconnect(); clearTimeout(timer); stop = undefined; };
  observer.observe(main, { attributes: true, attributeFilter: ["aria-busy"], childList: true, subtree: true });
  look();

  function look(): void {
    const part = document.getElementById(id);
    if (part === null || document.querySelector('main[aria-busy="true"], [data-loading]') !== null) return;
    stop?.();
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  }
}
