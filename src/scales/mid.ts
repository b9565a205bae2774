/** Militarized actions of the Correlates of War project, and the hostility level each stands for. */
import { type Coding } from "../domain/coding.ts";
import { midProposed, proposedAction } from "./mid-proposed.ts";
import { pin } from "./pin.ts";
import { type LevelScale } from "./scale.ts";

/** 1 none, 2 threat, 3 display of force, 4 use of force, 5 war. */
export type HostilityLevel = 1 | 2 | 3 | 4 | 5;

/** The level of an act; `derivedBy` names the table (`id@version`) when no action was coded by hand. */
export interface Hostility {
  readonly level: HostilityLevel;
  readonly derivedBy?: string;
}

const levels: Readonly<Record<HostilityLevel, string>> = { 1: "none", 2: "threat", 3: "display of force", 4: "use of force", 5: "war" };

/** In the order of their numbers, 0 to 21. */
const actions: readonly [label: string, level: HostilityLevel][] = [
  ["nothing militarized", 1],
  ["threatens force", 2],
  ["threatens a blockade", 2],
  ["threatens to occupy", 2],
  ["threatens to declare war", 2],
  ["threatens chemical, biological or radiological weapons", 2],
  ["threatens to enter a war", 2],
  ["shows force", 3],
  ["puts forces on alert", 3],
  ["puts nuclear forces on alert", 3],
  ["mobilizes", 3],
  ["fortifies a border", 3],
  ["violates a border", 3],
  ["blockades", 4],
  ["occupies territory", 4],
  ["seizes people or property", 4],
  ["attacks", 4],
  ["clashes, both sides firing", 4],
  ["declares war", 4],
  ["uses chemical, biological or radiological weapons", 4],
  ["begins an interstate war", 5],
  ["joins an interstate war", 5],
];

const actionTable = new Map(actions.map(([label, level], action) => [action, { label, level }]));

/** Hostility levels 1 to 5 by MID action. Its sha256 covers the proposal for CAMEO acts too, for that decides levels as well. */
export const mid5: LevelScale = {
  kind: "level",
  id: "mid-5",
  version: "1",
  sha256: pin({ levels: actions.map(([, level]) => level), proposed: midProposed.sha256 }),
  citation:
    "Palmer, McManus, D'Orazio, Kenwick, Karstens, Bloch, Dietrich, Kahn, Ritter and Soules 2022, The MID5 Dataset, 2011-2014, " +
    "Conflict Management and Peace Science 39(4): 470-482; levels after Jones, Bremer and Singer 1996, CMPS 15(2): 163-213",
  entries: actions.map(([name, value], action) => ({ codes: "mid", code: String(action), value, name })),
  note: "Ordered levels, never added up. A missing action (-9 in the source) has no level. Level 5 is coded, never derived.",
};

/** The hostility level of a MID action 0-21; undefined for any other number (-9 is the source's word for missing). */
export function hostilityOf(action: number): HostilityLevel | undefined {
  return actionTable.get(action)?.level;
}

/** What a MID action 0-21 is, in a few words; undefined for any other number. */
export function actionLabel(action: number): string | undefined {
  return actionTable.get(action)?.label;
}

/** The name of a hostility level: none, threat, display of force, use of force, war. */
export function levelLabel(level: HostilityLevel): string {
  return levels[level];
}

/** The hostility level of an act: of its MID action, else of the action proposed for its CAMEO code, else undefined. */
export function levelOf({ mid, cameo, derivedBy }: Coding): Hostility | undefined {
  if (mid !== undefined) return hostility(mid, derivedBy?.mid);
  const proposed = cameo === undefined ? undefined : proposedAction(cameo);
  return proposed === undefined ? undefined : hostility(proposed, `${midProposed.id}@${midProposed.version}`);
}

function hostility(action: number, derivedBy: string | undefined): Hostility | undefined {
  const level = hostilityOf(action);
  return level && { level, ...(derivedBy === undefined ? {} : { derivedBy }) };
}
