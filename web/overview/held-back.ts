/** What is recorded while the overview is read: counted, and shown when the reader asks. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { onTouch } from "../live/live.ts";
import { isNow } from "../time/lens.ts";

export interface HeldBack {
  /** events recorded since the reader last asked to see all */
  readonly count: number;
  /** the place in the log that the reader has asked to see; undefined: whatever there was at first */
  readonly upTo: string | undefined;
  readonly show: () => void;
  /** takes in that everything up to a position is shown */
  readonly shown: (position: string) => void;
}

export function useHeldBack(): HeldBack {
  const count = useSignal(0);
  const last = useSignal<string | undefined>(undefined);
  const upTo = useSignal<string | undefined>(undefined);
  useEffect(() => onTouch(({ position }) => { count.value++; last.value = position; }), []);
  const show = (): void => { upTo.value = last.value; count.value = 0; };
  const shown = (position: string): void => { if (last.value !== undefined && !isAfter(last.value, position)) count.value = 0; };
  return { count: isNow.value ? count.value : 0, upTo: isNow.value ? upTo.value : undefined, show, shown };
}

/** Positions are decimal and may be longer than a number holds. */
const isAfter = (one: string, other: string): boolean => one.length > other.length || (one.length === other.length && one > other);
