interface GradeButtonProps {
  readonly says: string;
  /** opens the form that grades it; undefined where it cannot be graded */
  readonly open: (() => void) | undefined;
}

/** Beside a grade, or where one is missing. */
export function GradeButton({ says, open }: GradeButtonProps) {
  return open ? <button type="button" class="beside" aria-label={says} onClick={open}>Grade</button> : null;
}
