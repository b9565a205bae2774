/**
 * What an act scores by itself. The API tells scores only through incidents: so a trial of the act between the
 * conflict's own sides is previewed at an instant before all history, where nothing else counts.
 */
import { Value } from "../parts/figure.tsx";
import type { LensQuery } from "../time/lens.ts";
import { actWords } from "./acts.ts";
import { type Preview, usePreview } from "./preview.ts";
import type { ReportBody, Sides } from "./report-fields.ts";

const BEFORE_ALL = "0001-01-01T00:00:00Z";
const DEFAULT_SCALE = "goldstein-gdelt";

interface ActScoreProps {
  readonly conflictId: string | undefined;
  readonly sides: Sides;
  readonly code: string;
  readonly lens: LensQuery;
}

export function ActScore({ conflictId, sides, code, lens: { scale = DEFAULT_SCALE } }: ActScoreProps) {
  const isCode = /^(0[1-9]|1\d|20)\d{0,2}$/.test(code);
  const { value, asking } = usePreview(conflictId !== undefined && isCode ? trialOf(conflictId, sides, code) : undefined, { at: BEFORE_ALL, scale });
  if (!isCode) return <>Not a CAMEO code: two to four digits, or pick one from the list</>;
  const scored = value && scoreIn(value);
  return (
    <>
      CAMEO {code}, {actWords(code) ?? "an act without words here"}{asking && conflictId !== undefined && <span data-loading> …</span>}
      {scored && <>: {scale} <Value of={scored.score} why="the scale does not score it" />, MID level <Value of={scored.level} why="to be coded by hand" /></>}
    </>
  );
}

function trialOf(conflictId: string, sides: Sides, cameo: string): ReportBody {
  const [one, other] = sides.flatMap(({ actors }) => actors.slice(0, 1).map(({ id }) => ({ id })));
  return { conflicts: [conflictId], occurred: BEFORE_ALL, coding: { cameo }, initiators: one ? [one] : [], targets: other ? [other] : [] };
}

/** Undefined where the trial did not count; a null score where the scale has none. */
function scoreIn({ effects: [effect] }: Preview): { readonly score: number | null; readonly level: number | null } | undefined {
  if (effect === undefined || effect.after.n === (effect.before?.n ?? 0)) return undefined;
  const { before, after } = effect;
  const isScored = after.unscored === (before?.unscored ?? 0);
  const sum = (after.cooperation ?? 0) - (before?.cooperation ?? 0) - ((after.tension ?? 0) - (before?.tension ?? 0));
  return { score: isScored ? Math.round(sum * 1e6) / 1e6 : null, level: after.hostility };
}
