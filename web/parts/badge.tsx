import type { ComponentChildren } from "preact";

/** A short word on something: its look follows `kind`, its meaning is in the word. */
export function Badge({ kind = "plain", children }: { readonly kind?: "plain" | "contested" | "new" | "good" | "bad"; readonly children: ComponentChildren }) {
  return <span class={`badge ${kind}`}>{children}</span>;
}
