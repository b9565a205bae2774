/** Reliability of a source and credibility of a claim, judged apart and never averaged: "B2"; what is not graded is said, not dashed. */
export function gradeWords(reliability: string | null | undefined, credibility: number | null | undefined): string {
  const [letter, figure] = [reliability ?? undefined, credibility ?? undefined];
  if (letter === undefined && figure === undefined) return "not graded";
  if (letter === undefined) return `${figure}, reliability not graded`;
  return figure === undefined ? `${letter}, credibility not graded` : `${letter}${figure}`;
}
