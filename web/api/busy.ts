/** How busy the page is with questions: `main` says so while there are any. */
import { computed, signal } from "@preact/signals";

/** How many questions are under way. */
export const underWay = signal(0);

export const isBusy = computed(() => underWay.value > 0);

/** Counts a question until whoever asked it has drawn its answer, and asked what follows from it. */
export async function busyWhile<Value>(asking: Promise<Value>): Promise<Value> {
  underWay.value++;
  try {
    return await asking;
  } finally {
    setTimeout(() => { underWay.value--; });
  }
}
