import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { type Column, Table } from "./table.tsx";
import { save, svgFile } from "./svg-file.ts";

interface Pictured {
  readonly title: string;
  /** what its picture says, in a sentence, for whoever does not see it */
  readonly says: string;
  /** the name of its files, without a suffix */
  readonly name: string;
  /** source, scale and lens: goes below an exported picture */
  readonly citation: string;
  /** false: the drawing is no svg, and there is no picture to save */
  readonly pictured?: boolean;
  /** the drawing: an svg with a viewBox, and what belongs to it */
  readonly children: ComponentChildren;
}

interface Rows<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
}

/** The table's rows, or a table that finds its rows by itself once it is shown. */
type TwinProps<Row> = Pictured & ((Rows<Row> & { readonly table?: never }) | (Partial<Record<keyof Rows<Row>, never>> & { readonly table: ComponentChildren }));

/** A chart and the table of the same figures: one button between them, and the picture as a file. */
export function Twin<Row>({ title, says, name, citation, columns, rows, keyOf, table, pictured = true, children }: TwinProps<Row>) {
  const asTable = useSignal(false);
  const drawing = useRef<HTMLDivElement>(null);
  const download = (): void => {
    const svg = drawing.current?.querySelector("svg");
    if (svg) save(`${name}.svg`, svgFile(svg, citation), "image/svg+xml");
  };
  return (
    <figure class="twin">
      <figcaption>
        <h3>{title}</h3>
        <span class="buttons">
          <button type="button" aria-pressed={asTable.value} onClick={() => { asTable.value = !asTable.value; }}>As a table</button>
          {pictured && !asTable.value && <button type="button" onClick={download}>SVG</button>}
        </span>
      </figcaption>
      {asTable.value
        ? (table ?? (columns && <Table caption={title} quietly columns={columns} rows={rows} keyOf={keyOf} />))
        : <div ref={drawing} role="group" aria-label={`${title}: ${says}`}>{children}</div>}
    </figure>
  );
}
