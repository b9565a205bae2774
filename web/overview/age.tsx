import { dayInWords, inWords } from "../time/instant.ts";

const HOUR_MS = 3_600_000;

/** "40 min", "5 h", "4 d", "3 y": how long before the instant shown. */
export function ageInWords(from: string, at: string): string {
  const hours = (Date.parse(at) - Date.parse(from)) / HOUR_MS;
  if (hours < 1) return `${Math.max(0, Math.floor(hours * 60))} min`;
  if (hours < 48) return `${Math.floor(hours)} h`;
  const days = Math.floor(hours / 24);
  return days < 730 ? `${days} d` : `${Math.floor(days / 365.25)} y`;
}

/** An age with its day beside it, and the whole time behind it. */
export function Age({ of, at }: { readonly of: string; readonly at: string }) {
  return <time dateTime={of} title={`happened ${inWords(of)}`}><span class="age">{ageInWords(of, at)}<span class="unseen"> ago</span></span> <span class="quiet">{dayInWords(of)}</span></time>;
}
