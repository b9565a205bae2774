/** Figures in the page's own digits. One format each, kept: the browser takes a hundred times as long to make one as to use it. */

const WHOLE = new Intl.NumberFormat("en-GB");
const placed = (places: number): Intl.NumberFormat => new Intl.NumberFormat("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places });
const [TWO, FOUR, SIX] = [placed(2), placed(4), placed(6)];
const LEAST = 0.000_001;

/** 1,200 */
export const whole = (count: number): string => WHOLE.format(count);

/** With two places whatever it is: 13.10 */
export const toHundredths = (value: number): string => TWO.format(value);

/** 13.10, 0.0973; never in exponents, and never 0 for what is not. Exports carry every digit. */
export function digits(value: number): string {
  if (Number.isInteger(value)) return whole(value);
  if (Math.abs(value) < LEAST) return value > 0 ? "under 0.000001" : "over -0.000001";
  return (Math.abs(value) >= 1 ? TWO : Math.abs(value) >= 0.001 ? FOUR : SIX).format(value);
}
