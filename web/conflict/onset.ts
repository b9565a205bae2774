/** Where an occurrence stands on a time axis, for drawing; the API's own onset decides every figure. */
const DAY_MS = 86_400_000;

/** The first instant of a spell, the start of a day or finer, the middle of a month or year (ISO 8601, EDTF 0-1); NaN for what cannot be placed. */
export function onsetMs(occurred: string): number {
  const isSpell = occurred.includes("/");
  const [start = ""] = occurred.replace(/[~?%]/g, "").split("/");
  const [, year, month, day, time] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(.+))?/.exec(start) ?? [];
  if (year === undefined) return NaN;
  if (day !== undefined) return Date.parse(`${year}-${month}-${day}${timeOf(time)}`);
  const first = Date.parse(`${year}-${month ?? "01"}-01T00:00:00Z`);
  const middle = month === undefined ? 182.5 : 15;
  return isSpell ? first : first + middle * DAY_MS;
}

/** A time without an offset is UTC. */
const timeOf = (time = "00:00"): string => `T${/(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`}`;
