/** What this server owes to webhooks, has delivered of late, and has given up as dead. */
import { useEffect } from "preact/hooks";
import { type Asked, useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Badge } from "../parts/badge.tsx";
import { whole } from "../parts/digits.ts";
import { type Column, Table } from "../parts/table.tsx";
import { toldUpTo } from "./standing-rules.ts";

type Answer = Got<"/v1/alerts/deliveries">;
type Delivery = Answer["items"][number];

/** A delivery under way is looked at again after so long: the log does not tell of it. */
const AGAIN_MS = 3_000;

/** The deliveries, asked again when an alert moved and while any is owed. */
export function useDeliveries(): Asked<Answer> {
  const asked = useAsked("/v1/alerts/deliveries", {}, { follow: false });
  const isOwed = asked.value?.items.some(({ state }) => state === "pending") === true;
  useEffect(() => { if (asked.value) asked.again(); }, [toldUpTo.value]);
  useEffect(() => {
    if (!isOwed || asked.asking) return;
    const timer = setTimeout(asked.again, AGAIN_MS);
    return () => { clearTimeout(timer); };
  }, [isOwed, asked.asking]);
  return asked;
}

export function Deliveries({ of }: { readonly of: Asked<Answer> }) {
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">Deliveries</h2>
      <Answered of={of}>
        {({ items, fault, secrets }) => (
          <>
            {fault !== null && <p class="fault">What fired cannot be recorded just now, and is tried again: {fault}</p>}
            {secrets.length === 0 && <p class={items.length === 0 ? "quiet" : "note"}>No webhook secret is set on this server, so nothing is called: name a file of secrets in <code>BRINKLINE_WEBHOOK_SECRET_FILE</code>, start again, and give a rule a webhook.</p>}
            {secrets.length > 0 && items.length === 0 && <p class="quiet">Nothing is owed: a rule with a webhook tells its receiver, signed, when it fires and when that is undone.</p>}
            {items.length > 0 && <><p>{sumWords(items)}</p><Table caption="Deliveries, the latest first" quietly rows={items} keyOf={({ id }) => id} columns={COLUMNS} /></>}
          </>
        )}
      </Answered>
    </section>
  );
}

const WORDS = { pending: ["plain", "owed"], delivered: ["good", "delivered"], dead: ["bad", "dead"] } as const;

function sumWords(items: readonly Delivery[]): string {
  return (["pending", "delivered", "dead"] as const).map((state) => `${whole(items.filter((one) => one.state === state).length)} ${WORDS[state][1]}`).join(" · ");
}

const COLUMNS: readonly Column<Delivery>[] = [
  { head: "State", cell: ({ state }) => <Badge kind={WORDS[state][0]}>{WORDS[state][1]}</Badge> },
  { head: "Tells that it", cell: ({ kind }) => (kind === "fired" ? "fired" : "was undone") },
  { head: "Rule", cell: ({ ruleId }) => ruleId },
  { head: "To", cell: ({ url, secretRef }) => <><span class="address">{url}</span><span class="quiet"> ({secretRef ?? "default"})</span></> },
  { head: "Tries", number: true, cell: ({ attempts }) => attempts },
  { head: "Last answer", cell: ({ lastStatus, lastProblem, attempts }) => lastProblem ?? (attempts === 0 ? <span class="quiet">not tried yet</span> : (lastStatus ?? "none")) },
  { head: "Last tried", cell: ({ lastAt }) => (lastAt === null ? <span class="quiet">not yet</span> : <time dateTime={lastAt}>{lastAt.slice(0, 19).replace("T", " ")} UTC</time>) },
  { head: "Next try", cell: ({ nextAt, state }) => (state !== "pending" || nextAt === null ? <span class="quiet">none</span> : <time dateTime={nextAt}>{nextAt.slice(0, 19).replace("T", " ")} UTC</time>) },
];
