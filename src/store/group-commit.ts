import { checkAppend } from "./append-check.ts";
import { type Append, type AppendOutcome, StoreFault } from "./event-store.ts";

/** A group is closed at so many events or bytes: longer ones no longer save time and hold up those who wait. */
const maxEvents = 1_000;
const maxBytes = 8 * 1_048_576;

interface Member {
  readonly append: Append;
  readonly bytes: number;
  readonly settle: (outcome: AppendOutcome | StoreFault) => void;
}

export interface GroupCommit {
  /** Resolves once the group the append falls into is durable; rejects with the StoreFault the group or the append met. */
  add(append: Append): Promise<AppendOutcome>;
  /** Writes everything that still waits. */
  drain(): void;
}

/**
 * Collects the appends of one turn of the event loop into groups, so that many share one sync of the disk.
 * `commit` writes a group and answers for each append in turn; nobody hears of an append before its group is committed.
 */
export function groupCommit(commit: (appends: readonly Append[]) => readonly (AppendOutcome | StoreFault)[]): GroupCommit {
  let waiting: Member[] = [];
  let scheduled = false;

  function flush(): void {
    const group = waiting.slice(0, groupLength(waiting));
    waiting = waiting.slice(group.length);
    const outcomes = commit(group.map((member) => member.append));
    group.forEach((member, i) => member.settle(outcomes[i] ?? unanswered(member.append)));
  }

  function turn(): void {
    scheduled = false;
    if (waiting.length > 0) flush();
    if (waiting.length > 0) schedule();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(turn);
  }

  return {
    async add(append) {
      const bytes = checkAppend(append);
      const outcome = await new Promise<AppendOutcome | StoreFault>((settle) => {
        waiting.push({ append, bytes, settle });
        schedule();
      });
      if (outcome instanceof StoreFault) throw outcome;
      return outcome;
    },
    drain() {
      while (waiting.length > 0) flush();
    },
  };
}

/** How many members from the front go into one group: at least one. */
function groupLength(members: readonly Member[]): number {
  let events = 0;
  let bytes = 0;
  const end = members.findIndex((member) => (events += member.append.events.length) > maxEvents || (bytes += member.bytes) > maxBytes);
  return end === -1 ? members.length : Math.max(1, end);
}

function unanswered(append: Append): StoreFault {
  return new StoreFault("unknown-outcome", `Nothing was said of an append to stream "${append.stream}".`, "Send it again with the same event ids.");
}
