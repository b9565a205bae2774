/** What an act scores by itself, and the hostility level it stands for: both as the API's tables have them. */
import { useAsked } from "../api/asked.ts";
import { Value } from "../parts/figure.tsx";
import { type ScaleTable, actWords, actsNamed, isCameo, valueIn } from "./acts.ts";

interface ActScoreProps {
  readonly code: string;
  /** of the scale that the lens names */
  readonly table: ScaleTable | undefined;
  /** takes an act that was found by its words */
  readonly choose: (act: string) => void;
}

const FOUND = 6;

export function ActScore({ code, table, choose }: ActScoreProps) {
  const { value: levels } = useAsked("/v1/scales/{scaleId}/table", { path: { scaleId: "mid-5" } }, { follow: false });
  if (!isCameo(code)) return /^\d/.test(code) ? <>{code} is no CAMEO code: those have two to four digits and begin with 01 to 20</> : <Found text={code} choose={choose} />;
  const [score, level] = [table && valueIn(table, code), levels && valueIn(levels, code)];
  return (
    <>
      CAMEO {code}, {actWords(code) ?? "an act without words here"}
      {table === undefined ? <span data-loading> …</span> : <>: {table.id} <Value of={score?.value} why="the scale does not score it" />{typeof score?.from === "string" && ` (as ${score.from})`}</>}
      {levels && <>, MID level <Value of={level?.value} why="to be coded by hand" /></>}
    </>
  );
}

/** The acts that a word finds. */
function Found({ text, choose }: { readonly text: string; readonly choose: ActScoreProps["choose"] }) {
  const found = actsNamed(text);
  if (found.length === 0) return <>No act has “{text}” in its words: try another, or write a CAMEO code</>;
  return (
    <>
      {found.slice(0, FOUND).map(([code, words]) => <button key={code} type="button" class="act" onClick={() => { choose(`${code}: ${words}`); }}>{code}: {words}</button>)}
      {found.length > FOUND && <> and {found.length - FOUND} more: another letter narrows them</>}
    </>
  );
}
