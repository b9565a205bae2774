/** Small signs along a chart, a path for each kind: a text for each sign took most of the time of drawing a chart with hundreds. */

/** Their shapes around (0, 0), as relative paths. */
const SHAPES = {
  up: "m0 -4l4.5 8h-9z",
  down: "m0 4l4.5 -8h-9z",
  square: "m-3.5 -3.5h7v7h-7z",
  ring: "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z",
  dot: "m-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z",
} as const;

export interface Mark {
  readonly ms: number;
  readonly shape: keyof typeof SHAPES;
}

/** Every mark of a shape at one height, by shape. */
export function marksByShape(marks: readonly Mark[], x: (ms: number) => number, y: number): { readonly shape: Mark["shape"]; readonly path: string }[] {
  const paths = new Map<Mark["shape"], string>();
  for (const { ms, shape } of marks) paths.set(shape, `${paths.get(shape) ?? ""}M${x(ms).toFixed(1)} ${y}${SHAPES[shape]}`);
  return [...paths].map(([shape, path]) => ({ shape, path }));
}
