/** Why: the incidents behind the tension, which sum to it; its parts; what is left out of it. */
import { useSignal } from "@preact/signals";
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Badge } from "../parts/badge.tsx";
import { counted } from "../parts/counted.ts";
import { digits } from "../parts/digits.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Value } from "../parts/figure.tsx";
import { steady } from "../parts/steady.tsx";
import { Table } from "../parts/table.tsx";
import { inWords } from "../time/instant.ts";
import { incidentHref } from "../time/lens.ts";
import { Contested } from "./contested.tsx";
import { Measures } from "./measures.tsx";
import { Readings } from "./readings.tsx";
import type { State, View } from "./view.ts";

type Drivers = Got<"/v1/conflicts/{conflictId}/drivers">;

/** How many are listed at first, and at most; the file has all of them. */
const FIRST = 20;
const MOST = 500;

export const Why = steady(function Why({ view, state }: { readonly view: View; readonly state: State }) {
  const { conflictId, query } = view;
  const limit = useSignal(FIRST);
  const drivers = useAsked("/v1/conflicts/{conflictId}/drivers", { path: { conflictId }, query: { ...query, limit: String(limit.value) } }, { follow: false });
  return (
    <section aria-labelledby="why">
      <h2 id="why" tabIndex={-1}>Why</h2>
      <Answered of={drivers}>
        {(answer) => (
          <>
            <DriversOf answer={answer} />
            {limit.value < MOST && answer.total > answer.drivers.length && <button type="button" onClick={() => { limit.value = MOST; }}>List {answer.total > MOST ? `the first ${MOST}` : `all ${answer.total}`}</button>}
            <div class="pair">
              <Parts state={state} />
              <LeftOut answer={answer} />
            </div>
            <Measures state={state} />
            <Downloads route={`/v1/conflicts/${encodeURIComponent(conflictId)}/drivers`} formats={["csv", "jsonl"]} query={query} />
          </>
        )}
      </Answered>
      <Readings view={view} state={state} />
      <Contested view={view} />
    </section>
  );
});

function DriversOf({ answer: { drivers, total, tension } }: { readonly answer: Drivers }) {
  return (
    <>
      <Table
        caption={`Incidents behind the tension, ${drivers.length} of ${total}`} rows={drivers} keyOf={({ incidentId }) => incidentId} none="no incident with a conflict score is known under this lens."
        columns={[
          { head: "Incident", cell: ({ incidentId, summary }) => <a href={incidentHref(incidentId)}><bdi>{summary ?? incidentId}</bdi></a> },
          { head: "Happened", cell: ({ occurred }) => inWords(occurred) },
          { head: "Score", number: true, cell: ({ score }) => <Value of={score} /> },
          { head: "Contribution", number: true, cell: ({ contribution }) => <span data-contribution={contribution}><Value of={contribution} /></span> },
          { head: "Flags", cell: ({ flags }) => flags.map((flag) => <Badge key={flag} kind={flag.startsWith("contested") ? "contested" : "plain"}>{flag.replaceAll("-", " ")}</Badge>) },
        ]}
      />
      <Sum drivers={drivers} total={total} tension={tension} />
    </>
  );
}

/** Says that the rows sum to the figure, only where they do; where some are not listed, what the others come to. */
function Sum({ drivers, total, tension }: Pick<Drivers, "drivers" | "total" | "tension">) {
  if (tension === null) return null;
  const sum = drivers.reduce((before, { contribution }) => before + contribution, 0);
  const others = total > drivers.length && <> and {counted(total - drivers.length, "other", "others")} <Value of={tension - sum} /></>;
  return <p class="sum">{counted(drivers.length, "contribution comes", "contributions come")} to {others ? <>{digits(sum)},{others}: together</> : ""} <strong data-sum={others ? tension : sum}><Value of={others ? tension : sum} /></strong>, the tension shown (n = {total}).</p>;
}

function Parts({ state: { n, escalation } }: { readonly state: State }) {
  const parts = (["verbal", "material", "unclassified"] as const).map((part) => ({ part, value: escalation[part] }));
  return (
    <Table
      caption={`The same tension by kind of act, n = ${n}`} rows={[...parts, { part: "together", value: escalation.tension }]} keyOf={({ part }) => part}
      columns={[{ head: "Part", cell: ({ part }) => part }, { head: "Tension", number: true, cell: ({ value }) => <Value of={value} /> }]}
    />
  );
}

const LEFT_OUT = [
  ["unscored", "not in the scale: counted in n, not in the tension"], ["inherited", "scored as the nearest parent act of the scale"],
  ["withinSides", "within one side"], ["thirdParty", "with a third party"], ["unknownParties", "by or against unknown parties"], ["notOccurred", "announced or planned only"],
] as const;

function LeftOut({ answer }: { readonly answer: Drivers }) {
  return (
    <Table
      caption={`What is not summed, or not scored directly, beside n = ${answer.n}`} rows={LEFT_OUT} keyOf={([name]) => name}
      columns={[{ head: "Incidents", cell: ([, words]) => words }, { head: "How many", number: true, cell: ([name]) => answer[name] }]}
    />
  );
}
