/**
 * What an alert rule says: which conflicts it watches, under which lens, and what it waits for.
 * WARNING: these shapes are stored for ever, inside events. Change them only by adding.
 */
import { z } from "zod";
import { DEFAULT_HALF_LIFE_DAYS, DEFAULT_SCALE, READINGS } from "./lens.ts";
import { Id } from "./vocabulary.ts";

const direction = z.strictObject({
  kind: z.literal("direction"),
  to: z.array(z.enum(["escalating", "de-escalating"])).min(1).max(2).meta({ description: "strong support only: one incident never suffices" }),
});
const hostility = z.strictObject({ kind: z.literal("hostility"), atLeast: z.int().min(2).max(5).meta({ description: "current hostility comes up to this MID level" }) });
const surge = z.strictObject({ kind: z.literal("surge"), level: z.enum(["one-year", "three-year"]) });
const contestedShare = z.strictObject({ kind: z.literal("contested-share"), above: z.number().min(0).lt(1).meta({ description: "share of the incidents that count whose occurrence is contested" }) });

const By = z
  .strictObject({ tension: z.number().positive().optional(), direction: z.literal(true).optional() })
  .refine(({ tension, direction }) => tension !== undefined || direction !== undefined, "give tension, direction or both")
  .meta({ description: "either suffices: tension moved by so much, or another direction" });
const settledDays = z.number().min(0).max(36_525).meta({ description: "what is younger than so many days is not the past yet" });

/** What a rule waits for, as it is stored. */
export const AlertCondition = z.discriminatedUnion("kind", [direction, hostility, surge, contestedShare, z.strictObject({ kind: z.literal("past-changed"), by: By, settledDays })]);
export type AlertCondition = z.infer<typeof AlertCondition>;

/** Secrets are never in the log: `secretRef` names one that the server's own configuration holds. */
export const AlertWebhook = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: "a webhook is called at an http or https address" })
    .max(2_000)
    .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), "an address with a user or password would stand in the log: leave them out, deliveries are signed"),
  secretRef: Id.optional(),
});

const scale = z.string().min(1).max(400);
const halfLife = z.number().positive().max(36_525);
const reading = z.enum(READINGS);
const clock = z.literal("recorded").meta({ description: "alerts are about what this desk knew" });

const name = z.string().min(1).max(500).optional();
const conflicts = z.union([z.literal("all"), z.array(Id).min(1).max(1_000)]);

/** A rule as it is stored: nothing is left to a default. */
export const AlertRule = z.strictObject({ ruleId: Id, name, conflicts, on: AlertCondition, lens: z.strictObject({ scale, halfLife, reading, clock }), webhook: AlertWebhook.optional() });
export type AlertRule = z.infer<typeof AlertRule>;

const SETTLED_DAYS = 1;

/** A rule as it is asked for. */
export const NewAlertRule = z
  .strictObject({
    ruleId: Id,
    name,
    conflicts: conflicts.default("all"),
    on: z.discriminatedUnion("kind", [direction, hostility, surge, contestedShare, z.strictObject({ kind: z.literal("past-changed"), by: By, settledDays: settledDays.default(SETTLED_DAYS) })]),
    lens: z.strictObject({ scale: scale.default(DEFAULT_SCALE), halfLife: halfLife.default(DEFAULT_HALF_LIFE_DAYS), reading: reading.default("accepted"), clock: clock.default("recorded") }).prefault({}),
    webhook: AlertWebhook.optional(),
  })
  .meta({ id: "NewAlertRule" });
