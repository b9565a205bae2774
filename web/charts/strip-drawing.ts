/** Incidents as dots on a canvas: thousands of them, below the line and never on it. */

export interface StripDot {
  readonly id: string;
  readonly ms: number;
  readonly lane: number;
  /** drawn hollow */
  readonly contested: boolean;
  /** learnt after the time of knowledge: drawn faint, as a cross */
  readonly later: boolean;
}

export const LANE_HEIGHT = 22;
const RADIUS = 4;

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Dots of one lane and time fan out a little, always the same way. */
export function placeOf({ ms, lane }: StripDot, index: number, x: (ms: number) => number): Placed {
  return { x: x(ms), y: lane * LANE_HEIGHT + LANE_HEIGHT / 2 + ((index * 7) % 11) - 5 };
}

/** Draws all dots; `colours` has one for each lane. `chosen` is drawn last, ringed. */
export function drawStrip(canvas: HTMLCanvasElement, width: number, lanes: number, dots: readonly StripDot[], x: (ms: number) => number, colours: readonly string[], chosen: number | undefined): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const ratio = window.devicePixelRatio;
  canvas.width = width * ratio;
  canvas.height = lanes * LANE_HEIGHT * ratio;
  context.scale(ratio, ratio);
  dots.forEach((dot, index) => { drawDot(context, dot, placeOf(dot, index, x), colours[dot.lane] ?? ""); });
  const dot = chosen === undefined ? undefined : dots[chosen];
  if (dot && chosen !== undefined) ring(context, placeOf(dot, chosen, x), colours[dot.lane] ?? "");
}

function drawDot(context: CanvasRenderingContext2D, { contested, later }: StripDot, { x, y }: Placed, colour: string): void {
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = 1.5;
  context.globalAlpha = later ? 0.55 : 0.8;
  context.beginPath();
  if (later) cross(context, x, y);
  else context.arc(x, y, RADIUS - (contested ? 0.75 : 0), 0, 2 * Math.PI);
  if (later || contested) context.stroke();
  else context.fill();
}

function cross(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.moveTo(x - 3, y - 3);
  context.lineTo(x + 3, y + 3);
  context.moveTo(x - 3, y + 3);
  context.lineTo(x + 3, y - 3);
}

function ring(context: CanvasRenderingContext2D, { x, y }: Placed, colour: string): void {
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(x, y, RADIUS + 4, 0, 2 * Math.PI);
  context.stroke();
}

/** The dot nearest to a point within reach, by its index. */
export function dotNear(point: Placed, dots: readonly StripDot[], x: (ms: number) => number): number | undefined {
  let nearest: number | undefined;
  let least = 14 ** 2;
  dots.forEach((dot, index) => {
    const place = placeOf(dot, index, x);
    const distance = (place.x - point.x) ** 2 + (place.y - point.y) ** 2;
    if (distance <= least) [nearest, least] = [index, distance];
  });
  return nearest;
}
