/** RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that hashes and comparisons hold for ever. */

/** The canonical JSON text. Undefined properties are left out, as JSON.stringify does; throws a TypeError on NaN and infinities. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") return canonicalObject(value as Record<string, unknown>);
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
  return JSON.stringify(value);
}

/** Every event that is written passes here: text is joined as it comes. */
function canonicalObject(object: Record<string, unknown>): string {
  let text = "";
  for (const key of Object.keys(object).sort()) {
    if (object[key] !== undefined) text += `${text === "" ? "{" : ","}${JSON.stringify(key)}:${canonicalJson(object[key])}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return canonicalJson(a) === canonicalJson(b);
}
