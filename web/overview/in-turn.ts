/** Questions about rows, a few at a time: a long table must not ask for all of its rows at once. */
import { underWay } from "../api/busy.ts";

const AT_ONCE = 3;

type Task = () => Promise<void>;
const waiting = new Set<Task>();
let running = 0;

/** Runs the work when its turn comes; never once the signal has been aborted. */
export function inTurn(work: () => Promise<void>, signal: AbortSignal): void {
  const task: Task = async () => {
    try {
      await work();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  underWay.value++;
  waiting.add(task);
  signal.addEventListener("abort", () => { if (waiting.delete(task)) underWay.value--; }, { once: true });
  advance();
}

function advance(): void {
  for (const task of waiting) {
    if (running >= AT_ONCE) return;
    waiting.delete(task);
    running++;
    void task().finally(() => { running--; underWay.value--; advance(); });
  }
}
