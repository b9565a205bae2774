/** The state of a conflict, kept up: sent again whenever an event touches the conflict. */
import type { LensQuery } from "../domain/lens.ts";
import type { State } from "../tracker.ts";
import { EventStream } from "./event-stream.ts";
import { lensFrom } from "./reading.ts";
import type { Asked } from "./route.ts";

/** Streams until the reader goes. A slow reader is given the latest state, not every one between. */
export async function watchState(asked: Asked, conflictId: string, query: LensQuery & { "after-position"?: string | undefined }): Promise<undefined> {
  const { "after-position": _position, ...lensQuery } = query;
  let latest: State | undefined;
  const stream = new EventStream(asked, (await asked.tracker.health()).head.position);
  const subscription = asked.tracker.watch(conflictId, () => lensFrom(asked, lensQuery)).subscribe({
    next: (state) => {
      latest = state;
      stream.ring();
    },
    error: (error: unknown) => {
      asked.log.error({ err: error, conflictId }, "a watched state failed");
      stream.end();
    },
  });
  while (!stream.ended) {
    const state = latest;
    latest = undefined;
    if (state) await stream.send({ id: state.position, event: "state", data: state });
    else await stream.rung();
  }
  subscription.unsubscribe();
  return undefined;
}
