/** Which conflicts an import is the first to open. */
import type { ReportRow } from "../intake/format.ts";
import { openedBy } from "./batches.ts";

export class Newcomers {
  readonly #isOpen: ((conflictId: string) => Promise<boolean>) | undefined;
  readonly #asked = new Set<string>();
  readonly #new = new Set<string>();

  /** Without `isOpen` every conflict counts as new. */
  constructor(isOpen: ((conflictId: string) => Promise<boolean>) | undefined) {
    this.#isOpen = isOpen;
  }

  /** Asks of each conflict the rows open, once and before they are recorded, whether it stands already. */
  async meet(rows: readonly ReportRow[]): Promise<void> {
    const met = new Set(rows.flatMap(openedBy).filter((id) => !this.#asked.has(id)));
    await Promise.all([...met].map((id) => this.#ask(id)));
  }

  /** The new ones among those a row opens. */
  of(row: ReportRow): string[] {
    return openedBy(row).filter((id) => this.#new.has(id));
  }

  async #ask(id: string): Promise<void> {
    this.#asked.add(id);
    if ((await this.#isOpen?.(id)) !== true) this.#new.add(id);
  }
}
