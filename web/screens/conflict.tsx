/** Where one conflict stands, and why: nothing on it moves while it is read, unless the reader asks. */
import { useMemo } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { AsOf, LearntLater, NotYet } from "../conflict/as-of.tsx";
import { Course, spanOf, useTimeline } from "../conflict/course.tsx";
import { DeEscalation } from "../conflict/de-escalation.tsx";
import { Exchanges } from "../conflict/exchanges.tsx";
import { IncidentStrip } from "../conflict/incident-strip.tsx";
import { useIncidents } from "../conflict/incidents.ts";
import { useNews } from "../conflict/news.ts";
import { Sides } from "../conflict/sides.tsx";
import { Standing } from "../conflict/standing.tsx";
import type { Account, View } from "../conflict/view.ts";
import { Why } from "../conflict/why.tsx";
import { Answered } from "../parts/answered.tsx";
import { query } from "../route/place.ts";
import { useTitle } from "../route/title.ts";
import { href, lens, lensQuery } from "../time/lens.ts";

export function Conflict({ id }: { readonly id: string }) {
  const seen = useMemo(() => ({ ids: new Set<string>() }), [id]);
  const news = useNews(id, (incidentId) => seen.ids.has(incidentId));
  const view: View = { conflictId: id, query: { ...lensQuery.value, ...(news.upTo !== undefined && { "after-position": news.upTo }) } };
  const state = useAsked("/v1/conflicts/{conflictId}/state", { path: { conflictId: id }, query: view.query }, { follow: false });
  const definition = useAsked("/v1/conflicts/{conflictId}", { path: { conflictId: id }, query: view.query }, { follow: false });
  const timeline = useTimeline(view);
  const then = useIncidents(view, query.value.get("from") ?? undefined);
  const withLater = lens.value.known !== undefined && query.value.get("later") !== null;
  const nowView: View = { ...view, query: withoutKnowledge(view.query) };
  const later = useTimeline(withLater ? nowView : view);
  const now = useIncidents(nowView, query.value.get("from") ?? undefined, withLater);
  const accounts = useMemo(() => new Map(then.items.map((account) => [account.incidentId, account])), [then.items]);
  const nameOf = useMemo(() => namesOf(then.items), [then.items]);
  const known = useMemo(() => new Set(accounts.keys()), [accounts]);
  for (const each of known) seen.ids.add(each);
  const name = state.value?.name ?? id;
  useTitle(name);
  const began = state.value?.logBeganAt;
  return (
    <div class="conflict">
      <h1><bdi>{name}</bdi></h1>
      {news.count > 0 && <p class="news" role="status">{news.count} new <button type="button" onClick={news.show}>Show</button></p>}
      <Answered of={definition}>{(value) => <Sides definition={value} />}</Answered>
      <Answered of={state}>{(value) => <Standing state={value} />}</Answered>
      {began !== undefined && state.value?.n === 0 && <NotYet logBeganAt={began} />}
      <AsOf since={definition.value?.definition?.watchedSince} withLater={withLater} />
      {withLater && <LearntLater view={view} />}
      <p><a href={href("/compare", { c: id, left: lens.value.known })}>Compare with another date, conflict or scale</a></p>
      <Course view={view} timeline={timeline} later={withLater ? later.value : undefined} />
      <IncidentStrip view={view} incidents={withLater && !now.loading ? now : then} known={withLater ? known : undefined} span={timeline.value ? spanOf(timeline.value) : [0, 0]} />
      <Why view={view} state={state.value} />
      <DeEscalation view={view} state={state.value} nameOf={nameOf} />
      <Exchanges view={view} summaryOf={(incidentId) => accounts.get(incidentId)?.facts?.summary ?? incidentId} />
    </div>
  );
}

function withoutKnowledge({ knownAt: _, ...others }: View["query"]): View["query"] {
  return others;
}

function namesOf(accounts: readonly Account[]): (id: string) => string {
  const names = new Map(accounts.flatMap(({ facts }) => [...(facts?.initiators ?? []), ...(facts?.targets ?? [])]).flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])));
  return (id) => names.get(id) ?? id;
}
