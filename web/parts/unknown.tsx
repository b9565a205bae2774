/** What is not known: a word, never 0 and never an empty cell. */
export function Unknown({ why }: { readonly why?: string }) {
  return <span class="unknown" title={why}>unknown</span>;
}
