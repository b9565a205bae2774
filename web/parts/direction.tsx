import type { components } from "../api/openapi.d.ts";

export type DirectionOf = components["schemas"]["Direction"];

const WORDS: Readonly<Record<DirectionOf["value"], readonly [mark: string, words: string]>> = {
  escalating: ["▲", "escalating"], "de-escalating": ["▼", "de-escalating"], steady: ["■", "steady"], quiet: ["○", "quiet"], insufficient: ["", "not enough reports"],
};

/** Which way, in words, with how well it is supported beside it: two things that are never one colour. */
export function Direction({ of: { value, support } }: { readonly of: Pick<DirectionOf, "value" | "support"> }) {
  const [mark, words] = WORDS[value];
  return (
    <span class={`direction ${value}`}>
      {mark !== "" && <span aria-hidden="true">{mark} </span>}{words}
      {support !== null && <span class="support"> ({support} support)</span>}
    </span>
  );
}

export const directionInWords = (value: DirectionOf["value"]): string => WORDS[value][1];
