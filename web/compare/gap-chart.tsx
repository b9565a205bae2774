/** Two lines of tension and the gap between them, shaded: left dashed, right whole. */
import { extent, max } from "d3-array";
import { scaleLinear, scaleUtc } from "d3-scale";
import { area, line } from "d3-shape";
import { Value } from "../parts/figure.tsx";
import { Twin } from "../parts/twin.tsx";
import { dayInWords } from "../time/instant.ts";
import type { GapPoint } from "./series.ts";
import { signed } from "./signed.tsx";
import { timeTicks } from "../charts/time-ticks.ts";
import { useWidth } from "../charts/width.ts";

interface GapChartProps {
  readonly points: readonly GapPoint[];
  readonly labels: readonly [left: string, right: string];
  readonly says: string;
  readonly name: string;
  readonly citation: string;
}

const HEIGHT = 300;
const EDGE = { top: 44, right: 12, bottom: 28, left: 44 };

export function GapChart({ points, labels, says, name, citation }: GapChartProps) {
  return (
    <Twin
      title="Tension, and the gap between the two" says={says} name={name} citation={citation} rows={points} keyOf={({ at }) => at}
      columns={[
        { head: "Day", cell: ({ at }) => <time dateTime={at}>{dayInWords(at)}</time> },
        { head: labels[0], number: true, cell: ({ left }) => <Value of={left} /> }, { head: labels[1], number: true, cell: ({ right }) => <Value of={right} /> },
        { head: "Gap", number: true, cell: ({ gap }) => (gap === null ? <Value of={null} /> : signed(gap)) },
      ]}
    >
      <Drawing points={points} labels={labels} />
    </Twin>
  );
}

/** A drawing has this width in px until it is laid out. */
const NARROWEST = 240;

function Drawing({ points, labels }: Pick<GapChartProps, "points" | "labels">) {
  const { ref, width: laidOut } = useWidth<HTMLDivElement>();
  const width = Math.max(NARROWEST, laidOut);
  const { x, y } = scales(points, width);
  const isDrawn = points.some(({ left, right }) => left !== null || right !== null);
  const worded = y.tickFormat(5);
  const at = (point: GapPoint): number => x(Date.parse(point.at));
  const drawn = (side: "left" | "right"): string => line<GapPoint>().defined((point) => point[side] !== null).x(at).y((point) => y(point[side] ?? 0))([...points]) ?? "";
  const gap = area<GapPoint>().defined((point) => point.gap !== null).x(at).y0((point) => y(point.left ?? 0)).y1((point) => y(point.right ?? 0))([...points]) ?? "";
  return (
    <div ref={ref} class="gap-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <Legend labels={labels} />
        {isDrawn && y.ticks(5).map((tick) => (
          <g key={tick}><line class="rule" x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} /><text class="tick" x={EDGE.left - 6} y={y(tick) + 4} text-anchor="end">{worded(tick)}</text></g>
        ))}
        {!isDrawn && <text class="none" x={width / 2} y={HEIGHT / 2} text-anchor="middle">No figure is known on either side.</text>}
        {timeTicks(x, { width, day: (date) => dayInWords(date.toISOString()) }).map(({ x: place, text, anchor }) => <text key={place} class="tick" x={place} y={HEIGHT - 8} text-anchor={anchor}>{text}</text>)}
        <path class="gap" d={gap} />
        <path class="side left" d={drawn("left")} />
        <path class="side right" d={drawn("right")} />
      </svg>
    </div>
  );
}

function scales(points: readonly GapPoint[], width: number) {
  const [from = 0, to = 1] = extent(points, ({ at }) => Date.parse(at));
  const highest = max(points, ({ left, right }) => Math.max(left ?? 0, right ?? 0)) ?? 0;
  return {
    x: scaleUtc([from, to], [EDGE.left, width - EDGE.right]),
    y: scaleLinear([0, highest === 0 ? 1 : highest], [HEIGHT - EDGE.bottom, EDGE.top]).nice(5),
  };
}

function Legend({ labels }: Pick<GapChartProps, "labels">) {
  return (
    <g>
      {(["left", "right"] as const).map((side, index) => (
        <g key={side}><line class={`side ${side}`} x1={EDGE.left} x2={EDGE.left + 28} y1={10 + 18 * index} y2={10 + 18 * index} /><text class="legend" x={EDGE.left + 36} y={14 + 18 * index}>{labels[index]}</text></g>
      ))}
    </g>
  );
}
