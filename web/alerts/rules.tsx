/** The rules there are: what each waits for, since when and by whom, and how often it fired. */
import { useSignal } from "@preact/signals";
import { Badge } from "../parts/badge.tsx";
import { counted } from "../parts/counted.ts";
import { whole } from "../parts/digits.ts";
import { When } from "../parts/when.tsx";
import { conflictHref, href } from "../time/lens.ts";
import { conditionWords } from "./alert-words.ts";
import { Removal } from "./removal.tsx";
import type { Rule } from "./standing-rules.ts";

export function Rules({ rules, change }: { readonly rules: readonly Rule[]; readonly change: (rule: Rule) => void }) {
  const withRemoved = useSignal(false);
  const removing = useSignal<Rule | undefined>(undefined);
  const removed = rules.filter((rule) => rule.removed).length;
  const shown = rules.filter((rule) => withRemoved.value || !rule.removed);
  return (
    <section aria-labelledby="rules">
      <div class="section-head">
        <h2 id="rules" tabIndex={-1}>Rules</h2>
        {removed > 0 && <button type="button" aria-pressed={withRemoved.value} onClick={() => { withRemoved.value = !withRemoved.value; }}>Removed ones too ({removed})</button>}
      </div>
      {shown.length === 0 && <p class="quiet">No rule is set: a rule waits for one change in one, some or all conflicts, and fires each time it comes about.</p>}
      <ul class="rules">{shown.map((rule) => <RuleRow key={rule.ruleId} rule={rule} change={change} remove={() => { removing.value = rule; }} />)}</ul>
      {removing.value && <Removal rule={removing.value} close={() => { removing.value = undefined; }} />}
    </section>
  );
}

interface RuleRowProps {
  readonly rule: Rule;
  readonly change: (rule: Rule) => void;
  readonly remove: () => void;
}

function RuleRow({ rule, change, remove }: RuleRowProps) {
  const { ruleId, name, removed, since, recordedBy, version, webhook } = rule;
  return (
    <li class={removed ? "removed" : undefined}>
      <div class="told">
        <p><strong><bdi>{name ?? ruleId}</bdi></strong>{name !== undefined && name !== ruleId && <code> {ruleId}</code>} {removed && <Badge>removed</Badge>}</p>
        <p>{capital(conditionWords(rule.on))}, in <Watched rule={rule} />.</p>
        <p class="because">{lensWords(rule)}{webhook && <> · tells <span class="address">{webhook.url}</span>, signed by {webhook.secretRef ?? "default"}</>} · {version === 1 ? "set" : `changed ${version - 1 === 1 ? "once" : `${version - 1} times`}, last`} by <bdi>{recordedBy ?? "an unnamed desk"}</bdi>, <When kind="recorded" at={since} /></p>
      </div>
      <Counts rule={rule} />
      {!removed && (
        <p class="buttons">
          <button type="button" onClick={() => { change(rule); }}>Change<span class="unseen"> the rule {ruleId}</span></button>
          <button type="button" onClick={remove}>Remove<span class="unseen"> the rule {ruleId}</span></button>
        </p>
      )}
    </li>
  );
}

function Watched({ rule: { conflicts } }: { readonly rule: Rule }) {
  if (conflicts === "all") return <>every conflict</>;
  return <>{conflicts.map((id, index) => <span key={id}>{index > 0 && ", "}<a href={conflictHref(id)}>{id}</a></span>)}</>;
}

function Counts({ rule: { ruleId, fired, undone, unacknowledged } }: { readonly rule: Rule }) {
  if (fired === 0) return <p class="counts quiet">has not fired</p>;
  return (
    <p class="counts">
      <a href={href("/alerts", { rule: ruleId })}>fired {whole(fired)}</a>
      {undone > 0 && <> · <a href={href("/alerts", { rule: ruleId, state: "undone" })}>undone {whole(undone)}</a></>}
      {unacknowledged > 0 && <> · <a href={href("/alerts", { rule: ruleId, state: "unacknowledged" })}>not acknowledged {whole(unacknowledged)}</a></>}
    </p>
  );
}

const lensWords = ({ lens: { scale, halfLife, reading } }: Rule): string => `${scale}, half-life ${counted(halfLife, "day")}, ${reading === "accepted" ? "as accepted" : `reading ${reading}`}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
