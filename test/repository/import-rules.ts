/** The rules of who may know whom, checked against sources. Each check answers sentences; none is a house in order. */
import { importsOf, touchesOf, type Source } from "./source-tree.ts";

/**
 * A room of the house. Places are a folder ("src/domain/"), a file ("src/store/execute.ts") or a pattern with `*`
 * for part of a file's name ("src/tracker-*.ts"); packages may end in `*` ("node:*").
 */
export interface Room {
  readonly room: string;
  readonly at: readonly string[];
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  readonly never?: readonly string[];
}

/** A licence of some files beyond their room's, and the reason for it. */
export interface Exception {
  readonly at: readonly string[];
  readonly mayImport?: readonly string[];
  readonly packages?: readonly string[];
  readonly reason: string;
}

export interface House {
  readonly rooms: readonly Room[];
  readonly exceptions: readonly Exception[];
}

function isLike(name: string, pattern: string): boolean {
  if (pattern.endsWith("/")) return name.startsWith(pattern);
  const [head, tail] = pattern.split("*");
  if (head === undefined || tail === undefined) return name === pattern;
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

const isAnyOf = (name: string, patterns: readonly string[] = []): boolean => patterns.some((pattern) => isLike(name, pattern));

function roomOf(house: House, path: string): Room | undefined {
  return house.rooms.find((room) => isAnyOf(path, room.at));
}

const isOurs = (imported: string): boolean => /\.(tsx?|json)$/.test(imported) && !imported.startsWith("node:");

function isAllowed(house: House, room: Room, path: string, imported: string): boolean {
  const licences = [room, ...house.exceptions.filter((exception) => isAnyOf(path, exception.at))];
  if (isOurs(imported)) return isAnyOf(imported, room.at) || licences.some((licence) => isAnyOf(imported, licence.mayImport));
  return licences.some(({ packages = [] }) => isAnyOf(imported, [...packages, ...packages.map((name) => `${name}/*`)]));
}

/** Files that stand in no room, and imports that their room does not allow. */
export function importViolations(house: House, sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(house, source.path);
    if (!room) return [`${source.path} stands in no room`];
    return importsOf(source)
      .filter((imported) => !isAllowed(house, room, source.path, imported))
      .map((imported) => `${source.path} (${room.room}) may not import ${imported}`);
  });
}

/** What a room's files touch although the room never may, such as the clock. */
export function neverViolations(house: House, sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(house, source.path);
    const touched = touchesOf(source).filter((name) => room?.never?.includes(name));
    return [...new Set(touched)].map((name) => `${source.path} (${room?.room ?? ""}) never uses ${name}`);
  });
}

type Doors = Map<string, Set<string>>;

function doorsOf(pairs: readonly (readonly [from: string | undefined, to: string | undefined])[]): Doors {
  const doors: Doors = new Map();
  for (const [from, to] of pairs) {
    if (from !== undefined && to !== undefined && from !== to) doors.set(from, (doors.get(from) ?? new Set()).add(to));
  }
  return doors;
}

const cyclesIn = (doors: Doors): string[] => [...doors.keys()].flatMap((room) => wayBack(doors, room));

/** Each room that imports, through others, itself: "domain -> scales -> domain". */
export function roomCycles(house: House, sources: readonly Source[]): string[] {
  return cyclesIn(doorsOf(sources.flatMap((source) => importsOf(source).map((imported) => [roomOf(house, source.path)?.room, roomOf(house, imported)?.room] as const))));
}

/** A file that stands in a place: any file of a folder or pattern. */
const fileIn = (place: string): string => place.replace(/\/$/, "/any.ts").replace("*", "any");

/** Each room that the table itself would let import, through others, itself. */
export function tableCycles(house: House): string[] {
  const roomAt = (place: string): string | undefined => roomOf(house, fileIn(place))?.room;
  const licences = [...house.rooms, ...house.exceptions];
  return cyclesIn(doorsOf(licences.flatMap(({ at, mayImport = [] }) => at.flatMap((from) => mayImport.map((to) => [roomAt(from), roomAt(to)] as const)))));
}

function wayBack(doors: Doors, start: string): string[] {
  const seen = new Set<string>();
  const walks = [[start]];
  for (let walk = walks.shift(); walk; walk = walks.shift()) {
    for (const next of doors.get(walk.at(-1) ?? start) ?? []) {
      if (next === start) return [[...walk, start].join(" -> ")];
      if (!seen.has(next)) walks.push([...walk, next]);
      seen.add(next);
    }
  }
  return [];
}

const onlyInMain = ["process.env", "process.argv", "process.exit", "env", "argv", "exit"];

/** Uses of the environment, the arguments or the exit outside src/main.ts. */
export function processViolations(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path !== "src/main.ts")
    .flatMap((source) => {
      const importsProcess = importsOf(source).some((imported) => /^(node:)?process$/.test(imported));
      const names = touchesOf(source).filter((name) => onlyInMain.includes(name) && (importsProcess || name.includes(".")));
      return [...new Set(names)].map((name) => `${source.path} uses ${name}: only src/main.ts may`);
    });
}
