/** Alerts: what fired and what became of it, the rules, each tried on history before it is set, and what is owed to receivers. */
import { useEffect } from "preact/hooks";
import { Deliveries, useDeliveries } from "../alerts/deliveries.tsx";
import { Fired } from "../alerts/fired.tsx";
import { openChange, openNew } from "../alerts/rule-draft.ts";
import { RuleForm } from "../alerts/rule-form.tsx";
import { Rules } from "../alerts/rules.tsx";
import { type Rule, askRules, standingRules } from "../alerts/standing-rules.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { query, setQuery } from "../route/place.ts";
import { useTitle } from "../route/title.ts";
import { backToNow, isNow, lens } from "../time/lens.ts";

export function Alerts() {
  useTitle("Alerts");
  const { value: rules, problem } = standingRules.value;
  useAsksFor(query.value.get("conflict"), rules !== undefined);
  return (
    <div class="alerts-screen">
      <h1>Alerts</h1>
      {problem && <ProblemPanel problem={problem} again={() => { void askRules(); }} />}
      {!rules && !problem && <p class="quiet" data-loading>Loading…</p>}
      {!isNow.value && <p class="as-then">What had fired by the time shown, and what had become of it. Rules are of now. <button type="button" onClick={backToNow}>Go back to now to set one</button></p>}
      {rules && <Fired rules={isNow.value ? rules : []} />}
      {rules && isNow.value && <Now rules={rules} />}
    </div>
  );
}

function Now({ rules }: { readonly rules: readonly Rule[] }) {
  const deliveries = useDeliveries();
  const change = (rule: Rule): void => { openChange(rule); arriveAtForm(); };
  return (
    <>
      <Rules rules={rules} change={change} />
      <RuleForm rules={rules} secrets={deliveries.value?.secrets} />
      <Deliveries of={deliveries} />
    </>
  );
}

/** A link that asks for a conflict's alerts opens a new rule on it, under the lens of the link; then the draft holds it, not the address. */
function useAsksFor(conflict: string | null, isReady: boolean): void {
  useEffect(() => {
    if (conflict === null || !isReady || !isNow.value) return;
    const { scale, halfLife, reading } = lens.value;
    openNew({ conflicts: conflict, ...(scale !== undefined && { scale }), ...(halfLife !== undefined && { halfLife }), ...(reading !== undefined && { reading }) });
    setQuery({ conflict: undefined }, { replace: true });
    arriveAtForm();
  }, [conflict, isReady, isNow.value]);
}

function arriveAtForm(): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById("rule-form");
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  });
}
