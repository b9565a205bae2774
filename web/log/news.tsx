import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { onTouch } from "../live/live.ts";
import { whole } from "../parts/digits.ts";
import { type LogFilter, suits } from "./log-filter.ts";

/** "3 new - show": what was recorded since the page was read. It never moves what is being read. */
export function News({ filter, show }: { readonly filter: LogFilter; readonly show: () => void }) {
  const count = useSignal(0);
  const { type, stream } = filter;
  useEffect(() => {
    count.value = 0;
    return onTouch((touch) => { if (isOfType(touch.type, type) && suits(touch, { ...filter, by: "" })) count.value++; });
  }, [type, stream]);
  return <p class="news" role="status">{count.value > 0 && <button type="button" onClick={() => { count.value = 0; show(); }}>{`${whole(count.value)} new${filter.by === "" ? "" : ", by whomever"} – show`}</button>}</p>;
}

const isOfType = (type: string, types: string): boolean => types === "" || types.split(",").includes(type);
