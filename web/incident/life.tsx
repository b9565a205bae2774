/** The life of a record: every event in words, with its times, what it changed and what that did to the state. */
import { useSignal } from "@preact/signals";
import { Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import { lastDay } from "../report/occurrence.ts";
import type { Account, Entry } from "./account-answer.ts";
import { Effect } from "./effect.tsx";
import { changesOf, entryWords, reportedAt } from "./entry-words.ts";
import { GradeButton } from "./grade-button.tsx";
import { sourceKey } from "./grade-form.ts";

export function Life({ account }: { readonly account: Account }) {
  return (
    <section aria-labelledby="life">
      <h2 id="life">Life of the record</h2>
      <ol class="life">{account.history.map((entry, index) => <Event key={entry.eventId} account={account} entry={entry} index={index} />)}</ol>
    </section>
  );
}

function Event({ account, entry, index }: { readonly account: Account; readonly entry: Entry; readonly index: number }) {
  const open = useSignal(false);
  const changes = changesOf(account.history, index);
  return (
    <li>
      <p class="event"><strong>{entryWords(entry)}</strong></p>
      <p class="times">
        <Reported at={reportedAt(entry)} /> · <When kind="recorded" at={entry.recordedAt} /> by {entry.recordedBy ?? "an unnamed desk"} · revision {entry.revision}
      </p>
      {changes.map(({ fact, before, after }) => <p key={fact} class="change"><span class="quiet">{factName(fact)}:</span> <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins></p>)}
      <details onToggle={(event) => { open.value = event.currentTarget.open; }}>
        <summary>Its effect on the state<span class="unseen">: {entryWords(entry)}</span></summary>
        {open.value && <Effects account={account} entry={entry} />}
      </details>
    </li>
  );
}

/** Not everything rests on a source, and not every source has a date. */
function Reported({ at }: { readonly at: string | undefined }) {
  return at === undefined ? <span class="quiet">no time of publication</span> : <When kind="reported" at={at} />;
}

const factName = (fact: string): string => fact.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

function Effects({ account: { facts }, entry }: { readonly account: Account; readonly entry: Entry }) {
  const conflicts = [...(facts?.conflicts ?? []), ...(facts?.concerns ?? [])];
  if (conflicts.length === 0) return <p class="quiet">It belongs to no conflict under this lens.</p>;
  return <>{conflicts.map((conflictId) => <Effect key={conflictId} conflictId={conflictId} knownAt={entry.knownAt} at={lastDay(facts?.occurred ?? "")} />)}</>;
}

/** The sources, each with its grade and when it published. */
export function Sources({ account, grade }: { readonly account: Account; readonly grade: (key: string) => (() => void) | undefined }) {
  return (
    <Table
      caption="Sources" rows={account.sources} keyOf={({ sourceId }) => sourceId} none="none is named."
      columns={[
        { head: "Source", cell: ({ name, url }) => (url === undefined ? name : <a href={url} rel="noreferrer noopener">{name}</a>) },
        { head: "Reliability", cell: ({ sourceId, reliability }) => <>{reliability ?? <span class="quiet">not graded</span>} <GradeButton says={`Grade source ${sourceId}`} open={grade(sourceKey(sourceId))} /></> },
        { head: "Published", cell: ({ publishedAt }) => <When kind="reported" at={publishedAt} /> },
        { head: "Rests on", cell: ({ via }) => via ?? <span class="quiet">itself</span> },
        { head: "Says", cell: ({ quote }) => (quote === undefined ? <span class="quiet">no quote</span> : <q>{quote}</q>) },
      ]}
    />
  );
}
