/** Damage to a log's file: an answer for the commands that look for it, a fault for every other. */
import { CommandEnded, EXIT } from "./exit-code.ts";

const DAMAGE: readonly unknown[] = ["corrupt", "not-a-database"];

/** Does the work; a file that is damaged, or no log at all, ends the command as broken. */
export async function seekingDamage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "code" in error && DAMAGE.includes(error.code)) throw new CommandEnded(EXIT.broken, String(error.code), error.message, { cause: error });
    throw error;
  }
}
