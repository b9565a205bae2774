/** Three things to try on the founding case: plain links to real controls, until they are put away. */
import { useSignal } from "@preact/signals";
import { href } from "../time/lens.ts";
import { CASE, CASE_LENS } from "./founding-case.ts";

const KEY = "brinkline-tries";
const THEN = "2024-04-14T00:00:00Z";

export function Tries() {
  const isAway = useSignal(localStorage.getItem(KEY) === "away");
  if (isAway.value) return null;
  const putAway = (): void => { localStorage.setItem(KEY, "away"); isAway.value = true; };
  return (
    <aside class="tries" aria-label="Three things to try">
      <span class="tries-lead">Three things to try</span>
      <a href={`${href(`/c/${CASE}`, CASE_LENS)}#why`}>ask why</a>
      <a href={href(`/c/${CASE}`, { ...CASE_LENS, at: THEN, known: THEN })}>go back to 13 April</a>
      <a href="/report">report something</a>
      <button type="button" onClick={putAway}>Put away</button>
    </aside>
  );
}
