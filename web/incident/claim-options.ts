import type { Account } from "./account-answer.ts";
import { valueWords } from "./claim-words.ts";

/** The standing claims, to choose from. */
export const claimOptions = ({ claims }: Account): [string, string][] =>
  claims.filter(({ standing }) => standing).map(({ claimId, claimant, about, value }) => [claimId, `${claimant} on ${about}: ${valueWords(about, value)}`]);
