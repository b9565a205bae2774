/** Who claims what, side by side; a claim that no longer stands stays in sight. */
import { Badge } from "../parts/badge.tsx";
import { Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import type { Account, Claim } from "./account-answer.ts";
import { claimGrade, valueWords } from "./claim-words.ts";
import { dataOf } from "./entry-words.ts";
import { GradeButton } from "./grade-button.tsx";
import { claimKey } from "./grade-form.ts";

type Shown = Omit<Claim, "standing"> & { readonly use: "standing" | "replaced" | "withdrawn"; readonly recordedAt: string | undefined };

interface ClaimsProps {
  readonly account: Account;
  /** opens the form that withdraws a claim; undefined where nothing can be written */
  readonly withdraw: ((claimId: string) => void) | undefined;
  /** what opens the form that grades a source or claim, by its key; undefined where it cannot be graded */
  readonly grade: (key: string) => (() => void) | undefined;
}

export function Claims({ account, withdraw, grade }: ClaimsProps) {
  const published = new Map(account.sources.map(({ sourceId, name, publishedAt }) => [sourceId, { name, publishedAt }]));
  return (
    <Table
      caption="Claims" rows={shownClaims(account)} keyOf={({ claimId }) => claimId} none="nobody has claimed anything of it."
      columns={[
        { head: "About", cell: ({ about }) => <>{about}{account.contested.includes(about) && <> <Badge kind="contested">contested</Badge></>}</> },
        { head: "Claimant", cell: ({ claimant }) => claimant },
        { head: "Value", cell: ({ about, value }) => valueWords(about, value) },
        { head: "Source", cell: ({ sourceId }) => published.get(sourceId)?.name ?? sourceId },
        { head: "Grade", cell: (claim) => <>{claimGrade(account, claim)} <GradeButton says={`Grade claim ${claim.claimId}`} open={grade(claimKey(claim.claimId))} /></> },
        { head: "Reported", cell: ({ sourceId }) => <When kind="reported" at={published.get(sourceId)?.publishedAt} /> },
        { head: "Recorded", cell: ({ recordedAt }) => (recordedAt === undefined ? <span class="quiet">on the merged record</span> : <When kind="recorded" at={recordedAt} />) },
        { head: "In use", cell: ({ use, claimId }) => (use === "standing" && withdraw ? <>standing <button type="button" class="beside" aria-label={`Withdraw claim ${claimId}`} onClick={() => { withdraw(claimId); }}>Withdraw</button></> : USE[use]) },
      ]}
    />
  );
}

const USE = { standing: "standing", replaced: "replaced by a newer value of the same claimant", withdrawn: "withdrawn" } as const;

/** All claims by what they are about: those of the account, then those withdrawn from it. */
function shownClaims({ claims, history }: Account): Shown[] {
  const made = history.flatMap((entry) => [...(dataOf(entry).claims ?? []), ...(dataOf(entry).claim ? [dataOf(entry).claim as Omit<Claim, "standing">] : [])].map((claim) => ({ ...claim, recordedAt: entry.recordedAt })));
  const when = new Map(made.map(({ claimId, recordedAt }) => [claimId, recordedAt]));
  const kept = new Set(claims.map(({ claimId }) => claimId));
  const gone = new Set(history.flatMap((entry) => (entry.type === "ClaimWithdrawn" ? [dataOf(entry).claimId] : [])));
  const shown: Shown[] = claims.map(({ standing, ...claim }) => ({ ...claim, use: standing ? "standing" : "replaced", recordedAt: when.get(claim.claimId) }));
  const withdrawn: Shown[] = made.filter(({ claimId }) => gone.has(claimId) && !kept.has(claimId)).map((claim) => ({ ...claim, use: "withdrawn" }));
  return [...shown, ...withdrawn].sort((one, other) => one.about.localeCompare(other.about));
}
