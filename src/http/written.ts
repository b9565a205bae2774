/** Writing to a slow reader: wait until it has taken what it was given. */
import type { Response } from "express";

/** Writes and waits for room. False: the reader is gone. */
export async function written(response: Response, text: string): Promise<boolean> {
  if (response.destroyed || response.writableEnded) return false;
  if (response.write(text)) return true;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
  return !response.destroyed;
}
