/** Commands that ask one question of one conflict under a lens: what they share. */
import type { Command } from "commander";
import type { Lens, LensQuery } from "../domain/lens.ts";
import type { Export } from "../tracker-export.ts";
import type { Answer, Questions, Tracker } from "../tracker.ts";
import { type Call, type CommandRow, commandRow } from "./command-row.ts";
import { EXIT, unanswered } from "./exit-code.ts";
import { lensFlags, lensFrom } from "./lens-flags.ts";
import type { Terminal } from "./terminal.ts";
import { storeFlag, withTracker } from "./tracker-call.ts";

/** What a question is answered with. */
export type Told<Question extends keyof Questions> = Extract<Awaited<ReturnType<Questions[Question]>>, { ok: true }>["value"];

interface AskingRow<Flags, Value> {
  readonly name: string;
  readonly summary: string;
  /** Flags beside those of the lens. */
  readonly define?: (command: Command) => Command;
  readonly ask: (tracker: Tracker, conflictId: string, lens: Lens, flags: Flags) => Answer<Value> | Promise<Answer<Value>>;
  readonly page: (value: Value, terminal: Terminal) => readonly string[];
  /** What is written instead of the page where nobody looks at it. */
  readonly file?: (tracker: Tracker, conflictId: string, lens: Lens, flags: Flags) => Answer<Export>;
  readonly without?: readonly (keyof LensQuery)[];
}

/** A question of a conflict: its answer as a page or a file, or with --json as HTTP gives it. */
export function askingRow<Flags extends object, Value>({ name, summary, define = (command) => command, ask, page, file, without }: AskingRow<Flags, Value>): CommandRow {
  return commandRow<Flags & LensQuery>({
    name, group: "Ask:", summary,
    define: (command, config) => storeFlag(lensFlags(define(command.argument("<conflict>", "the conflict's id")), without), config),
    run: async (call: Call<Flags & LensQuery>) => {
      const { terminal, operands: [conflictId], flags } = call;
      if (file && !terminal.isWatched && flags.json !== true) {
        await withTracker(call, {}, async (tracker) => filed(file(tracker, conflictId, lensFrom(flags, tracker.now()), flags), terminal));
        return EXIT.done;
      }
      const answer = await withTracker(call, {}, async (tracker) => ask(tracker, conflictId, lensFrom(flags, tracker.now()), flags));
      if (!answer.ok) throw unanswered(answer);
      await (flags.json ? terminal.json(answer.value) : terminal.lines(page(answer.value, terminal)));
      return EXIT.done;
    },
  });
}

async function filed(file: Answer<Export>, { out }: Terminal): Promise<void> {
  if (!file.ok) throw unanswered(file);
  for await (const part of file.value.text) await out(part);
}
