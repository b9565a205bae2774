/** First sight: which conflicts moved, which way, how sure, since the last visit. Nothing on it moves while it is read, unless the reader asks. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { useReadiness } from "../log/readiness.ts";
import { CASE_LENS, isMostlyCase, isOnlyCase } from "../overview/founding-case.ts";
import { type ConflictList, useConflicts } from "../api/conflict-list.ts";
import { ConflictTable } from "../overview/conflict-table.tsx";
import { Latest } from "../overview/latest.tsx";
import { MapPanel } from "../overview/map-panel.tsx";
import { useHeldBack } from "../overview/held-back.ts";
import { SinceVisit } from "../overview/since-visit.tsx";
import { type Now, useSince } from "../overview/since.ts";
import { Tries } from "../overview/tries.tsx";
import { keepVisit, visitBefore } from "../overview/visit.ts";
import { Answered } from "../parts/answered.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { useTitle } from "../route/title.ts";
import { isNow, lens, lensQuery, setLens } from "../time/lens.ts";

/** Only the address that the page was opened with may be led to the case's own date: who goes back to now stays there. */
let mayLead = location.pathname === "/" && Object.keys(lens.value).length === 0;

export function Overview() {
  useTitle("Overview");
  const news = useHeldBack();
  const conflicts = useConflicts(lensQuery.value, news.upTo);
  const isLed = useLead(conflicts.value);
  return (
    <div class="overview">
      <h1>Overview</h1>
      {isLed ? <p class="quiet" data-loading>Loading…</p> : <Answered of={conflicts}>{(list) => <Shown list={list} news={news} />}</Answered>}
    </div>
  );
}

/** How far the log had come when the reader was led away from now: all of it is in what is then shown. */
let ledFrom: Now | undefined;

/** Leads to the founding case's own date where the log holds nothing else: at today's, all of its figures are near 0. */
function useLead(list: ConflictList | undefined): boolean {
  const isLed = mayLead && list !== undefined && Object.keys(lens.value).length === 0 && isOnlyCase(list.items);
  useEffect(() => {
    if (list === undefined) return;
    if (isLed) {
      ledFrom = list;
      setLens(CASE_LENS, { replace: true });
    }
    mayLead = false;
  }, [list, isLed]);
  return isLed;
}

function Shown({ list, news }: { readonly list: ConflictList; readonly news: ReturnType<typeof useHeldBack> }) {
  const readiness = useReadiness(list.position);
  useEffect(() => { news.shown(list.position); }, [list.position]);
  const logId = readiness?.logId ?? undefined;
  const [before, setBefore] = useState<ReturnType<typeof visitBefore> | null>(null);
  useEffect(() => {
    if (readiness === undefined) return;
    setBefore(logId === undefined ? undefined : visitBefore(logId));
    const seen = isNow.value ? list : ledFrom;
    if (logId !== undefined && seen !== undefined) keepVisit(logId, seen);
  }, [logId, readiness === undefined, list.position]);
  const now = useMemo(() => (isNow.value ? { position: list.position, knownAt: list.knownAt } : undefined), [isNow.value, list.position, list.knownAt]);
  const since = useSince(before ?? undefined, now, lensQuery.value);
  const fresh = since !== undefined && "value" in since ? since.value.fresh : NOTHING;
  return (
    <>
      <SinceVisit before={before} since={since} isNow={isNow.value} />
      {isMostlyCase(list.items) && <Tries />}
      <ConflictTable list={list} fresh={fresh} />
      <Downloads what="all conflicts" route="/v1/conflicts" formats={["csv", "jsonl"]} query={lensQuery.value} />
      <div class="overview-below">
        <MapPanel list={list} />
        <Latest list={list} readiness={readiness} news={news} />
      </div>
    </>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
