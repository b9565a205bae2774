/** The state of a conflict of 50,000 incidents: now, and under random lenses. */
import { figuresOf } from "../src/answers/state.ts";
import { CLOCKS, type Lens, READINGS, defaultLens } from "../src/domain/lens.ts";
import { asked } from "../projections/escalation.ts";
import { Ledger } from "../projections/ledger/ledger.ts";
import { SegmentView } from "../projections/ledger/segment-view.ts";
import { conflictName, generatedLog, randomness } from "./generated-log.ts";
import { line, quantile, timed } from "./measure.ts";

export function benchState(incidents: number, questions: number): void {
  const ledger = new Ledger();
  let position = 0;
  for (const batch of generatedLog({ incidents, conflicts: 1 })) ledger.fold(batch.map((event) => ({ ...event, position: String(++position) })));
  ledger.trim();
  const now: Lens = { ...defaultLens, atMs: Date.UTC(2026, 0, 1) };
  const answer = (lens: Lens): void => {
    const segment = ledger.segments.get(conflictName(0));
    if (segment) figuresOf(ledger, asked(new SegmentView(ledger, segment, lens), lens));
  };
  const next = randomness(11);
  const random = (): Lens => ({
    ...defaultLens, atMs: Date.UTC(2010, 0, 1) + next(5_800) * 86_400_000, knownUs: (Date.UTC(2026, 0, 1) + next(incidents)) * 1_000, clock: CLOCKS[next(2)], reading: READINGS[next(4)], halfLifeDays: [7, 14, 30][next(3)],
  });
  for (let warm = 0; warm < 50; warm++) answer(random());
  answer(now);
  const times = (lens: () => Lens): number[] => Array.from({ length: questions }, () => { const asking = lens(); return timed(() => { answer(asking); }); });
  const [current, elsewhere] = [times(() => ({ ...now, atMs: now.atMs + next(1_000) })), times(random)];
  line(`state of ${incidents} incidents now, median (p90) ms`, `${quantile(current, 0.5).toFixed(2)} (${quantile(current, 0.9).toFixed(2)})`, "at most 1");
  line(`state of ${incidents} incidents at a random lens, median (p90) ms`, `${quantile(elsewhere, 0.5).toFixed(2)} (${quantile(elsewhere, 0.9).toFixed(2)})`, "at most 5");
}
