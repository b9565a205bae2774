/** The coding of an act in published ontologies. Stored for ever: names and shapes change only by adding. */
import { z } from "zod";

export const CameoCode = z.string().regex(/^(0[1-9]|1\d|20)\d{0,2}$/, 'a CAMEO code is a string of 2 to 4 digits such as "195"; keep the leading zero');

/** The event types of PLOVER 0.8 (openeventdata/PLOVER). */
const PLOVER_TYPES: ReadonlySet<string> = new Set([
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]);

export const PloverCoding = z.strictObject({
  type: z.string().refine((type) => PLOVER_TYPES.has(type), { error: (issue) => `${JSON.stringify(issue.input)} is not a PLOVER type; choose one of ${[...PLOVER_TYPES].join(", ")}` }),
  mode: z.string().min(1).optional(),
  contexts: z.array(z.string().min(1)).optional(),
});

/** A coding that a crosswalk table gave, and which table it was. */
export const DerivedBy = z.string().regex(/^[a-z0-9-]+@\S+$/, "table@version");

export const Coding = z
  .strictObject({
    cameo: CameoCode.optional(),
    plover: PloverCoding.optional(),
    mid: z.int().min(0).max(21).optional(),
    acled: z.strictObject({ type: z.string().min(1), subType: z.string().min(1) }).optional(),
    ucdp: z.strictObject({ typeOfViolence: z.union([z.literal(1), z.literal(2), z.literal(3)]) }).optional(),
    derivedBy: z.partialRecord(z.enum(["cameo", "plover", "mid", "ucdp"]), DerivedBy).optional(),
  })
  .refine((c) => [c.cameo, c.plover, c.mid, c.acled, c.ucdp].some((given) => given !== undefined), 'give at least one coding, such as {"cameo": "195"}')
  .meta({ id: "Coding" });

export type Coding = z.infer<typeof Coding>;
export type PloverCoding = z.infer<typeof PloverCoding>;
