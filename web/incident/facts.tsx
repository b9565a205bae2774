/** The account as it is accepted now, with its grade. */
import type { ComponentChildren } from "preact";
import { understand } from "../report/occurrence.ts";
import { Badge } from "../parts/badge.tsx";
import { counted } from "../parts/counted.ts";
import { Unknown } from "../parts/unknown.tsx";
import { When } from "../parts/when.tsx";
import type { Account } from "./account-answer.ts";
import { factWords } from "./entry-words.ts";
import { actInWords } from "./incident-words.ts";
import { ConflictName, IncidentName, Names } from "./names.tsx";

const SITUATION: Readonly<Record<string, string>> = { retracted: "retracted: it no longer counts", merged: "merged into another incident", "not-yet-known": "not yet known then" };

export function Facts({ account }: { readonly account: Account }) {
  const { situation, into, facts, contested, merged } = account;
  if (facts === null) return <p>Nothing of it is known under this lens ({situation.replaceAll("-", " ")}).</p>;
  return (
    <section aria-label="Account">
      <p>
        <When kind="happened" at={facts.occurred} /> {situation !== "reported" && <Badge kind="bad">{SITUATION[situation] ?? situation}</Badge>}
        {contested.map((about) => <Badge key={about} kind="contested">{`contested: ${about}`}</Badge>)}
        {into !== null && <> Counted under <IncidentName id={into} />.</>}
      </p>
      <dl class="facts">
        <Fact name="When"><Occurred text={facts.occurred} /></Fact>
        <Fact name="Who">{factWords("initiators", facts.initiators)}</Fact>
        <Fact name="Did what">{factWords("coding", facts.coding)}<span class="quiet"> ({actInWords(facts.coding)})</span></Fact>
        <Fact name="To whom">{factWords("targets", facts.targets)}</Fact>
        <Fact name="Status">{facts.status ?? "occurred"}</Fact>
        <Fact name="Conflicts"><Names ids={facts.conflicts} as={ConflictName} /></Fact>
        {facts.magnitudes && <Fact name="Figures">{factWords("magnitudes", facts.magnitudes)}</Fact>}
        {facts.place && <Fact name="Where">{factWords("place", facts.place)}</Fact>}
        {facts.thresholds && <Fact name="Thresholds">{factWords("thresholds", facts.thresholds)}</Fact>}
        {facts.inResponseTo && <Fact name="In response to"><Names ids={facts.inResponseTo} as={IncidentName} /></Fact>}
        {facts.concerns && <Fact name="Concerns"><Names ids={facts.concerns} as={ConflictName} /></Fact>}
        {facts.talks && <Fact name="Talks">{talksWords(facts.talks)}</Fact>}
        {facts.commitment && <Fact name="Commitment">{`${facts.commitment.kind}, ${facts.commitment.declaration}, from ${facts.commitment.from}`}</Fact>}
        {merged.length > 0 && <Fact name="Merged into it"><Names ids={merged} as={IncidentName} /></Fact>}
        <Fact name="Grade"><Grade account={account} /></Fact>
      </dl>
    </section>
  );
}

function Occurred({ text }: { readonly text: string }) {
  const { ok, words } = understand(text);
  return <>{text}{ok && <span class="quiet"> ({words})</span>}</>;
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

function talksWords({ channel, format, venue, parties, thirdParties }: NonNullable<NonNullable<Account["facts"]>["talks"]>): string {
  const third = (thirdParties ?? []).map(({ actor, role }) => `${actor} as ${role}`).join(", ");
  return [`${channel}, ${format}`, venue, parties && `parties ${factWords("parties", parties)}`, third].filter(Boolean).join("; ");
}

/** Sources and claims are graded apart, and never averaged: so both are told. */
function Grade({ account: { sources, claims } }: { readonly account: Account }) {
  const reliabilities = sources.flatMap(({ reliability }) => reliability ?? []).sort();
  const credibilities = claims.filter(({ standing }) => standing).flatMap(({ credibility }) => credibility ?? []).sort();
  if (reliabilities.length + credibilities.length === 0) return <><Unknown /> <span class="quiet">({sources.length === 1 ? "its one source is not graded" : `none of its ${counted(sources.length, "source")} is graded`})</span></>;
  return (
    <>
      Sources {reliabilities.join(", ") || "not graded"} <span class="quiet">({reliabilities.length} of {sources.length} graded)</span>; standing claims {credibilities.join(", ") || "not graded"}
    </>
  );
}
