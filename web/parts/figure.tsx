import type { ComponentChildren } from "preact";
import { digits, whole } from "./digits.ts";
import { Unknown } from "./unknown.tsx";

/** A number, or the mark of what is unknown. */
export function Value({ of, why }: { readonly of: number | null | undefined; readonly why?: string }) {
  return of === null || of === undefined ? <Unknown {...(why !== undefined && { why })} /> : <span class="value" title={String(of)}>{digits(of)}</span>;
}

const inDigits = (value: number | null): string | null => (value === null ? null : digits(value));

interface FigureProps {
  readonly label: string;
  readonly value: number | null | undefined;
  /** how many incidents stand behind it */
  readonly n: number;
  readonly unit?: string;
  /** lowest and highest over the readings */
  readonly range?: readonly [number | null, number | null];
  readonly children?: ComponentChildren;
}

/** A headline figure: never without its n. */
export function Figure({ label, value, n, unit, range, children }: FigureProps) {
  return (
    <div class="figure">
      <span class="figure-label">{label}</span>
      <span class="figure-value"><Value of={value} />{unit !== undefined && value !== null ? ` ${unit}` : ""}</span>
      <span class="figure-n">n = {whole(n)}</span>
      {range && inDigits(range[0]) !== inDigits(range[1]) && <span class="figure-range">contested: <Value of={range[0]} /> to <Value of={range[1]} /></span>}
      {children}
    </div>
  );
}
