/**
 * `npm run bench:rescore [-- --incidents 1000000 --conflicts 2000]`: a generated log folded straight into the ledger, then every
 * conflict rescored under two scales: neither cached, the default one, a user's own. Times are processor time of this thread.
 */
import { type Ground, type Answer } from "../src/answers/ground.ts";
import { digestLens } from "../src/answers/digest.ts";
import { type Rescore, rescoreAnswer } from "../src/answers/rescore.ts";
import { canonicalJson } from "../src/domain/canonical.ts";
import { uuidV5 } from "../src/domain/event-id.ts";
import type { StoredEvent } from "../src/domain/stored.ts";
import { gdeltScores } from "../src/scales/goldstein-table.ts";
import { Ledger } from "../projections/ledger/ledger.ts";
import { busy } from "./cpu.ts";
import { generatedLog } from "./generated-log.ts";
import { line, option } from "./measure.ts";

function folded(incidents: number, conflicts: number): Ledger {
  const ledger = new Ledger();
  let position = 0;
  for (const batch of generatedLog({ incidents, conflicts })) ledger.fold(batch.map((event) => ({ ...event, position: String(++position) })));
  ledger.fold([ownScale(position + 1)]);
  ledger.trim();
  if (ledger.parked) throw new Error(`parked: ${ledger.parked.reason}`);
  return ledger;
}

/** A desk's own table: Goldstein's, sterner on 173. */
function ownScale(position: number): StoredEvent {
  const scores = { ...Object.fromEntries(gdeltScores), "173": -10 };
  const body = canonicalJson({ scaleId: "own", version: "1", name: "own", citation: "bench", codes: "cameo", scores });
  return { eventId: uuidV5("scale-own/0"), type: "ScaleAdded", schemaVersion: 1, stream: "scale-own", revision: 0, position: String(position), recordedAt: 0, body };
}

function benchRescore(incidents: number, conflicts: number): void {
  let ledger = new Ledger();
  line(`folded ${incidents} incidents in ${conflicts} conflicts`, seconds(busy(() => { ledger = folded(incidents, conflicts); })));
  const ground: Ground = { ledger, readStream: async () => [], search: () => [] };
  const lens = digestLens(ledger);
  for (const [scale, against] of [["goldstein-gdelt", "goldstein-icews"], ["goldstein-gdelt", "goldstein-icews"], ["goldstein-gdelt", "plover-0.8"], ["own", "goldstein-gdelt"], ["own", "plover-0.8"]]) {
    let answer: Answer<Rescore> | undefined;
    const took = busy(() => { answer = rescoreAnswer(ground, lens, { scale, against }); });
    if (!answer?.ok || !answer.value.summary || !answer.value.apart) throw new Error(`no answer for ${scale} against ${against}`);
    const { summary, apart } = answer.value;
    line(`rescore --all: ${scale} against ${against}`, seconds(took), `${summary.direction} of ${summary.conflicts} conflicts differ in direction, ${summary.changeLevel} in change level, ${apart.incidents} incidents scored apart`);
  }
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

const argv = process.argv.slice(2);
benchRescore(option(argv, "incidents", 1_000_000), option(argv, "conflicts", 2_000));
