/** Where one conflict stands, and why: nothing on it moves while it is read, unless the reader asks. */
import { useMemo, useRef } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { address } from "../api/client.ts";
import { Parts } from "../conflict/parts.tsx";
import { useNews } from "../conflict/news.ts";
import type { View } from "../conflict/view.ts";
import { Answered } from "../parts/answered.tsx";
import { useTitle } from "../route/title.ts";
import { lensQuery } from "../time/lens.ts";

const STATE = "/v1/conflicts/{conflictId}/state";

/** The figures come first: the other parts ask for theirs when those stand, and while a slider is drawn for none that it only passes. */
export function Conflict({ id }: { readonly id: string }) {
  const shown = useMemo(() => new Set<string>(), [id]);
  const news = useNews(id, (incidentId) => shown.has(incidentId));
  const view = useMemo<View>(() => ({ conflictId: id, query: { ...lensQuery.value, ...(news.upTo !== undefined && { "after-position": news.upTo }) } }), [id, lensQuery.value, news.upTo]);
  const state = useAsked(STATE, { path: { conflictId: id }, query: view.query }, { follow: false });
  const answered = useRef(view);
  if (state.of === address(STATE, { conflictId: id }, view.query)) answered.current = view;
  const name = state.value?.name ?? id;
  useTitle(name);
  return (
    <div class="conflict">
      <h1><bdi>{name}</bdi></h1>
      {news.count > 0 && <p class="news" role="status">{news.count} new <button type="button" onClick={news.show}>Show</button></p>}
      <Answered of={state}>{() => null}</Answered>
      {state.value && !state.problem && <Parts view={answered.current} state={state.value} shown={shown} />}
    </div>
  );
}
