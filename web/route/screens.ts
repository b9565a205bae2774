/** Which screen an address shows. Each is loaded when it is first seen. */
import { type Signal, signal } from "@preact/signals";
import type { FunctionComponent } from "preact";

export type Screen = FunctionComponent<{ readonly id: string }>;
interface Shown {
  readonly load: () => Promise<Screen>;
  /** of the conflict or incident; "" on the other screens */
  readonly id: string;
}

const overview = (): Promise<Screen> => import("../screens/overview.tsx").then(({ Overview }) => Overview);
const conflict = (): Promise<Screen> => import("../screens/conflict.tsx").then(({ Conflict }) => Conflict);
const incident = (): Promise<Screen> => import("../screens/incident.tsx").then(({ Incident }) => Incident);
const report = (): Promise<Screen> => import("../screens/report.tsx").then(({ Report }) => Report);
const compare = (): Promise<Screen> => import("../screens/compare.tsx").then(({ Compare }) => Compare);
const alerts = (): Promise<Screen> => import("../screens/alerts.tsx").then(({ Alerts }) => Alerts);
const log = (): Promise<Screen> => import("../screens/log.tsx").then(({ Log }) => Log);

const alone = new Map([["/", overview], ["/report", report], ["/compare", compare], ["/alerts", alerts], ["/log", log]]);

/** The screen of a path, or undefined where there is none. */
export function screenOf(pathname: string): Shown | undefined {
  const load = alone.get(pathname);
  if (load) return { load, id: "" };
  const [, kind, id] = /^\/([ci])\/([^/]+)$/.exec(pathname) ?? [];
  return id === undefined ? undefined : { load: kind === "c" ? conflict : incident, id: decodeURIComponent(id) };
}

const loaded = new Map<Shown["load"], Signal<Screen | undefined>>();

/** A screen's component as a signal: undefined until it has been loaded. A failure is thrown to the nearest reader. */
export function loadedScreen(load: Shown["load"]): Signal<Screen | undefined> {
  const known = loaded.get(load) ?? signal<Screen | undefined>(undefined);
  if (!loaded.has(load)) void load().then((screen) => { known.value = screen; }, () => { loaded.delete(load); });
  loaded.set(load, known);
  return known;
}
