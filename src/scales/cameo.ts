/** CAMEO's tree of codes: two digits name a root, each digit more a narrower act. Codes are strings: "01" is not 1. */

/** What a table says of a code: its own value, or that of the ancestor named. */
export interface Found<T> {
  readonly value: T;
  readonly inheritedFrom?: string;
}

/**
 * The ancestors of a CAMEO code, nearest first: the code less its last digit, down to the root, then the root's general code.
 * "1213" -> 121, 12, 120; "155" -> 15, 150; "19" -> 190. The general code comes last because a table may score the root apart
 * from it (Goldstein: 13 is -6.0, 130 is -4.4), and comes at all because other tables have no roots.
 */
export function ancestorsOf(code: string): string[] {
  const shorter = Array.from({ length: Math.max(0, code.length - 2) }, (_, cut) => code.slice(0, code.length - 1 - cut));
  const general = `${code.slice(0, 2)}0`;
  return code === general || shorter.includes(general) ? shorter : [...shorter, general];
}

/** The value of a code, else (with `inherit`) of its nearest ancestor in the table; undefined when neither is there. */
export function nearest<T>(table: ReadonlyMap<string, T>, code: string, inherit = true): Found<T> | undefined {
  const own = table.get(code);
  if (own !== undefined) return { value: own };
  const inheritedFrom = inherit ? ancestorsOf(code).find((ancestor) => table.has(ancestor)) : undefined;
  const value = inheritedFrom === undefined ? undefined : table.get(inheritedFrom);
  return value === undefined ? undefined : { value, inheritedFrom };
}
