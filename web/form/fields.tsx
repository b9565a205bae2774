import { useId } from "preact/hooks";
import type { JSX } from "preact";
import type { Problem } from "../api/problem.ts";
import { type Field, type Texts, asked, faultOf } from "./field.ts";

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly texts: Texts;
  readonly problem: Problem | undefined;
  readonly set: (name: string, text: string) => void;
  /** said below a field, as it is typed */
  readonly aside?: (name: string) => JSX.Element | null;
}

/** The fields of a form, each with its label, its hint and what the API says of it. */
export function Fields({ fields, texts, ...shared }: FieldsProps) {
  return <>{asked(fields, texts).map((field) => <Labelled key={field.name} field={field} text={texts[field.name] ?? ""} {...shared} />)}</>;
}

type LabelledProps = Omit<FieldsProps, "fields" | "texts"> & { readonly field: Field; readonly text: string };

function Labelled({ field, text, problem, set, aside }: LabelledProps) {
  const id = useId();
  const fault = faultOf(field, problem);
  const said = fault === undefined && aside?.(field.name);
  const described = [field.hint !== undefined && `${id}-hint`, said && `${id}-said`, fault !== undefined && `${id}-fault`].filter(Boolean).join(" ");
  const shared: Shared = {
    id, name: field.name, required: field.required, "aria-invalid": fault !== undefined, "aria-describedby": described === "" ? undefined : described,
    onInput: (event) => { set(field.name, event.currentTarget.value); },
  };
  return (
    <div class={field.kind === "words" ? "field wide" : "field"}>
      <label for={id}>{field.label}{field.required && <span class="quiet"> (required)</span>}</label>
      <Control field={field} text={text} shared={shared} />
      {said && <div id={`${id}-said`} class="said" aria-live="polite">{said}</div>}
      {fault !== undefined && <p id={`${id}-fault`} class="fault">{fault}</p>}
      {field.hint !== undefined && <p id={`${id}-hint`} class="hint quiet">{field.hint}</p>}
    </div>
  );
}

type Entry = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
interface Shared {
  readonly id: string;
  readonly name: string;
  readonly required: boolean | undefined;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
  readonly onInput: (event: { readonly currentTarget: Entry }) => void;
}

function Control({ field: { kind, options, free = false }, text, shared }: { readonly field: Field; readonly text: string; readonly shared: Shared }) {
  if (options && !free) {
    return <select {...shared}>{options.map(([value, words]) => <option key={value} value={value} selected={value === text}>{words}</option>)}</select>;
  }
  if (kind === "words") return <textarea {...shared} rows={3} value={text} />;
  const list = options && `${shared.id}-list`;
  return (
    <>
      <input {...shared} list={list} type="text" inputMode={kind === "number" ? "numeric" : undefined} autocomplete="off" spellcheck={false} value={text} />
      {options && <datalist id={list}>{options.map(([value, words]) => <option key={value} value={value}>{words}</option>)}</datalist>}
    </>
  );
}
