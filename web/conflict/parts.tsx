/** The parts of the conflict screen in their order, and what several of them share. */
import { useMemo } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { query } from "../route/place.ts";
import { href } from "../time/lens.ts";
import { namesOf } from "./actor-names.tsx";
import { AsOf, LearntLater } from "./as-of.tsx";
import { Course, courseSpan, useTimeline } from "./course.tsx";
import { DeEscalation } from "./de-escalation.tsx";
import { Exchanges } from "./exchanges.tsx";
import { IncidentStrip } from "./incident-strip.tsx";
import { Nothing } from "./nothing.tsx";
import { useOnsets } from "./onsets.ts";
import { Sides } from "./sides.tsx";
import { spanOf } from "./span.ts";
import { Standing } from "./standing.tsx";
import type { State, View } from "./view.ts";
import { Why } from "./why.tsx";

interface PartsProps {
  readonly view: View;
  readonly state: State;
  /** takes the ids of the incidents that are shown */
  readonly shown: Set<string>;
}

export function Parts({ view, state, shown }: PartsProps) {
  const { conflictId } = view;
  const withLater = view.isKnownThen && query.value.get("later") !== null;
  const definition = useAsked("/v1/conflicts/{conflictId}", { path: { conflictId }, query: view.query }, { follow: false });
  const { timeline, later, onsets, shownView, known, isWhole } = useCourse(view, withLater);
  const channels = useAsked("/v1/conflicts/{conflictId}/channels", { path: { conflictId }, query: view.query }, { follow: false });
  const nameOf = useMemo(() => namesOf(channels.value?.names ?? {}), [channels.value]);
  const watchedSince = definition.value?.definition?.watchedSince;
  for (const id of onsets.value?.incidentIds ?? []) shown.add(id);
  const span = useMemo(() => spanOf(timeline.value, onsets.value), [timeline.value, onsets.value]);
  return (
    <>
      <Answered of={definition}>{(value) => <Sides definition={value} />}</Answered>
      <Standing view={view} state={state} watchedSince={watchedSince} nameOf={nameOf} />
      {state.n === 0 && <Nothing state={state} />}
      <AsOf since={[watchedSince, timeline.value?.items[0]?.at]} latest={onsets.value?.onsets.at(-1)} withLater={withLater} />
      {withLater && <LearntLater view={view} />}
      <p><a href={href("/compare", { c: conflictId })}>Compare two dates of knowledge, two conflicts or two scales</a> · <a href={href("/alerts", { conflict: conflictId, at: undefined, known: undefined })}>Alert me</a> · <a href={href("/report", { conflict: conflictId, at: undefined, known: undefined })}>Report an incident</a></p>
      <Course view={view} timeline={timeline} later={later} span={span} />
      <IncidentStrip view={shownView} onsets={onsets} known={known} isWhole={isWhole} span={span} />
      <Why view={view} state={state} />
      <DeEscalation view={view} channels={channels} state={state} />
      <Exchanges view={view} />
    </>
  );
}

function knownNow({ query: { knownAt: _, ...everything }, ...view }: View): View {
  return { ...view, query: everything };
}

/**
 * The course as known then and, `withLater`, as known now too, at the same instants; `known`: which incidents were known then, where all of
 * them are told, and `shownView` what those shown are known under.
 */
function useCourse(view: View, withLater: boolean) {
  const now = useMemo(() => knownNow(view), [view]);
  const { from } = courseSpan();
  const later = useTimeline(now, { wanted: withLater });
  const first = later.value?.items[0];
  const timeline = useTimeline(view, withLater && later.value && first ? { span: { step: later.value.step, from: first.at } } : {});
  const isSame = timeline.value?.step === later.value?.step && timeline.value?.items[0]?.at === first?.at;
  const then = useOnsets(view, from);
  const since = useOnsets(now, from, withLater);
  const known = useMemo(() => new Set(then.value?.incidentIds), [then.value]);
  const isCompared = withLater && since.value !== undefined;
  return { timeline, later: isSame ? later.value : undefined, onsets: isCompared ? since : then, shownView: isCompared ? now : view, known: isCompared ? known : undefined, isWhole: then.value?.total === known.size };
}
