/** One conflict in the table; below a moving one, the sentence that says why. */
import type { ComponentChildren } from "preact";
import { midInWords } from "../charts/band.ts";
import { headlineOf } from "../conflict/headline.ts";
import { Badge } from "../parts/badge.tsx";
import { counted } from "../parts/counted.ts";
import { toHundredths, whole } from "../parts/digits.ts";
import { Direction } from "../parts/direction.tsx";
import { gradeParts } from "../parts/grade-words.ts";
import { Unknown } from "../parts/unknown.tsx";
import { dayInWords } from "../time/instant.ts";
import { conflictHref, incidentHref } from "../time/lens.ts";
import { Age } from "./age.tsx";
import type { Brief, ConflictList } from "../api/conflict-list.ts";
import type { Grades } from "./grades.ts";
import { HEADS } from "./heads.ts";
import { isMoving, nameOf } from "./order.ts";
import { useRowDetail } from "./row-detail.ts";
import { useSeen } from "./seen.ts";
import { Sparkline } from "./sparkline.tsx";

interface RowProps {
  readonly brief: Brief;
  readonly list: ConflictList;
  readonly isFresh: boolean;
}

export function ConflictRow({ brief, list, isFresh }: RowProps) {
  const { ref, isSeen } = useSeen<HTMLTableRowElement>();
  const { spark, grades } = useRowDetail(brief, list, isSeen);
  const { conflictId, tension, direction, n, situation } = brief;
  return (
    <tbody role="rowgroup" class={isMoving(brief) ? "moving" : undefined}>
      <tr ref={ref} role="row">
        <th role="rowheader" scope="row"><a href={conflictHref(conflictId)}><bdi>{nameOf(brief)}</bdi></a>{situation === "closed" && <> <Badge>closed</Badge></>}{isFresh && <> <Badge kind="new">NEW</Badge></>}</th>
        <Cell head="Hostility"><Hostility brief={brief} at={list.at} /></Cell>
        <Cell head="Tension, 30 days" look="tension"><Tension of={tension} />{spark && <Sparkline points={spark} />}</Cell>
        <Cell head="Direction"><Direction of={direction} /></Cell>
        <Cell head="Contested"><Contested brief={brief} /></Cell>
        <Cell head="Sourced, 90 days">{n === 0 ? <span class="quiet">none counts</span> : <Sourced grades={grades} />}</Cell>
        <Cell head="n" look="number">{whole(n)}</Cell>
        <Cell head="Last incident"><Last brief={brief} at={list.at} /></Cell>
      </tr>
      {isMoving(brief) && <Headline brief={brief} />}
    </tbody>
  );
}

/** A cell that says its head by itself where the table is too narrow for a row of heads. */
function Cell({ head, look, children }: { readonly head: string; readonly look?: string; readonly children: ComponentChildren }) {
  return <td role="cell" class={look} data-head={head}>{children}</td>;
}

const MONTH_MS = 30 * 86_400_000;

/** No level is known: because nothing happened in the 30 days that are looked at, or because what happened says none. */
function Hostility({ brief: { hostility, lastIncident }, at }: { readonly brief: Brief; readonly at: string }) {
  if (hostility !== null) return <>{midInWords(hostility)}</>;
  const isOld = lastIncident === null || (lastIncident.end !== null && Date.parse(lastIncident.end) <= Date.parse(at) - MONTH_MS);
  return isOld ? <span class="quiet">nothing in 30 days</span> : <Unknown why="what happened in the 30 days has no MID level" />;
}

/** To the same places in every row, so that digits stand under digits; what is too small for them is not shown as nothing. */
function Tension({ of }: { readonly of: number | null }) {
  if (of === null) return <span class="number"><Unknown why="no incident with a score is known" /></span>;
  return <span class="number"><span class="value" title={String(of)}>{of > 0 && of < 0.01 ? "< 0.01" : toHundredths(of)}</span></span>;
}

function Headline({ brief }: { readonly brief: Brief }) {
  const { conflictId, n, direction, daysSinceMaterialConflict, channels } = brief;
  return (
    <tr role="row" class="said"><td role="cell" colSpan={HEADS.length}><div>
      <span class={`direction ${direction.value}`} aria-hidden="true">{direction.value === "escalating" ? "▲" : "▼"}</span>{" "}
      <span dir="auto">{headlineOf({ n, direction, deEscalation: { daysSinceMaterialConflict, channels } })}</span>{" "}
      <a href={`${conflictHref(conflictId)}#why`}>Why?<span class="unseen"> The incidents behind {nameOf(brief)}</span></a>
    </div></td></tr>
  );
}

/** By what is contested; whether it happened at all stands first. */
function Contested({ brief: { n, contested } }: { readonly brief: Brief }) {
  const abouts = Object.entries(contested).sort(([a], [b]) => Number(b === "occurrence") - Number(a === "occurrence"));
  if (abouts.length === 0) return <span class="quiet">none</span>;
  return <>{abouts.map(([about, count]) => <span key={about} class="contested-line">{whole(count)} of {whole(n)} <span class="quiet">on {about}</span></span>)}</>;
}

function Sourced({ grades }: { readonly grades: Grades | null | undefined }) {
  if (grades === undefined) return <span class="quiet">…</span>;
  if (grades === null) return <Unknown why="the reports could not be read" />;
  const { reliability, credibility, sources, graded, incidents, isCut } = grades;
  const says = `Of 90 days, or since the last incident: best grades over ${counted(sources, "source")} of ${isCut ? "the latest " : ""}${counted(incidents, "incident")}, ${graded} of them graded: reliability ${reliability ?? "not graded"}, credibility ${credibility ?? "not graded"}`;
  const { grade, lacks } = gradeParts(reliability, credibility);
  return (
    <span title={says}>
      <span class="unseen">{says}</span>
      <span class="contested-line" aria-hidden="true">{grade || <span class="quiet">{lacks}</span>} <span class="quiet">· {counted(sources, "source")}</span></span>
      {grade !== "" && lacks !== "" && <span class="contested-line quiet" aria-hidden="true">{lacks}</span>}
    </span>
  );
}

function Last({ brief: { lastIncident }, at }: { readonly brief: Brief; readonly at: string }) {
  if (lastIncident === null) return <span class="quiet">none</span>;
  const { incidentId, onset, end } = lastIncident;
  return <a class="plain" href={incidentHref(incidentId)}>{end === null ? <><span class="age">ongoing</span> <span class="quiet">since {dayInWords(onset)}</span></> : <Age of={end} at={at} />}</a>;
}
