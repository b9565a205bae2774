/** The way to the alerts, with how many nobody has acknowledged; not under an earlier time of knowledge, which did not know them. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { path } from "../route/place.ts";
import { href, isNow } from "../time/lens.ts";
import { unacknowledged } from "./standing-rules.ts";

export function AlertsLink() {
  const count = isNow.value ? (unacknowledged.value ?? 0) : 0;
  return (
    <a href={href("/alerts")} aria-current={path.value === "/alerts" ? "page" : undefined}>
      Alerts{count > 0 && <>{" "}<span class="alert-count">{count.toLocaleString("en-GB")}</span><span class="unseen"> not acknowledged</span></>}
    </a>
  );
}

/** Tells the ear when the count rises; what was there at first is in the link. */
export function AlertsHeard() {
  const heard = useRef<number | undefined>(undefined);
  const words = useSignal("");
  const count = unacknowledged.value;
  useEffect(() => {
    const before = heard.current;
    heard.current = count;
    if (count === undefined || before === undefined) return;
    words.value = count > before && isNow.value ? `${count - before === 1 ? "An alert has" : `${count - before} alerts have`} fired: ${count} not acknowledged` : "";
  }, [count]);
  return <span class="unseen" role="status">{words.value}</span>;
}
