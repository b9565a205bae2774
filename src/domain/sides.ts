/** The sides of a conflict, and where actors stand. Stored for ever. */
import { z } from "zod";
import { Id, Instant } from "./vocabulary.ts";
import { parseInstant } from "./instant.ts";

/** primary and secondary parties fight; supporters and alleged proxies do not count as fighting by themselves (after UCDP). */
export const Role = z.enum(["primary", "secondary", "supporter", "alleged-proxy"]);

export const Side = z.strictObject({
  name: z.string().min(1).max(200),
  actors: z.array(z.strictObject({ id: Id, role: Role.optional(), from: Instant.optional(), to: Instant.optional() })).min(1).max(200),
});
export type Side = z.infer<typeof Side>;

/** None (unknown) or two and more; no name twice, no actor on two sides at one time. */
export const Sides = z
  .array(Side)
  .max(20)
  .refine((sides) => sides.length !== 1, "one side alone is no contest: give two or more, or none when they are unknown")
  .refine((sides) => new Set(sides.map((side) => side.name)).size === sides.length, "each side has a name of its own")
  .superRefine((sides, context) => {
    const twice = actorOnTwoSides(sides);
    if (twice !== undefined) context.addIssue({ code: "custom", message: `${twice} stands on two sides at once; give from and to, or leave it on one` });
  })
  .meta({ id: "Sides" });
export type Sides = z.infer<typeof Sides>;

type Member = Side["actors"][number];

function actorOnTwoSides(sides: readonly Side[]): string | undefined {
  for (let i = 0; i < sides.length; i++) {
    for (const member of sides[i].actors) {
      if (sides.slice(i + 1).some((other) => other.actors.some((rival) => rival.id === member.id && overlap(rival, member)))) return member.id;
    }
  }
  return undefined;
}

function overlap(a: Member, b: Member): boolean {
  return startMs(a) <= endMs(b) && startMs(b) <= endMs(a);
}

/** When a member joined its side, ms; -Infinity where not said. */
export function startMs(member: Member): number {
  return member.from === undefined ? -Infinity : (parseInstant(member.from)?.us ?? NaN) / 1_000;
}

/** When a member left its side, ms, a bare date included to its end; Infinity where not said. */
export function endMs(member: Member): number {
  if (member.to === undefined) return Infinity;
  const parsed = parseInstant(member.to);
  return (parsed?.us ?? NaN) / 1_000 + (parsed?.dateOnly ? 86_399_999 : 0);
}

/** The index of the side an actor stands on at an instant, or -1 for an outsider. */
export function sideOf(sides: readonly Side[], actor: string, ms: number): number {
  return sides.findIndex((side) => side.actors.some((member) => member.id === actor && startMs(member) <= ms && ms <= endMs(member)));
}
