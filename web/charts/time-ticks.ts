/** What is written below an axis of time: no date twice, nothing over the edge, nothing over its neighbour. */
import type { ScaleTime } from "d3-scale";

export interface TimeTick {
  /** in px */
  readonly x: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

/** About the width of a character of the axis, in px. */
const CHARACTER = 6.4;
const GAP = 10;
/** About how wide the place of a tick is, in px. */
const ROOM = 110;

interface Axis {
  /** where the drawing ends, in px */
  readonly width: number;
  readonly day?: (date: Date) => string;
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** Ticks a day or more apart are dates; finer ones are hours, and the first of each day says its date. */
export function timeTicks(scale: ScaleTime<number, number>, { width, day = isoDay }: Axis): TimeTick[] {
  const shown: TimeTick[] = [];
  let end = -Infinity;
  let said = "";
  for (const date of scale.ticks(Math.max(2, Math.floor(width / ROOM)))) {
    const text = worded(date, said, day);
    const tick = placed(scale(date), text, width);
    if (tick.left < end + GAP) continue;
    [end, said] = [tick.left + text.length * CHARACTER, isoDay(date)];
    shown.push(tick.tick);
  }
  return shown;
}

/** "2024-04-13" at its start, "2024-04-13 06:00" where its date has not been said, else "06:00". */
function worded(date: Date, said: string, day: (date: Date) => string): string {
  const hour = date.toISOString().slice(11, 16);
  if (hour === "00:00") return day(date);
  return said === isoDay(date) ? hour : `${day(date)} ${hour}`;
}

function placed(x: number, text: string, width: number): { readonly tick: TimeTick; readonly left: number } {
  const half = (text.length * CHARACTER) / 2;
  if (x + half > width) return { tick: { x: width, text, anchor: "end" }, left: width - 2 * half };
  if (x - half < 0) return { tick: { x: 0, text, anchor: "start" }, left: 0 };
  return { tick: { x, text, anchor: "middle" }, left: x - half };
}
