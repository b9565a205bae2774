/** Lines over time on the bands of the hostility ladder: own SVG, as wide as its place. */
import { LEFT, RIGHT, timeScale } from "./ground.ts";
import { type Band, midInWords } from "./band.ts";
import { type Mark, marksByShape } from "./marks.ts";
import { type Line, hasFigure, pathOf, valueScale } from "./line.ts";
import { timeTicks } from "./time-ticks.ts";
import { useWidth } from "./width.ts";

const HEIGHT = 260;
const TOP = 44;
const BOTTOM = HEIGHT - 22;

interface LineChartProps {
  /** what it shows, in a sentence */
  readonly says: string;
  readonly span: readonly [fromMs: number, toMs: number];
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
  /** short signs at the foot, such as a change of direction */
  readonly marks?: readonly Mark[];
}

export function LineChart({ says, span, lines, bands, marks = [] }: LineChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const x = timeScale(span, width);
  const y = valueScale(lines, BOTTOM, TOP);
  const isDrawn = hasFigure(lines);
  const worded = y.tickFormat(4);
  return (
    <div ref={ref} class="line-chart">
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={says} font-size="12">
          {bands.map((band) => <BandOf key={band.fromMs} band={band} left={x(band.fromMs)} right={x(band.toMs)} />)}
          {isDrawn && y.ticks(4).map((value) => <Rule key={value} y={y(value)} width={width} text={worded(value)} />)}
          {!isDrawn && <text class="none" x={width / 2} y={(TOP + BOTTOM) / 2} text-anchor="middle">No figure is known in this time.</text>}
          {(isDrawn || bands.length > 0) && timeTicks(x, { width }).map(({ x: place, text, anchor }) => <text key={place} class="tick" x={place} y={HEIGHT - 6} text-anchor={anchor}>{text}</text>)}
          {marksByShape(marks, x, BOTTOM - 8).map(({ shape, path }) => <path key={shape} class={`mark ${shape}`} d={path} />)}
          {lines.map(({ label, look, points }) => <path key={label} class={`line ${look}`} fill="none" d={pathOf(points, x, y)} />)}
          {isDrawn && <Legend lines={lines} />}
        </svg>
      )}
    </div>
  );
}

/** A band says its level in figures wherever it is wide enough, and in words where there is room. */
function BandOf({ band: { level }, left, right }: { readonly band: Band; readonly left: number; readonly right: number }) {
  const room = right - left;
  return (
    <>
      <rect class={`band level-${level}`} x={left} y={TOP - 18} width={Math.max(0, room)} height={BOTTOM - TOP + 18} />
      {room > 14 && <text class="band-label" x={left + 4} y={TOP - 5}>{room > 150 ? midInWords(level) : level}</text>}
    </>
  );
}

function Rule({ y, width, text }: { readonly y: number; readonly width: number; readonly text: string }) {
  return (
    <>
      <line class="rule" x1={LEFT} x2={width - RIGHT} y1={y} y2={y} />
      <text class="tick" x={LEFT - 6} y={y + 4} text-anchor="end">{text}</text>
    </>
  );
}

/** Two columns of the longest label fit the narrowest chart. */
const LEGEND_COLUMN = 142;

function Legend({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <>
      {lines.map(({ label, look }, index) => {
        const left = LEFT + (index % 2) * LEGEND_COLUMN;
        const y = 8 + Math.floor(index / 2) * 14;
        return (
          <g key={label}>
            <line class={`line ${look}`} x1={left} x2={left + 22} y1={y} y2={y} />
            <text class="tick" x={left + 27} y={y + 4} font-size="11">{label}</text>
          </g>
        );
      })}
    </>
  );
}
