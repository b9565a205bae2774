/** What a rule waits for, what it found and what was behind it, in words. */
import type { components } from "../api/openapi.d.ts";
import { midInWords } from "../charts/band.ts";
import { counted } from "../parts/counted.ts";
import { digits } from "../parts/digits.ts";

export type Condition = components["schemas"]["AlertRule"]["on"];
export type Figures = components["schemas"]["Alert"]["value"];

const PERIODS: Readonly<Record<string, string>> = { "one-year": "the past year", "three-year": "the past three years" };

const figure = (value: number | string | null | undefined): string => (typeof value === "number" ? digits(value) : (value ?? "unknown"));
const percent = (share: number | string | null | undefined): string => (typeof share === "number" ? `${digits(Math.round(share * 1_000) / 10)} %` : "unknown");
const level = (value: number | string | null | undefined): string => (typeof value === "number" ? midInWords(value) : "no level");
const direction = (value: number | string | null | undefined): string => (value === "insufficient" ? "not enough reports" : (value ?? "unknown").toString());

/** "hostility comes up to 4 use of force" */
export function conditionWords(on: Condition): string {
  switch (on.kind) {
    case "direction":
      return `the direction turns ${on.to.join(" or ")}, with strong support`;
    case "hostility":
      return `hostility comes up to ${midInWords(on.atLeast)}`;
    case "surge":
      return `deaths in 30 days rise above those of any 30 days of ${PERIODS[on.level]}`;
    case "contested-share":
      return `more than ${percent(on.above)} of the incidents are contested on whether they happened`;
    case "past-changed":
      return `the past changes: ${[on.by.tension !== undefined && `tension by ${digits(on.by.tension)} or more`, on.by.direction && "another direction"].filter(Boolean).join(" or ")}, more than ${counted(on.settledDays, "day")} back`;
  }
}

/** The value that was judged, by the kind of rule: "4 use of force". A kind of a later version is told by its figures' names. */
export function valueWords(kind: string, value: Figures): string {
  switch (kind) {
    case "direction":
      return `${direction(value.direction)}${value.support === null ? "" : `, ${figure(value.support)} support`} (z ${figure(value.z)})`;
    case "hostility":
      return `hostility ${level(value.level)}`;
    case "surge":
      return `${figure(value.deaths30)} deaths in 30 days${value.level === null || value.level === "none" ? ", no surge" : `, above ${PERIODS[String(value.level)] ?? figure(value.level)}`}`;
    case "contested-share":
      return `${percent(value.share)} contested (${figure(value.contested)})`;
    case "past-changed":
      return `tension ${figure(value.tensionBefore)} → ${figure(value.tensionAfter)}, ${direction(value.directionBefore)} → ${direction(value.directionAfter)}`;
    default:
      return figuresWords(value);
  }
}

/** What the value was judged against: "4 use of force or more". */
export function thresholdWords(kind: string, threshold: Figures): string {
  switch (kind) {
    case "direction":
      return `${figure(threshold.direction)}, strong support (|z| from ${figure(threshold.z)})`;
    case "hostility":
      return `${level(threshold.atLeast)} or more`;
    case "surge":
      return `${figure(threshold.deaths30)} deaths, and above any 30 days of ${PERIODS[String(threshold.level)] ?? figure(threshold.level)}`;
    case "contested-share":
      return `more than ${percent(threshold.above)}`;
    case "past-changed":
      return [threshold.tension !== undefined && `tension by ${figure(threshold.tension)}`, threshold.direction !== undefined && "another direction"].filter(Boolean).join(" or ");
    default:
      return figuresWords(threshold);
  }
}

const figuresWords = (figures: Figures): string => Object.entries(figures).map(([name, value]) => `${name} ${figure(value)}`).join(", ");
