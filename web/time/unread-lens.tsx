import { ProblemPanel } from "../parts/problem-panel.tsx";
import { useTitle } from "../route/title.ts";
import { LENS_PARTS, backToNow, takeAway } from "./lens.ts";
import type { LensFault } from "./lens-fault.ts";

/** Stands in a screen's place where the address names a time, or another part of the lens, that cannot be read. */
export function UnreadLens({ fault: { parts, says } }: { readonly fault: LensFault }) {
  useTitle("Nothing to show");
  const isTime = parts.every((part) => part === "at" || part === "known");
  return (
    <>
      <h1>Nothing can be shown like this</h1>
      <ProblemPanel problem={{ type: "about:blank", status: 400, reason: "bad-request", title: "The address cannot be read", detail: says.join(" ") }} />
      <p><button type="button" onClick={isTime ? backToNow : () => { takeAway(LENS_PARTS); }}>{isTime ? "Back to now" : "Everything as usual"}</button></p>
    </>
  );
}
