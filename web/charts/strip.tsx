/** The strip of incidents: a canvas for the eye, one slider for the keyboard and the ear. */
import { useEffect, useRef } from "preact/hooks";
import { timeScale } from "./ground.ts";
import { LANE_HEIGHT, type StripDot, dotNear, drawStrip } from "./strip-drawing.ts";
import { useTheme } from "./theme.ts";
import { useWidth } from "./width.ts";

interface StripProps {
  /** what its dots are, for the ear */
  readonly label: string;
  readonly lanes: readonly string[];
  /** what the lanes are of, which colours them */
  readonly look: "classes" | "levels";
  readonly dots: readonly StripDot[];
  readonly span: readonly [fromMs: number, toMs: number];
  /** index of the dot that is stood on */
  readonly chosen: number | undefined;
  /** what is said of the dot that is stood on */
  readonly says: string;
  readonly choose: (index: number) => void;
  /** Enter on a dot */
  readonly open: (index: number) => void;
}

export function Strip({ label, lanes, look, dots, span, chosen, says, choose, open }: StripProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const x = timeScale(span, width);
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const marks = [...(ref.current?.querySelectorAll(".lane") ?? [])].map((lane) => getComputedStyle(lane).color);
    drawStrip(canvas.current, width, lanes.length, dots, x, marks, chosen);
  }, [dots, look, width, chosen, theme, span[0], span[1]]);
  const onKey = (event: KeyboardEvent): void => {
    const next = stepped(event.key, chosen, dots.length);
    if (event.key === "Enter" && chosen !== undefined) open(chosen);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const onClick = (event: MouseEvent): void => {
    const near = dotNear({ x: event.offsetX, y: event.offsetY }, dots, x);
    if (near !== undefined) choose(near);
  };
  return (
    <div
      ref={ref} class={`strip ${look}`} role="slider" tabIndex={0} aria-label={label} aria-valuemin={0} aria-valuemax={dots.length}
      aria-valuenow={chosen === undefined ? 0 : chosen + 1} aria-valuetext={says} onKeyDown={onKey}
    >
      <canvas ref={canvas} class="strip-dots" width={Math.max(1, width)} height={lanes.length * LANE_HEIGHT} onClick={onClick} />
      <div class="lanes" aria-hidden="true"><span>from the top:</span>{lanes.map((lane, index) => <span key={lane} class={`lane lane-${index}`}>{lane}</span>)}</div>
    </div>
  );
}

/** Where a key leads, oldest to newest; undefined for a key that leads nowhere. */
function stepped(key: string, from: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case "ArrowRight": case "ArrowUp": return from === undefined ? 0 : Math.min(last, from + 1);
    case "ArrowLeft": case "ArrowDown": return from === undefined ? last : Math.max(0, from - 1);
    case "PageUp": return Math.min(last, (from ?? 0) + 10);
    case "PageDown": return Math.max(0, (from ?? last) - 10);
    case "Home": return 0;
    case "End": return last;
    default: return undefined;
  }
}
