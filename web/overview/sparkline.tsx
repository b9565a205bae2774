/** A month of tension in a row: a small line on its own scale from 0, and the same in words. */
import { digits } from "../parts/digits.ts";
import { dayInWords } from "../time/instant.ts";

export interface SparkPoint {
  readonly at: string;
  readonly tension: number | null;
}

const WIDTH = 120;
const HEIGHT = 26;
const PAD = 3;

export function Sparkline({ points }: { readonly points: readonly SparkPoint[] }) {
  const known = points.flatMap(({ tension }, index) => (tension === null ? [] : [{ index, tension }]));
  const last = known.at(-1);
  if (!last) return <span class="quiet">no figure</span>;
  const most = Math.max(...known.map(({ tension }) => tension));
  const x = (index: number): number => PAD + (index / Math.max(1, points.length - 1)) * (WIDTH - 2 * PAD);
  const y = (tension: number): number => HEIGHT - PAD - (most > 0 ? tension / most : 0) * (HEIGHT - 2 * PAD);
  const line = known.map(({ index, tension }, place) => `${place === 0 || known[place - 1].index !== index - 1 ? "M" : "L"}${x(index).toFixed(1)},${y(tension).toFixed(1)}`).join("");
  const says = sparkInWords(points);
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={says}>
      <title>{says}</title>
      <line class="spark-ground" x1={PAD} x2={WIDTH - PAD} y1={HEIGHT - PAD} y2={HEIGHT - PAD} />
      <path class="spark-line" d={line} />
      <circle class="spark-end" cx={x(last.index)} cy={y(last.tension)} r="2.4" />
    </svg>
  );
}

/** "Tension over 30 days: 5.1 on 18 Apr 2024, 13.1 on 18 May 2024, highest 17.5 on 14 Apr 2024". What is unknown is left out. */
export function sparkInWords(points: readonly SparkPoint[]): string {
  const known = points.flatMap(({ at, tension }) => (tension === null ? [] : [{ at, tension }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return "Tension over 30 days: unknown";
  const most = known.reduce((a, b) => (b.tension > a.tension ? b : a));
  const said = ({ at, tension }: typeof first): string => `${digits(tension)} on ${dayInWords(at)}`;
  return `Tension over 30 days: ${said(first)}, ${said(last)}, highest ${said(most)}`;
}
