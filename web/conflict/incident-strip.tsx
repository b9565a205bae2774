/** The incidents of a conflict as dots on the course's time axis, stepped through one by one. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { type Asked, useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Strip } from "../charts/strip.tsx";
import { Answered } from "../parts/answered.tsx";
import { counted } from "../parts/counted.ts";
import { whole } from "../parts/digits.ts";
import { Downloads } from "../parts/downloads.tsx";
import { steady } from "../parts/steady.tsx";
import { Twin } from "../parts/twin.tsx";
import { navigate } from "../route/place.ts";
import { incidentHref } from "../time/lens.ts";
import { courseSpan } from "./course.tsx";
import { dotsOf, hasLevelsOnly, lanesOf, saidOf } from "./dot.ts";
import { Contests, IncidentTable, Who } from "./incident-table.tsx";
import { occurredInWords } from "./occurred.ts";
import type { Onsets } from "./onsets.ts";
import type { View } from "./view.ts";

interface IncidentStripProps {
  /** what the incidents are known under */
  readonly view: View;
  readonly onsets: Asked<Onsets>;
  /** ids known at the time of knowledge, when later ones are shown too */
  readonly known: ReadonlySet<string> | undefined;
  /** whether those are all: else nothing can be said of incidents older than the drawn ones */
  readonly isWhole: boolean;
  readonly span: readonly [fromMs: number, toMs: number];
}

export const IncidentStrip = steady(function IncidentStrip({ view, onsets, ...shown }: IncidentStripProps) {
  const { from } = courseSpan();
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">Incidents</h2>
      <Answered of={onsets}>{(value) => <Dots view={view} onsets={value} {...shown} />}</Answered>
      <Downloads route="/v1/incidents" formats={["csv", "jsonl", "geojson"]} query={{ ...view.query, conflict: view.conflictId, ...(from !== undefined && { from }) }} />
    </section>
  );
});

const Dots = steady(function Dots({ view, onsets, known, isWhole, span }: Omit<IncidentStripProps, "onsets"> & { readonly onsets: Onsets }) {
  const { total, incidentIds } = onsets;
  const chosenId = useSignal<string | undefined>(undefined);
  const dots = useMemo(() => dotsOf(onsets, known), [onsets, known]);
  const lanes = lanesOf(onsets);
  const place = chosenId.value === undefined ? -1 : incidentIds.indexOf(chosenId.value);
  const dot = dots[place];
  const { value } = useAsked("/v1/incidents/{incidentId}", { path: { incidentId: chosenId.value ?? "" }, query: view.query }, { follow: false, wanted: dot !== undefined });
  const account = value?.incidentId === dot?.id ? value : undefined;
  const idAt = (index: number): string => dots[index]?.id ?? "";
  return (
    <>
      <Twin
        title={`Incidents, n = ${total}`} says={`a dot each, by the ${hasLevelsOnly(onsets) ? "MID level" : "class"} of its act`} name={`${view.conflictId}-incidents`} citation="" pictured={false}
        table={<IncidentTable view={view} from={courseSpan().from} total={total} known={isWhole ? known : undefined} />}
      >
        <Strip
          label="Incidents, oldest first" lanes={lanes} look={hasLevelsOnly(onsets) ? "levels" : "classes"} dots={dots} span={span} chosen={dot && place}
          says={dot ? saidOf(dot, account, lanes) : `${counted(dots.length, "incident")}; arrow keys step through them`}
          choose={(index) => { chosenId.value = idAt(index); }} open={(index) => { navigate(incidentHref(idAt(index))); }}
        />
        {dot ? <Chosen says={saidOf(dot, undefined, lanes)} account={account} /> : <p class="quiet">Choose a dot, or step through them with the arrow keys. Hollow: contested.{known && " Cross: learnt later."}</p>}
      </Twin>
      {total > dots.length && <p>The latest {whole(dots.length)} of {whole(total)} are drawn; the table and the files have all.</p>}
    </>
  );
});

interface ChosenProps {
  /** what is said until the account is there */
  readonly says: string;
  readonly account: Got<"/v1/incidents/{incidentId}"> | undefined;
}

function Chosen({ says, account }: ChosenProps) {
  if (account === undefined) return <p class="chosen quiet" data-loading>{says}</p>;
  const { incidentId, facts } = account;
  return (
    <p class="chosen">
      <span class="when-kind">happened</span> {occurredInWords(facts?.occurred)}: <a href={incidentHref(incidentId)}><bdi>{facts?.summary ?? incidentId}</bdi></a>{" "}
      <Who of={account} /> <Contests of={account} />
    </p>
  );
}
