/** The four classes of acts - verbal or material, cooperation or conflict - as GDELT and as PLOVER draw them. They differ. */
import { type Coding } from "../domain/coding.ts";
import { ploverOf } from "./crosswalk.ts";

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

export type Track = "verbal" | "material" | "unclassified";

const labels: Readonly<Record<Quad, string>> = {
  1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict",
};

/** PLOVER 0.8 codebook (openeventdata/PLOVER): protest is material there, an investigation (ACCUSE) verbal conflict, conceding verbal. */
const ploverClasses: readonly [quad: Quad, types: string][] = [
  [1, "AGREE CONSULT SUPPORT CONCEDE"],
  [2, "COOPERATE AID RETREAT"],
  [3, "REQUEST ACCUSE REJECT THREATEN"],
  [4, "PROTEST SANCTION MOBILIZE COERCE ASSAULT"],
];

const quadOfType = new Map(ploverClasses.flatMap(([quad, types]) => types.split(" ").map((type): [string, Quad] => [type, quad])));

/** GDELT's class of a CAMEO code (two digits or more), by its root: 01-05, 06-09, 10-14, 15-20 (GDELT event codebook 2.0, QuadClass). */
export function gdeltQuad(cameo: string): Quad {
  const root = Number(cameo.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 9) return 2;
  return root <= 14 ? 3 : 4;
}

/** PLOVER's class of an event type; undefined for a type it does not have. */
export function ploverQuad(type: string): Quad | undefined {
  return quadOfType.get(type);
}

/** What a class is called, in lower case. */
export function quadLabel(quad: Quad): string {
  return labels[quad];
}

/** An act's classes by GDELT (from CAMEO) and by PLOVER (its own coding, else the crosswalk's); a class that nothing gives is left out. */
export function quadsOf({ cameo, plover }: Coding): { gdelt?: Quad; plover?: Quad } {
  const type = plover?.type ?? (cameo === undefined ? undefined : ploverOf(cameo)?.type);
  const byPlover = type === undefined ? undefined : ploverQuad(type);
  return {
    ...(cameo === undefined ? {} : { gdelt: gdeltQuad(cameo) }),
    ...(byPlover === undefined ? {} : { plover: byPlover }),
  };
}

/** Whether an act is words or deeds: by GDELT's class, without CAMEO by PLOVER's, else unclassified. */
export function trackOf(coding: Coding): Track {
  const { gdelt, plover } = quadsOf(coding);
  const quad = gdelt ?? plover;
  if (quad === undefined) return "unclassified";
  return quad === 1 || quad === 3 ? "verbal" : "material";
}
