/** Several items worked on at the same time, answered in their order. */

/**
 * The answers of `work`, in the order of the items, each as soon as it and all before it are done; at most `most` items are under way.
 * A failure of `work` or of the items ends it; what was under way then goes on.
 */
export async function* inOrder<Item, Answer>(items: AsyncIterable<Item>, work: (item: Item) => Promise<Answer>, most: number): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]();
  const underWay: Promise<Answer>[] = [];
  const ask = (): Promise<IteratorResult<Item> | undefined> => source.next();
  let asked = ask();
  let isOver = false;
  try {
    while (!isOver || underWay.length > 0) {
      const isFull = underWay.length >= most || isOver;
      const read = isFull ? undefined : await firstOf(asked, underWay[0]);
      if (read === undefined) yield (await underWay.shift()) as Answer;
      else if (read.done === true) isOver = true;
      else {
        underWay.push(settledLater(work(read.value)));
        asked = ask();
      }
    }
  } finally {
    await source.return?.();
  }
}

/** The next item, or undefined where the oldest answer was there first. */
async function firstOf<Item>(asked: Promise<IteratorResult<Item> | undefined>, oldest: Promise<unknown> | undefined): Promise<IteratorResult<Item> | undefined> {
  return oldest === undefined ? asked : Promise.race([oldest.then(() => undefined, () => undefined), asked]);
}

/** A failure is met when its turn comes, not before. */
function settledLater<Answer>(answer: Promise<Answer>): Promise<Answer> {
  answer.catch(() => undefined);
  return answer;
}
