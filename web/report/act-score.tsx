/** What an act scores by itself, and the hostility level it stands for: both as the API's tables have them. */
import { useAsked } from "../api/asked.ts";
import { Value } from "../parts/figure.tsx";
import { type ScaleTable, actWords, valueIn } from "./acts.ts";

interface ActScoreProps {
  readonly code: string;
  /** of the scale that the lens names */
  readonly table: ScaleTable | undefined;
}

export function ActScore({ code, table }: ActScoreProps) {
  const { value: levels } = useAsked("/v1/scales/{scaleId}/table", { path: { scaleId: "mid-5" } }, { follow: false });
  if (!/^(0[1-9]|1\d|20)\d{0,2}$/.test(code)) return <>Not a CAMEO code: two to four digits, or pick one from the list</>;
  const [score, level] = [table && valueIn(table, code), levels && valueIn(levels, code)];
  return (
    <>
      CAMEO {code}, {actWords(code) ?? "an act without words here"}
      {table === undefined ? <span data-loading> …</span> : <>: {table.id} <Value of={score?.value} why="the scale does not score it" />{typeof score?.from === "string" && ` (as ${score.from})`}</>}
      {levels && <>, MID level <Value of={level?.value} why="to be coded by hand" /></>}
    </>
  );
}
