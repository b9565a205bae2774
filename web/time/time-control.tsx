/** The one control of time: when it happened, what was known when, on which clock, under which scale and reading. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { path } from "../route/place.ts";
import { asFields, fromFields } from "./instant.ts";
import { LENS_PARTS, type Lens, backToNow, lens, setLens } from "./lens.ts";
import { lensFault } from "./lens-fault.ts";
import { CLOCKS, READINGS, USUAL, daysInWords, lensInWords } from "./lens-words.ts";

export function TimeControl() {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const words = lensFault(lens.value) === undefined ? lensInWords(lens.value) : "nothing that can be read";
  const close = (): void => { open.value = false; button.current?.focus(); };
  useEffect(() => { open.value = false; }, [path.value]);
  return (
    <div class="time-control" onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
      <button ref={button} type="button" class="as-of" aria-expanded={open.value} aria-controls="time-form" onClick={() => { open.value = !open.value; }}>
        <span class="label">Known as of:</span> <span class="stands" title={words}>{words}</span> <span aria-hidden="true">▾</span>
      </button>
      {open.value && <TimeForm done={close} />}
    </div>
  );
}

function TimeForm({ done }: { readonly done: () => void }) {
  const first = useRef<HTMLInputElement>(null);
  const stands = lens.value;
  useEffect(() => { first.current?.focus(); }, []);
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    setLens(lensOf(new FormData(event.currentTarget as HTMLFormElement)));
    done();
  };
  return (
    <form id="time-form" class="panel" onSubmit={apply} key={JSON.stringify(stands)}>
      <When name="at" legend="The world at (happened, UTC)" instant={stands.at} first={first} />
      <When name="known" legend="As known at (UTC)" instant={stands.known} hint="A date means its end; left empty: everything known." />
      <Choices name="clock" legend="Known to" value={stands.clock ?? USUAL.clock} of={CLOCKS} />
      <Choices name="reading" legend="Contested values" value={stands.reading ?? USUAL.reading} of={READINGS} />
      <ScaleChoice value={stands.scale} />
      <Choices name="halfLife" legend="Half-life" value={stands.halfLife ?? USUAL.halfLife} of={halfLives(stands.halfLife)} />
      <p class="buttons"><button type="submit">Apply</button> <button type="button" onClick={() => { backToNow(); done(); }}>Back to now</button></p>
    </form>
  );
}

const halfLives = (given: string = USUAL.halfLife): Record<string, string> => Object.fromEntries([...new Set(["7", "14", "30", given])].map((days) => [days, daysInWords(days)]));
const DEFAULTS: Lens = USUAL;

/** A form's values as a lens; what is the default is left out of the URL. */
function lensOf(form: FormData): Record<string, string | undefined> {
  const text = (name: string): string => { const value = form.get(name); return typeof value === "string" ? value : ""; };
  const when = (name: string): string | undefined => fromFields(text(`${name}-date`), text(`${name}-time`));
  return Object.fromEntries(LENS_PARTS.map((part) => {
    const value = part === "at" || part === "known" ? when(part) : text(part);
    return [part, value === DEFAULTS[part] ? undefined : value];
  }));
}

interface WhenProps {
  readonly name: string;
  readonly legend: string;
  readonly instant: string | undefined;
  readonly hint?: string;
  readonly first?: { current: HTMLInputElement | null };
}

function When({ name, legend, instant, hint, first }: WhenProps) {
  const { date, time } = asFields(instant);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label><span>Date</span><input ref={first} type="date" name={`${name}-date`} defaultValue={date} /></label>
      <label><span>Time</span><input type="time" name={`${name}-time`} step="1" defaultValue={time} /></label>
      {hint !== undefined && <p class="quiet">{hint}</p>}
    </fieldset>
  );
}

function Choices({ name, legend, value, of }: { readonly name: string; readonly legend: string; readonly value: string; readonly of: Readonly<Record<string, string>> }) {
  return (
    <label class="choice"><span>{legend}</span>
      <select name={name}>{Object.entries(of).map(([key, words]) => <option key={key} value={key} selected={key === value}>{words}</option>)}</select>
    </label>
  );
}

function ScaleChoice({ value = USUAL.scale }: { readonly value: string | undefined }) {
  const { value: scales } = useAsked("/v1/scales", {}, { follow: false });
  const ids = (scales?.items ?? []).filter(({ kind }) => kind === "score").map(({ id, version, latest }) => (latest ? id : `${id}@${version}`));
  return <Choices name="scale" legend="Scale" value={value} of={Object.fromEntries([...new Set([value, ...ids])].map((id) => [id, id]))} />;
}
