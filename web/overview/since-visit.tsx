/** "Since your last visit (yesterday 18:04): 2 directions changed · 14 incidents · 3 corrections · 1 retraction". */
import type { ComponentChildren } from "preact";
import { counted } from "../parts/counted.ts";
import { whole } from "../parts/digits.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { inWords } from "../time/instant.ts";
import { backToNow, href } from "../time/lens.ts";
import { MOST_EVENTS, type Since, type useSince } from "./since.ts";
import type { Visit } from "./visit.ts";

interface SinceProps {
  /** null: not known yet; undefined: there was none */
  readonly before: Visit | undefined | null;
  readonly since: ReturnType<typeof useSince>;
  /** whether everything known is shown, as it is known now */
  readonly isNow: boolean;
}

export function SinceVisit({ before, since, isNow }: SinceProps) {
  if (before === null) return <p class="since" data-loading>Loading…</p>;
  if (before === undefined) return <p class="since">This is your first visit to this log: from the next one on, what was recorded in between is counted here.</p>;
  if (!isNow) return <p class="since quiet">What was recorded since your last visit is told at now. <button type="button" onClick={backToNow}>Show now</button></p>;
  if (since === undefined) return <p class="since" data-loading>Loading…</p>;
  if ("problem" in since) return <ProblemPanel problem={since.problem} />;
  const parts = partsOf(since.value);
  return (
    <p class="since">
      <span class="since-when">Since your last visit (<time dateTime={before.at} title={inWords(before.at)}>{visitInWords(before.at, Date.now())}</time>):</span>{" "}
      {parts.length === 0 ? "nothing was recorded." : parts.map((part, index) => <span key={index}>{index > 0 && <span aria-hidden="true"> · </span>}{part}{index < parts.length - 1 && <span class="unseen">, </span>}</span>)}
    </p>
  );
}

const KINDS = [
  ["IncidentReported", "incident", "incidents"], ["IncidentCorrected", "correction", "corrections"], ["IncidentRetracted", "retraction", "retractions"],
  ["ClaimMade", "claim", "claims"], ["IncidentCorroborated", "further source", "further sources"],
] as const;

function partsOf({ before, counts, turned }: Since): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  const left = before.knownAt;
  if (turned.length > 0) parts.push(<a href={href("/compare", { known: undefined, clock: undefined, by: "known", left })}>{counted(turned.length, "direction", "directions")} changed</a>);
  const log = (type?: string): string => href("/log", { known: undefined, type, since: before.position });
  if (counts === undefined) return [...parts, <a href={log()}>more than {whole(MOST_EVENTS)} events</a>];
  for (const [type, one, many] of KINDS) {
    const count = counts.get(type) ?? 0;
    if (count > 0) parts.push(<a href={log(type)}>{counted(count, one, many)}</a>);
  }
  const told = new Set<string>(KINDS.map(([type]) => type));
  const others = [...counts].filter(([type]) => !told.has(type));
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) parts.push(<a href={log(others.map(([type]) => type).join(","))}>{counted(rest, "other event", "other events")}</a>);
  return parts;
}

const DAY_MS = 86_400_000;

/** "today 18:04", "yesterday 18:04", "18 May 2024, 18:04 UTC": by UTC days, as every time of the dashboard. */
export function visitInWords(at: string, nowMs: number): string {
  const days = Math.floor(nowMs / DAY_MS) - Math.floor(Date.parse(at) / DAY_MS);
  const time = `${at.slice(11, 16)} UTC`;
  return days === 0 ? `today ${time}` : days === 1 ? `yesterday ${time}` : inWords(at);
}
