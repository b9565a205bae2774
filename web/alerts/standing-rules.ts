/** The rules and how often each fired, as one answer for the shell and the screen: asked again only when a rule's own stream has moved. */
import { computed, effect, signal, untracked } from "@preact/signals";
import { type Got, api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { live, onTouch } from "../live/live.ts";

export type Rule = Got<"/v1/alerts/rules">["items"][number];

export interface StandingRules {
  /** removed ones too, in the order in which they were first set; undefined before the first answer */
  readonly value?: readonly Rule[];
  /** why the last asking failed; then `value` is older, or missing */
  readonly problem?: Problem;
}

export const standingRules = signal<StandingRules>({});
/** The place in the log up to which alerts are told: questions about them carry it, and are asked again when it moves. */
export const toldUpTo = signal<string | undefined>(undefined);
/** Alerts that nobody has acknowledged and that stand; undefined before the first answer. */
export const unacknowledged = computed(() => standingRules.value.value?.reduce((sum, rule) => sum + rule.unacknowledged, 0));

/** A flood of alerts is told at most this often. */
const PACE_MS = 400;
let wanted: string | undefined;
let isAsking = false;

/** Something of a rule's stream stands at this place in the log: what is shown of alerts is asked anew. */
export function alertsMoved(position: string): void {
  if (position === wanted) return;
  wanted = position;
  void askRules();
}

/** Asks for the rules; at once unless they are being asked for. */
export async function askRules(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  for (let asked: string | undefined | null = null; asked !== wanted; await paced()) {
    asked = wanted;
    toldUpTo.value = asked;
    const answer = await api.get("/v1/alerts/rules", { query: { removed: "true", ...(asked !== undefined && { "after-position": asked }) } });
    standingRules.value = answer.ok ? { value: answer.value.items } : { ...standingRules.value, problem: answer.problem };
  }
  isAsking = false;
}

const paced = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, PACE_MS); });

const line = computed(() => (live.value.staleSince !== undefined ? "cut" : live.value.position === undefined ? "awaited" : "stands"));

/** Begins to follow the rules: asked for when the live line first stands or is had again, and without it once. */
export function startAlerts(): void {
  onTouch(({ stream, position }) => { if (stream.startsWith("alert-")) alertsMoved(position); });
  effect(() => {
    const state = line.value;
    untracked(() => {
      if (state === "stands" && live.value.position !== undefined) wanted = live.value.position;
      if (state === "stands" || (state === "cut" && standingRules.value.value === undefined)) void askRules();
    });
  });
}
