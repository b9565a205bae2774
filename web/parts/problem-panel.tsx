import type { Problem } from "../api/problem.ts";
import { href } from "../time/lens.ts";

/** What went wrong, field by field, and what to do; `again` offers another try. */
export function ProblemPanel({ problem: { title, detail, status, errors = [] }, again }: { readonly problem: Problem; readonly again?: () => void }) {
  const told = sentence(detail);
  const others = errors.filter(({ message }) => !detail.includes(message));
  return (
    <div class="problem panel" role="alert">
      <strong>{title}</strong>
      <p>{told}{status === 404 && <> <a href={href("/")}>Go to the overview</a>.</>}</p>
      {others.length > 0 && <ul>{others.map(({ path, message }) => <li key={path}><code>{path}</code> {message}</li>)}</ul>}
      {again && <button type="button" onClick={again}>Try again</button>}
    </div>
  );
}

/** A detail as a sentence; the errors that it only counts are listed below it. */
const sentence = (detail: string): string => detail.charAt(0).toUpperCase() + detail.slice(1).replace(/ \(and \d+ more, see errors\)/, "");
