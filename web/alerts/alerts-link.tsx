/** The way to the alerts, with how many nobody has acknowledged; not under an earlier time of knowledge, which did not know them. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { whole } from "../parts/digits.ts";
import { path } from "../route/place.ts";
import { href, isNow } from "../time/lens.ts";
import { type Rule, standingRules, unacknowledged } from "./standing-rules.ts";

export function AlertsLink() {
  const count = isNow.value ? (unacknowledged.value ?? 0) : 0;
  return (
    <a href={href("/alerts")} aria-current={path.value === "/alerts" ? "page" : undefined}>
      Alerts{count > 0 && <>{" "}<span class="alert-count">{whole(count)}</span><span class="unseen"> not acknowledged</span></>}
    </a>
  );
}

/** Tells the ear what fires and what is undone; what was there at first is in the link. */
export function AlertsHeard() {
  const heard = useRef<Counts | undefined>(undefined);
  const words = useSignal("");
  const counts = countsOf(standingRules.value.value);
  useEffect(() => {
    const before = heard.current;
    heard.current = counts;
    if (counts && before && isNow.value) words.value = newsWords(before, counts);
  }, [counts?.fired, counts?.undone]);
  return <span class="unseen" role="status">{words.value}</span>;
}

interface Counts {
  readonly fired: number;
  readonly undone: number;
}

const countsOf = (rules: readonly Rule[] | undefined): Counts | undefined => rules?.reduce((sum, { fired, undone }) => ({ fired: sum.fired + fired, undone: sum.undone + undone }), { fired: 0, undone: 0 });

function newsWords(before: Counts, { fired, undone }: Counts): string {
  const parts = [told(fired - before.fired, "fired"), told(undone - before.undone, "been undone by a later correction")].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join(", ")}: ${unacknowledged.value ?? 0} not acknowledged`;
}

const told = (count: number, what: string): string => (count <= 0 ? "" : count === 1 ? `An alert has ${what}` : `${count} alerts have ${what}`);
