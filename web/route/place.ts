/** Where the reader is: the URL as a signal. Links are plain `<a href>`; the History API moves between them. */
import { computed, signal } from "@preact/signals";
import { arriveAt, returnTo } from "./arrival.ts";
import { movedTo, nextEntry, watchScrolling } from "./whereabouts.ts";

const here = (): URL => new URL(location.href);
const current = signal(here());

/** "/c/israel-iran" */
export const path = computed(() => current.value.pathname);
/** The query as it stands: the lens and a screen's own filters. */
export const query = computed(() => current.value.searchParams);

/** Goes to an address of our own. `replace`: no entry in the history, for steps of a slider or a filter being typed. */
export function navigate(href: string, { replace = false } = {}): void {
  const to = new URL(href, location.href);
  if (to.href === location.href) return;
  const moves = to.pathname !== location.pathname;
  if (replace) history.replaceState(history.state, "", to);
  else history.pushState(nextEntry(), "", to);
  current.value = to;
  if (moves) arrive();
}

/** Changes parameters of this address and keeps the rest; undefined or "" takes one away. */
export function setQuery(changes: Readonly<Record<string, string | undefined>>, options: { replace?: boolean } = {}): void {
  navigate(path.value + searchWith(query.value, changes), options);
}

/** The query as "?a=b" with these changes made, or "" when nothing is left. */
export function searchWith(from: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(from);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** A new screen begins at its top, and whoever reads by ear hears its heading first. */
function arrive(): void {
  scrollTo(0, 0);
  queueMicrotask(() => {
    document.getElementById("main")?.focus({ preventScroll: true });
    arriveAt(location.hash);
  });
}

/** Back or forward: to where the reader was on that screen, or to the part that its address names. */
function goBack(): void {
  const [before, y] = [path.value, movedTo()];
  current.value = here();
  if (path.value === before) return;
  queueMicrotask(() => {
    if (y === undefined) arriveAt(location.hash);
    else returnTo(y);
  });
}

const isOurs = (link: HTMLAnchorElement): boolean => link.origin === location.origin && link.target === "" && !link.hasAttribute("download") && isOfApp(link.pathname);

/** Whether the dashboard itself answers the path; all else is the server's. */
export const isOfApp = (pathname: string): boolean => /^\/(?:[ci]\/[^/]+|report|compare|alerts|log)?$/.test(pathname);

/** Follows links inside the app without loading the page; with a modifier key, the browser does as ever. */
export function followLinks(): void {
  addEventListener("load", () => { arriveAt(location.hash); }, { once: true });
  watchScrolling();
  addEventListener("popstate", goBack);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !isOurs(link)) return;
    if (link.pathname === location.pathname && link.hash !== "") return;
    event.preventDefault();
    navigate(link.href);
  });
}
