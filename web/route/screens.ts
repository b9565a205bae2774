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

/** A screen's component; undefined while it is fetched, `failed` where it could not be. */
export interface Loaded {
  readonly screen?: Screen;
  readonly failed?: boolean;
}

const loaded = new Map<Shown["load"], Signal<Loaded>>();

/** A screen as a signal, fetched when it is first asked for. */
export function loadedScreen(load: Shown["load"]): Signal<Loaded> {
  const known = loaded.get(load);
  if (known) return known;
  const begun = signal<Loaded>({});
  loaded.set(load, begun);
  void loadAgain(load);
  return begun;
}

/** Fetches a screen that could not be had. */
export async function loadAgain(load: Shown["load"]): Promise<void> {
  const place = loadedScreen(load);
  place.value = {};
  place.value = await load().then((screen) => ({ screen }), () => ({ failed: true }));
}
