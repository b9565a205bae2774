/** What `rescore --all` tells: how many conflicts differ and in what, those whose direction or level does, and the incidents scored apart. */
import type { Told } from "./asking.ts";
import { type Cell, known, plain, table } from "./layout.ts";

type Rescore = Told<"rescore">;
type Differing = Rescore["differing"][number];
type Apart = Differing["incidents"][number];
type Act = Pick<Apart, "cameo" | "plover">;

/** The two scales by their ids, with their versions where the ids are one. */
export function scaleNames({ scale, against }: Pick<Rescore, "scale" | "against">): [first: string, second: string] {
  if (against?.id !== scale.id) return [scale.id, against?.id ?? ""];
  return [`${scale.id}@${scale.version}`, `${against.id}@${against.version}`];
}

export function summaryLines({ summary }: Rescore): string[] {
  if (summary === null) return [];
  const { conflicts, direction, hostility, changeLevel, anyFigure } = summary;
  const row = (count: number, what: string): Cell[] => [{ right: String(count) }, what];
  return [
    "",
    `${conflicts} conflicts, of which differ`,
    ...table([
      row(direction, "in direction (its value or its support)"),
      row(hostility, "in hostility level (it comes from the acts' MID levels, which no scale of scores moves)"),
      row(changeLevel, "in change level (conflict-scored acts of the last week against the four before)"),
      row(anyFigure, "in any figure"),
    ]),
  ];
}

/** The conflicts whose direction or level differs, both values and the incidents behind. */
export function differingLines(answer: Rescore): string[] {
  const names = scaleNames(answer);
  return answer.differing.flatMap((conflict) => ["", `${conflict.conflictId}${conflict.name === null ? "" : `: ${plain(conflict.name)}`}`, ...bothLines(conflict, names), ...behindLines(conflict)]);
}

function bothLines({ direction, hostility, changeLevel }: Differing, names: readonly [string, string]): string[] {
  const row = (name: string, { differs }: { differs: boolean }, values: readonly [string, string]): Cell[] => [name, ...values, differs ? "differs" : ""];
  const worded = ({ value, support }: Differing["direction"]["scale"]): string => (support === null ? value : `${value} (${support})`);
  return table([
    ["", ...names, ""],
    row("direction", direction, [worded(direction.scale), worded(direction.against)]),
    row("hostility level", hostility, [known(hostility.scale), known(hostility.against)]),
    row("change level", changeLevel, [known(changeLevel.scale?.value), known(changeLevel.against?.value)]),
  ]);
}

function behindLines({ incidents, incidentsApart }: Differing): string[] {
  return [`  behind it, the strongest first:`, ...table(incidents.map((incident) => apartRow(incident)), "    "), ...more(incidentsApart - incidents.length)];
}

/** The incidents that the scales score apart, by act and one by one, whether they count or not. */
export function apartLines(answer: Rescore): string[] {
  const { apart } = answer;
  if (apart === null) return [];
  if (apart.incidents === 0) return ["", "no incident is scored apart"];
  const { incidents, counted, codes, strongest } = apart;
  const [first, second] = scaleNames(answer);
  return [
    "",
    `scored apart: ${incidents} incidents, of which ${counted} count to a conflict`,
    ...table([
      ["act", { right: first }, { right: second }, { right: "incidents" }, { right: "count" }],
      ...codes.map((code): Cell[] => [actName(code), { right: known(code.score) }, { right: known(code.against) }, { right: String(code.incidents) }, { right: String(code.counted) }]),
    ]),
    "  the strongest first:",
    ...table(strongest.map((incident) => [...apartRow(incident), incident.counts ? `counts to ${incident.conflictId}` : `not counted in ${incident.conflictId}: ${incident.notCounted ?? ""}`]), "    "),
    ...more(incidents - strongest.length),
  ];
}

const more = (count: number): string[] => (count > 0 ? [`    and ${count} more`] : []);

function apartRow(incident: Apart): Cell[] {
  return [incident.incidentId, actName(incident), { right: known(incident.score) }, { right: known(incident.against) }];
}

const actName = ({ cameo, plover }: Act): string => (cameo === null ? `PLOVER ${known(plover)}` : `CAMEO ${cameo}`);
