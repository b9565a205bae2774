/** Where one conflict stands, and why: nothing on it moves while it is read, unless the reader asks. */
import { useMemo, useRef } from "preact/hooks";
import { type Asked, useAsked } from "../api/asked.ts";
import { address } from "../api/client.ts";
import { Parts } from "../conflict/parts.tsx";
import { useNews } from "../conflict/news.ts";
import type { State, View } from "../conflict/view.ts";
import { Answered } from "../parts/answered.tsx";
import { useTitle } from "../route/title.ts";
import { lensQuery } from "../time/lens.ts";

const STATE = "/v1/conflicts/{conflictId}/state";

/** The figures come first: the other parts ask for theirs when those stand, of the same knowledge, and while a slider is drawn for none that it only passes. */
export function Conflict({ id }: { readonly id: string }) {
  const shown = useMemo(() => new Set<string>(), [id]);
  const news = useNews(id, (incidentId) => shown.has(incidentId));
  const asked = useMemo<View["query"]>(() => ({ ...lensQuery.value, ...(news.upTo !== undefined && { "after-position": news.upTo }) }), [lensQuery.value, news.upTo]);
  const state = useAsked(STATE, { path: { conflictId: id }, query: asked }, { follow: false });
  const stands = useStanding(state, id, asked);
  const name = stands?.state.name ?? id;
  useTitle(name);
  return (
    <div class="conflict">
      <h1><bdi>{name}</bdi></h1>
      {news.count > 0 && <p class="news" role="status">{news.count} new <button type="button" onClick={news.show}>Show</button></p>}
      <Answered of={state}>{() => null}</Answered>
      {stands && <div class="conflict-parts" aria-busy={state.asking}><Parts view={stands.view} state={stands.state} shown={shown} /></div>}
    </div>
  );
}

interface Standing {
  readonly state: State;
  readonly view: View;
}

/** The state answered last, and what the other parts ask to be of one piece with it. */
function useStanding({ value, problem, of }: Asked<State>, conflictId: string, asked: View["query"]): Standing | undefined {
  const stands = useRef<Standing>(undefined);
  const isAnswer = value !== undefined && problem === undefined && of === address(STATE, { conflictId }, asked);
  if (isAnswer && stands.current?.state !== value) stands.current = { state: value, view: { conflictId, isKnownThen: asked.knownAt !== undefined, query: pinned(asked, value) } };
  return stands.current;
}

/** At "now" the log may move between two questions. On the published clock a state has no last event that another answer could be cut at. */
function pinned(asked: View["query"], { at, knownAt }: State): View["query"] {
  return { ...asked, at, ...(asked.clock !== "published" && { knownAt }) };
}
