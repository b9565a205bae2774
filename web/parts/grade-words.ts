/** Reliability of a source and credibility of a claim, judged apart and never averaged: "B2"; what is not graded is said, not dashed. */
export function gradeWords(reliability: string | null | undefined, credibility: number | null | undefined): string {
  const { grade, lacks } = gradeParts(reliability, credibility);
  return [grade, lacks].filter((part) => part !== "").join(", ");
}

/** The same in two: what is graded, and what is not. Either may be empty. */
export function gradeParts(reliability: string | null | undefined, credibility: number | null | undefined): { readonly grade: string; readonly lacks: string } {
  const [letter, figure] = [reliability ?? "", credibility ?? ""];
  const lacks = letter === "" ? (figure === "" ? "not graded" : "reliability not graded") : figure === "" ? "credibility not graded" : "";
  return { grade: `${letter}${figure}`, lacks };
}
