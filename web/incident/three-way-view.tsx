import { useEffect, useRef } from "preact/hooks";
import { Table } from "../parts/table.tsx";
import type { Row } from "./three-way.ts";

interface ThreeWayProps {
  readonly rows: readonly Row[];
  /** gives up what is written in a field for what stands now; undefined for what is no field */
  readonly take: (name: string) => (() => void) | undefined;
}

/** Somebody wrote in between: what you saw, what stands now and what you wrote, side by side. */
export function ThreeWay({ rows, take }: ThreeWayProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  return (
    <section class="three-way" aria-labelledby="three-way">
      <h3 id="three-way" ref={heading} tabIndex={-1}>Somebody changed this incident while you wrote</h3>
      <p>Nothing of yours is lost: it stands in the form below, and is not saved yet. Save it on top of what stands now, or change it first.</p>
      <Table
        caption="What you saw, what stands now, what you wrote" quietly rows={rows} keyOf={({ name }) => name}
        columns={[
          { head: "Field", cell: ({ label }) => label },
          { head: "You saw", cell: ({ saw }) => shown(saw) },
          { head: "Stands now", cell: ({ saw, now }) => (saw === now ? shown(now) : <strong>{shown(now)}</strong>) },
          { head: "You wrote", cell: ({ name, wrote }) => <Wrote text={wrote} take={take(name)} /> },
        ]}
      />
    </section>
  );
}

const shown = (text: string) => (text === "" ? <span class="quiet">nothing</span> : text);

function Wrote({ text, take }: { readonly text: string; readonly take: (() => void) | undefined }) {
  if (text === "") return <span class="quiet">left alone</span>;
  return <>{text}{take && <> <button type="button" onClick={take}>Take what stands</button></>}</>;
}
