/** What differs, and why: two dates of knowledge, two conflicts, or two scales. The URL keeps all of it. */
import { Chosen } from "../compare/chosen.tsx";
import { comparisonIn, sidesOf } from "../compare/comparison.ts";
import { KnownDifferences, ScaleDifferences } from "../compare/differences.tsx";
import { CompareForm } from "../compare/form.tsx";
import { Known } from "../compare/known.tsx";
import { Scales } from "../compare/scales.tsx";
import { conflictsSentence } from "../compare/sentence.ts";
import { query } from "../route/place.ts";
import { useTitle } from "../route/title.ts";
import { lensQuery } from "../time/lens.ts";

export function Compare() {
  useTitle("Compare");
  const comparison = comparisonIn(query.value, lensQuery.value, Date.now());
  return (
    <>
      <h1>Compare</h1>
      <CompareForm comparison={comparison} />
      <Compared key={comparison.mode} comparison={comparison} />
    </>
  );
}

function Compared({ comparison }: { readonly comparison: ReturnType<typeof comparisonIn> }) {
  const sides = sidesOf(comparison);
  if (comparison.mode === "known") return sides ? <Known comparison={comparison} {...sides} /> : <KnownDifferences comparison={comparison} />;
  if (comparison.mode === "scales") return sides ? <Scales comparison={comparison} {...sides} /> : <ScaleDifferences comparison={comparison} />;
  return sides ? <Chosen comparison={comparison} {...sides} sentence={conflictsSentence} /> : <p class="quiet">Choose two conflicts: their tension is drawn as two lines, and the incidents behind the gap listed.</p>;
}
