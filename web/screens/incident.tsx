/** One incident: its account as known, who claims what, the life of its record, and what can be done to it. */
import { useSignal } from "@preact/signals";
import { useAsked } from "../api/asked.ts";
import type { Texts } from "../form/field.ts";
import type { Account, Seen } from "../incident/account-answer.ts";
import { ACTIONS, type ActionName } from "../incident/action.ts";
import { ActionDialog } from "../incident/action-dialog.tsx";
import { Claims } from "../incident/claims.tsx";
import { Facts } from "../incident/facts.tsx";
import { gradables } from "../incident/grade-form.ts";
import { incidentInWords } from "../incident/incident-words.ts";
import { asKnown } from "../incident/knowledge.ts";
import { Life, Sources } from "../incident/life.tsx";
import { Answered } from "../parts/answered.tsx";
import { useTitle } from "../route/title.ts";
import { backToNow, isNow, lensQuery } from "../time/lens.ts";

interface Opened {
  readonly name: ActionName;
  readonly seen: Seen;
  readonly more?: Texts;
}

export function Incident({ id }: { readonly id: string }) {
  const incident = useAsked("/v1/incidents/{incidentId}", { path: { incidentId: id }, query: lensQuery.value });
  const opened = useSignal<Opened | undefined>(undefined);
  const said = useSignal("");
  const title = incidentInWords(incident.value?.facts) ?? id;
  useTitle(title);
  const { value, etag } = incident;
  const open = (name: ActionName, more: Texts = {}): void => {
    if (value && etag) opened.value = { name, more, seen: { account: value, etag } };
    said.value = "";
  };
  const own = new Set(isNow.value && value && ACTIONS.grade.fits(value) ? gradables(value).map(({ key }) => key) : []);
  const grade = (graded: string) => (own.has(graded) ? () => { open("grade", { graded }); } : undefined);
  const done = (): void => {
    said.value = opened.value ? `Recorded: ${ACTIONS[opened.value.name].title.toLowerCase()}.` : "";
    incident.again();
  };
  return (
    <>
      <h1><bdi>{title}</bdi></h1>
      {title !== id && <p class="quiet incident-id"><code>{id}</code></p>}
      <p class="said" role="status">{said.value}</p>
      <Answered of={incident}>
        {(answer) => <Known account={asKnown(answer, isNow.value)} open={open} grade={grade} />}
      </Answered>
      {opened.value && <ActionDialog {...opened.value} close={() => { opened.value = undefined; }} done={done} />}
    </>
  );
}

interface KnownProps {
  readonly account: Account;
  readonly open: (name: ActionName, more?: Texts) => void;
  readonly grade: (key: string) => (() => void) | undefined;
}

/** What is known of it; before anything is, only that. */
function Known({ account, open, grade }: KnownProps) {
  if (account.situation === "not-yet-known") return <><p>Not yet known: at the time that is shown, nothing of it had been {account.clock === "published" ? "published" : "recorded"}.</p><ReadOnly /></>;
  return (
    <>
      <Facts account={account} />
      {isNow.value ? <Actions account={account} open={open} /> : <ReadOnly />}
      <h2>Claims and sources</h2>
      <Claims account={account} withdraw={isNow.value ? (claimId) => { open("withdrawal", { claimId }); } : undefined} grade={grade} />
      <Sources account={account} grade={grade} />
      <Life account={account} />
    </>
  );
}

/** What is written is written now: an account of the past can be read, not changed. */
const ReadOnly = () => <p class="quiet">This is the account of an earlier time: it can be read, not changed. <button type="button" onClick={backToNow}>Go back to now to write</button></p>;

const NAMES = Object.keys(ACTIONS) as ActionName[];

function Actions({ account, open }: { readonly account: Account; readonly open: (name: ActionName) => void }) {
  return (
    <p class="buttons actions" role="group" aria-label="What can be done to it">
      {NAMES.filter((name) => ACTIONS[name].fits(account)).map((name) => <button key={name} type="button" onClick={() => { open(name); }}>{ACTIONS[name].title}</button>)}
    </p>
  );
}
