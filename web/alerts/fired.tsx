/** What fired, the latest first: value against threshold, what was behind it, and what became of it. */
import { useAsked } from "../api/asked.ts";
import type { components } from "../api/openapi.d.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Badge } from "../parts/badge.tsx";
import { When } from "../parts/when.tsx";
import { path, query, searchWith, setQuery } from "../route/place.ts";
import { href, isNow, lens } from "../time/lens.ts";
import { Acknowledge } from "./acknowledge.tsx";
import { thresholdWords, valueWords } from "./alert-words.ts";
import { Cause } from "./cause.tsx";
import { type Rule, toldUpTo } from "./standing-rules.ts";

type Alert = components["schemas"]["Alert"];
type State = "standing" | "unacknowledged" | "undone";

const PAGE = "20";
const STATES: readonly (readonly [State | "", string])[] = [["", "all"], ["unacknowledged", "not acknowledged"], ["standing", "not undone"], ["undone", "undone"]];

export function Fired({ rules }: { readonly rules: readonly Rule[] }) {
  const [state, rule, before] = ["state", "rule", "before"].map((name) => query.value.get(name) ?? undefined);
  const { known } = lens.value;
  const alerts = useAsked("/v1/alerts", {
    query: {
      limit: PAGE,
      ...(state !== undefined && { state: state as State }), ...(rule !== undefined && { rule }), ...(before !== undefined && { cursor: before }),
      ...(known !== undefined && { knownAt: known }), ...(toldUpTo.value !== undefined && { "after-position": toldUpTo.value }),
    },
  }, { follow: false });
  const isFiltered = state !== undefined || rule !== undefined || before !== undefined;
  return (
    <section aria-labelledby="fired" class="fired">
      <div class="section-head"><h2 id="fired">What fired</h2><Filter rules={rules} state={state} rule={rule} /></div>
      <Answered of={alerts}>{(answer) => <List answer={answer} none={noneWords(isFiltered, rules)} before={before} />}</Answered>
    </section>
  );
}

function noneWords(isFiltered: boolean, rules: readonly Rule[]): string {
  if (isFiltered) return "No alert is here: choose all alerts and every rule to see the rest.";
  if (!isNow.value) return "No alert had fired by the time that is shown.";
  return rules.every(({ removed }) => removed)
    ? "Nothing is watched: set a rule below, and what it finds stands here with its value, its cause and what became of it."
    : "Nothing has fired yet: a rule fires when what it waits for comes about, not while it already holds.";
}

function Filter({ rules, state, rule }: { readonly rules: readonly Rule[]; readonly state: string | undefined; readonly rule: string | undefined }) {
  const change = (name: string) => (event: { readonly currentTarget: HTMLSelectElement }): void => { setQuery({ [name]: event.currentTarget.value, before: undefined }, { replace: true }); };
  const ids = [...new Set([...(rule === undefined ? [] : [rule]), ...rules.map(({ ruleId }) => ruleId)])];
  return (
    <div class="filter">
      <label>Alerts <select onChange={change("state")}>{STATES.map(([value, words]) => <option key={value} value={value} selected={value === (state ?? "")}>{words}</option>)}</select></label>
      {ids.length > 1 && <label>Rule <select onChange={change("rule")}><option value="">every rule</option>{ids.map((id) => <option key={id} value={id} selected={id === rule}>{id}</option>)}</select></label>}
    </div>
  );
}

function List({ answer: { items, next }, none, before }: { readonly answer: Got<"/v1/alerts">; readonly none: string; readonly before: string | undefined }) {
  if (items.length === 0 && before === undefined) return <p class="quiet">{none}</p>;
  const to = (cursor: string | undefined): string => path.value + searchWith(query.value, { before: cursor });
  return (
    <>
      <ol class="alerts">{items.map((alert) => <FiredAlert key={alert.alertId} alert={alert} />)}</ol>
      {(before !== undefined || next !== undefined) && <p class="pages">{before !== undefined && <a href={to(undefined)}>Latest</a>} {next !== undefined && <a href={to(next)}>Earlier</a>}</p>}
    </>
  );
}

function FiredAlert({ alert }: { readonly alert: Alert }) {
  const { conflictId, conflictName, link, kind, value, threshold, n, at, recordedAt, cause, ruleId, ruleName, undone } = alert;
  return (
    <li class={undone ? "undone" : undefined} tabIndex={-1}>
      <p class="times"><When kind="happened" at={at} /> <When kind="recorded" at={recordedAt} /></p>
      <div class="told">
        <p><a class="conflict-link" href={link}><bdi>{conflictName ?? conflictId}</bdi></a> <strong class="judged">{valueWords(kind, value)}</strong></p>
        <p class="because">against {thresholdWords(kind, threshold)}, n = {n}, after <Cause of={cause} conflictId={conflictId} link={link} />; rule <a href={href("/alerts", { rule: ruleId })}><bdi>{ruleName ?? ruleId}</bdi></a></p>
      </div>
      <Fate alert={alert} />
    </li>
  );
}

function Fate({ alert: { alertId, acknowledged, undone, kind, conflictId, conflictName, link, at } }: { readonly alert: Alert }) {
  return (
    <div class="fate">
      {undone && (
        <>
          <p><Badge kind="contested">undone</Badge> <When kind="recorded" at={undone.recordedAt} /></p>
          <p class="because">{valueWords(kind, undone.value)} at that instant, after <Cause of={undone.cause} conflictId={conflictId} link={link} knownAt={undone.knownAt} /></p>
        </>
      )}
      {acknowledged && (
        <>
          <p><Badge kind="good">acknowledged</Badge> by <bdi>{acknowledged.recordedBy ?? "an unnamed desk"}</bdi></p>
          <p class="because"><When kind="recorded" at={acknowledged.recordedAt} />{acknowledged.note !== null && <>: <q>{acknowledged.note}</q></>}</p>
        </>
      )}
      {!undone && !acknowledged && (isNow.value ? <Acknowledge alertId={alertId} what={`${conflictName ?? conflictId}, ${at}`} /> : <p><Badge>not acknowledged</Badge></p>)}
    </div>
  );
}
