/** Whether whoever asked has left: nobody waits for the answer any more. */
import type { Asked } from "./route.ts";

/** Turns of the event loop in which a close that arrived behind the request is noticed. */
const TURNS = 2;

/** Asked before something costly: requests that were called off while they waited for their turn are dropped unanswered. */
export async function isGone({ request: { socket } }: Pick<Asked, "request">): Promise<boolean> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => { setImmediate(resolve); });
  return socket.destroyed || socket.readableEnded;
}
