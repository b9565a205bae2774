/** The scales there are, pinned: id, version, hash and citation. */
import { scales } from "../scales/catalogue.ts";

export interface ScaleAnswer {
  readonly id: string;
  readonly version: string;
  readonly kind: "score" | "level";
  readonly sha256: string;
  readonly citation: string;
  readonly note: string | null;
}

export function scalesAnswer(): readonly ScaleAnswer[] {
  return scales.map(({ id, version, kind, sha256, citation, note }) => ({ id, version, kind, sha256, citation, note: note ?? null }));
}
