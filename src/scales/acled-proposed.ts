/** Which CAMEO code an act coded by ACLED is taken for. Our own proposal: no official table exists. */
import { pin } from "./pin.ts";
import { type Pinned } from "./scale.ts";

/** Sub-event types by event type (ACLED codebook), each with its code; undefined where CAMEO has no act for it. */
const bySubType: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  Battles: { "Government regains territory": "190", "Non-state actor overtakes territory": "190", "Armed clash": "193" },
  Protests: { "Excessive force against protesters": "175", "Protest with intervention": "141", "Peaceful protest": "141" },
  Riots: { "Violent demonstration": "145", "Mob violence": "145" },
  "Explosions/Remote violence": {
    "Chemical weapon": "2041",
    "Air/drone strike": "195",
    "Suicide bomb": "1831",
    "Shelling/artillery/missile attack": "194",
    "Remote explosive/landmine/IED": "1833",
    Grenade: "193",
  },
  "Violence against civilians": { "Sexual violence": "1821", Attack: "182", "Abduction/forced disappearance": "181" },
  "Strategic developments": {
    Agreement: "057",
    Arrests: "173",
    "Looting/property destruction": "171",
    "Change to group/activity": undefined,
    "Disrupted weapons use": undefined,
    "Headquarters or base established": undefined,
    "Non-violent transfer of territory": undefined,
    Other: undefined,
  },
};

const codes: ReadonlyMap<string, ReadonlyMap<string, string | undefined>> = new Map(Object.entries(bySubType).map(([type, subTypes]) => [type, new Map(Object.entries(subTypes))]));

/** ACLED's event types, the six that stand since 2019. */
export const acledTypes: readonly string[] = [...codes.keys()];

/** The proposal as a table; what it derives says `acled-proposed@1`. */
export const acledProposed: Pinned = {
  id: "acled-proposed",
  version: "1",
  sha256: pin(Object.fromEntries([...codes].map(([type, subTypes]) => [type, Object.fromEntries([...subTypes].map(([subType, code]) => [subType, code ?? null]))]))),
  citation: "Brinkline's own proposal, ACLED's event and sub-event types (ACLED Codebook; Raleigh, Linke, Hegre and Karlsen 2010, Journal of Peace Research 47(5): 651-660) to CAMEO 1.1b3 (Schrodt 2012)",
  note: "ACLED's unit is an event between two actors without a direction. Changes to a group, disrupted weapons, new bases, transfers of territory without violence and other developments have no code.",
};

/** The CAMEO code proposed for a sub-event type of an event type; undefined where there is none, so that the act stays unscored. */
export function proposedCameo(type: string, subType: string): string | undefined {
  return codes.get(type)?.get(subType);
}
