/** What a row of the table asks for when it comes into view: its month of tension, and how its latest reports are graded. */
import { useEffect, useState } from "preact/hooks";
import { api } from "../api/client.ts";
import type { Brief, ConflictList } from "../api/conflict-list.ts";
import { type Grades, gradesOf } from "./grades.ts";
import { inTurn } from "./in-turn.ts";
import type { SparkPoint } from "./sparkline.tsx";

const DAY_MS = 86_400_000;
const SPARK_DAYS = 30;
const GRADE_DAYS = 90;
const MOST_GRADED = 100;

export interface RowDetail {
  readonly spark?: readonly SparkPoint[] | null;
  readonly grades?: Grades | null;
}

/** Undefined: not yet asked or answered; null: there is none. Everything is asked at the list's own instants, so that a row is of one piece. */
export function useRowDetail({ conflictId, n, lastIncident }: Brief, list: ConflictList, isSeen: boolean): RowDetail {
  const [detail, setDetail] = useState<RowDetail>({});
  const key = [conflictId, list.at, list.knownAt, list.clock, list.scale.id, list.halfLifeDays, list.reading].join(" ");
  useEffect(() => {
    if (n === 0) { setDetail({ spark: null, grades: null }); return; }
    if (!isSeen) return;
    const stop = new AbortController();
    const { at, knownAt, clock, reading } = list;
    const query = { at, knownAt, clock, reading, scale: `${list.scale.id}@${list.scale.version}`, halfLife: String(list.halfLifeDays) };
    inTurn(async () => {
      const answer = await api.get("/v1/conflicts/{conflictId}/timeline", { path: { conflictId }, query: { ...query, from: before(at, SPARK_DAYS), to: at, step: "day" }, signal: stop.signal });
      setDetail((held) => ({ ...held, spark: answer.ok ? answer.value.items.map((point) => ({ at: point.at, tension: point.tension })) : null }));
    }, stop.signal);
    inTurn(async () => {
      const from = [before(at, GRADE_DAYS), lastIncident?.onset ?? at].sort()[0];
      const answer = await api.get("/v1/incidents", { query: { ...query, conflict: conflictId, from, order: "known", limit: String(MOST_GRADED) }, signal: stop.signal });
      setDetail((held) => ({ ...held, grades: answer.ok ? gradesOf(answer.value.items, answer.value.next !== undefined) : null }));
    }, stop.signal);
    return () => { stop.abort(); };
  }, [key, isSeen, n]);
  return detail;
}

const before = (at: string, days: number): string => new Date(Date.parse(at) - days * DAY_MS).toISOString();
