/** De-escalation in its own place: cooperation, talks with their rounds, commitments and what violated them. */
import type { Asked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { Badge } from "../parts/badge.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Figure, Value } from "../parts/figure.tsx";
import { steady } from "../parts/steady.tsx";
import { Table } from "../parts/table.tsx";
import { Unknown } from "../parts/unknown.tsx";
import { dayInWords, inWords } from "../time/instant.ts";
import { incidentHref } from "../time/lens.ts";
import { ActorNames, type NameOf, namesOf } from "./actor-names.tsx";
import type { Channels, State, View } from "./view.ts";

interface DeEscalationProps {
  readonly view: View;
  readonly channels: Asked<Channels>;
  readonly state: State;
}

export const DeEscalation = steady(function DeEscalation({ view, channels, state }: DeEscalationProps) {
  return (
    <section aria-labelledby="de-escalation">
      <h2 id="de-escalation">De-escalation</h2>
      <Calm state={state} />
      <Answered of={channels}>
        {(answer) => <Talks answer={answer} query={view.query} />}
      </Answered>
    </section>
  );
});

function Talks({ answer: { conflictId, channels, commitments, names }, query }: { readonly answer: Channels; readonly query: View["query"] }) {
  const nameOf = namesOf(names);
  return (
    <>
      <h3>Channels of talks, {channels.length}</h3>
      {channels.length === 0 && <p class="quiet">No talks are known under this lens.</p>}
      {channels.map((track) => <Channel key={track.channel} track={track} nameOf={nameOf} />)}
      <Commitments of={commitments} nameOf={nameOf} />
      {channels.length + commitments.length > 0 && <Downloads what="rounds and commitments" route={`/v1/conflicts/${encodeURIComponent(conflictId)}/channels`} formats={["csv", "jsonl"]} query={query} />}
    </>
  );
}

function Calm({ state: { n, deEscalation, escalation } }: { readonly state: State }) {
  const days = deEscalation.daysSinceMaterialConflict;
  return (
    <div class="figures">
      <Figure label="Cooperation" value={deEscalation.cooperation} n={n}><span class="figure-n">beside a tension of <Value of={escalation.tension} /></span></Figure>
      <Figure label="Since material conflict" value={days === null ? null : Math.floor(days)} unit={days !== null && Math.floor(days) === 1 ? "day" : "days"} n={n} />
    </div>
  );
}

type Track = Channels["channels"][number];

const named = (ids: readonly string[], nameOf: NameOf) => ids.map((id) => ({ id, name: nameOf(id) }));

function Channel({ track, nameOf }: { readonly track: Track; readonly nameOf: NameOf }) {
  const { channel, format, venue, parties, thirdParties, rounds, roundsLogged, concerns } = track;
  return (
    <div class="channel">
      <h4><bdi>{channel}</bdi> {concerns && <Badge>about this conflict, between others</Badge>}</h4>
      <p>{format} talks of <ActorNames of={named(parties, nameOf)} />{venue !== null && <> in <bdi>{venue}</bdi></>}; {thirdParties.length === 0 ? "no third party is known" : thirdParties.map(({ actor, role }) => <span key={actor}><bdi>{nameOf(actor)}</bdi> ({role}) </span>)}</p>
      <Table
        caption={`Rounds of ${channel}, n = ${roundsLogged}`} rows={rounds} keyOf={({ incidentId }) => incidentId}
        columns={[
          { head: "Round", cell: ({ incidentId, talks }, ) => <a href={incidentHref(incidentId)}>{talks.round === undefined ? incidentId : `round ${talks.round}`}</a> },
          { head: "Happened", cell: ({ occurred }) => inWords(occurred) },
          { head: "Delegates", cell: ({ talks }) => <Delegates talks={talks} nameOf={nameOf} /> },
          { head: "Confirmed by", cell: ({ confirmedBy }) => <Said by={confirmedBy} nameOf={nameOf} /> },
          { head: "Denied by", cell: ({ deniedBy }) => <Said by={deniedBy} nameOf={nameOf} /> },
          { head: "Declined to comment", cell: ({ declinedBy }) => <Said by={declinedBy} nameOf={nameOf} /> },
        ]}
      />
    </div>
  );
}

function Delegates({ talks: { delegates = [] }, nameOf }: { readonly talks: Track["rounds"][number]["talks"]; readonly nameOf: NameOf }) {
  if (delegates.length === 0) return <Unknown why="who was there" />;
  return <>{delegates.map(({ actor, name }) => <div key={`${actor} ${name ?? ""}`}><bdi>{name ?? nameOf(actor)}</bdi> ({nameOf(actor)})</div>)}</>;
}

/** Nobody is a known answer: nobody has said it as far as the record goes. */
function Said({ by, nameOf }: { readonly by: readonly string[]; readonly nameOf: NameOf }) {
  return by.length === 0 ? <>nobody so far</> : <ActorNames of={named(by, nameOf)} />;
}

function Commitments({ of, nameOf }: { readonly of: Channels["commitments"]; readonly nameOf: NameOf }) {
  return (
    <Table
      caption={`Commitments, n = ${of.length}`} rows={of} keyOf={({ id }) => id} none="no ceasefire, agreement or release is known under this lens."
      columns={[
        { head: "Commitment", cell: ({ id, kind, incidentId }) => <a href={incidentHref(incidentId)}>{kind} <bdi>{id}</bdi></a> },
        { head: "By", cell: ({ parties, declaration }) => <><ActorNames of={named(parties, nameOf)} /> ({declaration})</> },
        { head: "From", cell: ({ from }) => dayInWords(from) },
        { head: "Until", cell: ({ until }) => (until === null ? "no end stated" : dayInWords(until)) },
        { head: "State", cell: ({ state, endedBy }) => <><Badge kind={state === "in-force" ? "good" : state === "violated" ? "bad" : "plain"}>{state.replaceAll("-", " ")}</Badge>{endedBy !== null && <a href={incidentHref(endedBy)}>ended by</a>}</> },
        { head: "Violated by", cell: ({ violations }) => (violations.length === 0 ? "nothing so far" : <ul class="claims">{violations.map((violation) => <li key={violation.incidentId}><a href={incidentHref(violation.incidentId)}><bdi>{violation.incidentId}</bdi></a>{violation.claimant !== null && <>, according to <bdi>{nameOf(violation.claimant)}</bdi></>} {violation.contested && <Badge kind="contested">contested</Badge>}</li>)}</ul>) },
      ]}
    />
  );
}
