/** The course of a conflict: tension and cooperation as lines over the levels of hostility, its incidents in a strip below. */
import { type Asked, useAsked } from "../api/asked.ts";
import { useEffect } from "preact/hooks";
import { bandsOf, midInWords } from "../charts/band.ts";
import { LineChart } from "../charts/line-chart.tsx";
import type { Line } from "../charts/line.ts";
import { Answered } from "../parts/answered.tsx";
import { digits } from "../parts/digits.ts";
import { Direction, directionInWords } from "../parts/direction.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Value } from "../parts/figure.tsx";
import { steady } from "../parts/steady.tsx";
import { Twin } from "../parts/twin.tsx";
import { Unknown } from "../parts/unknown.tsx";
import { query, setQuery } from "../route/place.ts";
import { dayInWords, inWords } from "../time/instant.ts";
import { type Timeline, type View, citationOf } from "./view.ts";

const STEPS = ["auto", "hour", "day", "week", "month", "year"] as const;
export type Step = (typeof STEPS)[number];

/** The step and start that the URL asks for; else a step that fits, and from the first incident known. */
export function courseSpan(): { readonly step: Step; readonly from?: string } {
  const from = query.value.get("from") ?? "";
  return { step: STEPS.find((step) => step === query.value.get("step")) ?? "auto", ...(from !== "" && { from }) };
}

interface TimelineOptions {
  /** the URL's, unless told otherwise */
  readonly span?: ReturnType<typeof courseSpan>;
  /** false asks nothing */
  readonly wanted?: boolean;
}

/** The course of a conflict. A span of too many points takes a step that fits. */
export function useTimeline({ conflictId, query: asked }: View, { span = courseSpan(), wanted = true }: TimelineOptions = {}): Asked<Timeline> {
  const timeline = useAsked("/v1/conflicts/{conflictId}/timeline", { path: { conflictId }, query: { ...asked, ...span } }, { follow: false, wanted });
  const tooMany = timeline.problem?.reason === "too-many-points";
  useEffect(() => {
    if (tooMany && span.step !== "auto") setQuery({ step: undefined }, { replace: true });
  }, [tooMany, span.step]);
  return timeline;
}

interface CourseProps {
  readonly view: View;
  readonly timeline: Asked<Timeline>;
  /** the same at today's knowledge, when it is asked for */
  readonly later: Timeline | undefined;
  readonly span: readonly [fromMs: number, toMs: number];
}

export const Course = steady(function Course({ view, timeline, later, span }: CourseProps) {
  return (
    <section aria-labelledby="course">
      <h2 id="course">Course</h2>
      <SpanForm />
      <Answered of={timeline}>
        {(then) => (
          <>
            <Lines then={then} later={later} span={span} />
            <Downloads route={`/v1/conflicts/${encodeURIComponent(view.conflictId)}/timeline`} formats={["csv", "jsonl"]} query={{ ...view.query, ...courseSpan() }} />
          </>
        )}
      </Answered>
    </section>
  );
});

function SpanForm() {
  const { step, from = "" } = courseSpan();
  return (
    <p class="buttons">
      <label>From <input type="date" value={from} onChange={(event) => { setQuery({ from: event.currentTarget.value }); }} /></label>
      <label>a figure every{" "}
        <select onChange={(event) => { setQuery({ step: event.currentTarget.value === "auto" ? undefined : event.currentTarget.value }); }}>
          {STEPS.map((each) => <option key={each} value={each} selected={each === step}>{each === "auto" ? `step that fits` : each}</option>)}
        </select>
      </label>
    </p>
  );
}

const SHAPES = { escalating: "up", "de-escalating": "down", steady: "square", quiet: "ring", insufficient: "dot" } as const;

const Lines = steady(function Lines({ then, later, span }: Pick<CourseProps, "later" | "span"> & { readonly then: Timeline }) {
  const bands = bandsOf(then.items.map(({ at, hostility }) => ({ ms: Date.parse(at), level: hostility })));
  const says = saysOf(then);
  return (
    <>
      <Twin
        title="Tension and cooperation" says={says} name={`${then.conflictId}-course`} citation={citationOf(`tension and cooperation of ${then.conflictId}`, then)}
        rows={rowsOf(then, later)} keyOf={({ at }) => at} columns={later ? [...COLUMNS, LATER] : COLUMNS}
      >
        <LineChart says={says} span={span} lines={[...linesOf(then, ""), ...(later ? linesOf(later, " as known now") : [])]} bands={bands} marks={then.transitions.map(({ at, direction }) => ({ ms: Date.parse(at), shape: SHAPES[direction] }))} />
      </Twin>
      <p class="quiet">n = {then.n}. Shaded: the highest MID level of the 30 days before; where nothing is shaded, none is known. At the foot: changes of direction, ▲ escalating, ▼ de-escalating, ■ steady, ○ quiet, · no direction can be told.{later && " Solid: as known then; dotted: as known now."}</p>
    </>
  );
});

function linesOf({ items }: Timeline, suffix: string): Line[] {
  return (["tension", "cooperation"] as const).map((figure) => ({
    label: figure + suffix, look: suffix === "" ? figure : `${figure} later`,
    points: items.map((item) => ({ ms: Date.parse(item.at), value: item[figure] })),
  }));
}

function saysOf({ items, transitions }: Timeline): string {
  const highest = items.reduce<Timeline["items"][number] | undefined>((most, item) => ((item.tension ?? -1) > (most?.tension ?? -1) ? item : most), undefined);
  if (typeof highest?.tension !== "number") return "no figure is known";
  const last = transitions.at(-1);
  return `tension is highest on ${dayInWords(highest.at)}, ${digits(highest.tension)}${last ? `; the last change of direction is to ${(last.direction === "insufficient" ? "none" : directionInWords(last.direction))}, on ${dayInWords(last.at)}` : ""}`;
}

type Row = Timeline["items"][number] & { readonly laterTension?: number | null; readonly laterCooperation?: number | null };

/** Both have the same first instant and step, so they are joined by place: "now" is some milliseconds later in the second. */
function rowsOf({ items }: Timeline, later: Timeline | undefined): Row[] {
  return items.map((item, place) => ({ ...item, laterTension: later?.items[place]?.tension ?? null, laterCooperation: later?.items[place]?.cooperation ?? null }));
}

const COLUMNS = [
  { head: "At", cell: ({ at }: Row) => inWords(at) },
  { head: "Tension", number: true, cell: ({ tension }: Row) => <Value of={tension} /> },
  { head: "Cooperation", number: true, cell: ({ cooperation }: Row) => <Value of={cooperation} /> },
  { head: "Hostility (MID)", cell: ({ hostility }: Row) => (hostility === null ? <Unknown /> : midInWords(hostility)) },
  { head: "Direction", cell: ({ direction, support, q, n }: Row) => <Direction of={{ value: direction, support, q }} n={n} /> },
  { head: "n", number: true, cell: ({ n }: Row) => n },
];

const LATER = { head: "As known now", cell: ({ laterTension, laterCooperation }: Row) => <>tension <Value of={laterTension} />, cooperation <Value of={laterCooperation} /></> };
