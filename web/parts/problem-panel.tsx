import type { Problem } from "../api/problem.ts";

/** What went wrong, field by field, and what to do; `again` offers another try. */
export function ProblemPanel({ problem: { title, detail, errors = [] }, again }: { readonly problem: Problem; readonly again?: () => void }) {
  return (
    <div class="problem panel" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
      {errors.length > 0 && <ul>{errors.map(({ path, message }) => <li key={path}><code>{path}</code> {message}</li>)}</ul>}
      {again && <button type="button" onClick={again}>Try again</button>}
    </div>
  );
}
