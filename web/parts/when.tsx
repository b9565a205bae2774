import { inWords } from "../time/instant.ts";
import { Unknown } from "./unknown.tsx";

/** A time, always with what it is the time of: happened, reported (published by a source) or recorded (by this log). */
export function When({ kind, at }: { readonly kind: "happened" | "reported" | "recorded" | "known"; readonly at: string | null | undefined }) {
  if (at === null || at === undefined) return <Unknown why={`when it ${kind === "happened" ? "happened" : `was ${kind}`}`} />;
  return <time dateTime={at} title={at}><span class="when-kind">{kind}</span> {inWords(at)}</time>;
}
