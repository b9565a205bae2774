import { live } from "./live.ts";

/** "live #41", or since when it is not. */
export function LiveMark() {
  const { position, staleSince } = live.value;
  if (staleSince) return <span class="live stale" role="status">○ stale since {staleSince.toISOString().slice(11, 16)} UTC</span>;
  return <span class="live" role="status">{position === undefined ? "○ connecting" : `● live #${position}`}</span>;
}
