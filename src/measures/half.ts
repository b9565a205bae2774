/** 2^(-x), fast and by basic arithmetic only, so that every engine gives the same bits. */

const STEPS = 1_024;
/** 2^(-i / STEPS), by square roots and products: IEEE 754 rounds both the same everywhere. */
const fractions = fractionTable();
/** 2^(-n), down to the least double */
const wholes = Float64Array.from({ length: 1_075 }, (_, n) => 2 ** -n);

function fractionTable(): Float64Array {
  const roots = [0.5];
  for (let bit = 1; 2 ** bit <= STEPS; bit++) roots.push(Math.sqrt(roots[bit - 1]));
  return Float64Array.from({ length: STEPS }, (_, i) => roots.slice(1).reduce((product, root, bit) => ((i & (STEPS >> (bit + 1))) === 0 ? product : product * root), 1));
}

/**
 * 2^(-x) for x >= 0, within 4e-16 relative: the whole part and 1,024ths of the rest from tables, what remains (below 7e-4) by four
 * terms of the exponential series.
 */
export function halfToThe(x: number): number {
  const whole = Math.floor(x);
  if (!(whole < wholes.length)) return x > 0 ? 0 : NaN;
  const rest = (x - whole) * STEPS;
  const step = Math.floor(rest);
  const y = (rest - step) * (Math.LN2 / STEPS);
  return wholes[whole] * fractions[step] * (1 - y * (1 - y * (1 / 2 - y * (1 / 6 - y / 24))));
}
