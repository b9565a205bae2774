/** When this browser last looked at this log, and how far the log had come. A visit lasts as long as its tab. */

export interface Visit {
  /** of the last event that was folded then */
  readonly position: string;
  /** its knowledge time */
  readonly knownAt: string;
  /** the reader's own clock */
  readonly at: string;
}

const LAST = "brinkline-last-visit";
const BEFORE = "brinkline-visit-before";
const FIRST = "first";

const keyOf = (name: string, logId: string): string => `${name}:${logId}`;

/** The visit before this one; undefined: this is the first to this log. Asked again within a visit, it answers the same. */
export function visitBefore(logId: string): Visit | undefined {
  const key = keyOf(BEFORE, logId);
  const held = sessionStorage.getItem(key) ?? localStorage.getItem(keyOf(LAST, logId)) ?? FIRST;
  sessionStorage.setItem(key, held);
  return held === FIRST ? undefined : parsed(held);
}

/** Keeps how far the log had come when it was shown. */
export function keepVisit(logId: string, seen: Omit<Visit, "at">): void {
  localStorage.setItem(keyOf(LAST, logId), JSON.stringify({ position: seen.position, knownAt: seen.knownAt, at: new Date().toISOString() } satisfies Visit));
}

function parsed(text: string): Visit | undefined {
  try {
    const { position, knownAt, at } = JSON.parse(text) as Partial<Visit>;
    return position !== undefined && knownAt !== undefined && at !== undefined ? { position, knownAt, at } : undefined;
  } catch {
    return undefined;
  }
}
