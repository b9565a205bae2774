/**
 * Installs what is missing, then runs a script on the project's own Node:
 *
 *   node scripts/setup.mjs [SCRIPT [ARGUMENT...]]
 *
 * The first step on a fresh clone, so: any Node >= 18, no dependencies. The script runs in a new process,
 * because the Node that started this one is the machine's and may be too old for it.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const record = join(modules, ".package-lock.json");
const pinnedNode = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const quietly = ["--no-audit", "--no-fund", "--loglevel=error"];

/** @typedef {{version?: string, integrity?: string, optional?: boolean}} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/** Whether every package of the lock file is installed as locked. One that is optional may be missing. */
function isInstalled() {
  if (!existsSync(record) || !existsSync(pinnedNode)) return false;
  const installed = lockedPackages(record);
  return Object.entries(lockedPackages(join(root, "package-lock.json")))
    .filter(([path]) => path.startsWith("node_modules/"))
    .every(([path, locked]) => {
      const found = installed[path];
      return found ? found.version === locked.version && found.integrity === locked.integrity : locked.optional === true;
    });
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`${message}\n`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  say(message);
  process.exit(1);
}

/**
 * Runs npm on a Node: the one that npm itself was started by, or the pinned one.
 * Not on the Node that runs this script, which may be an older install's and about to be removed.
 *
 * @param {string | undefined} node
 * @param {string[]} args
 */
function npm(node, args) {
  const cli = process.env.npm_execpath;
  const path = node === pinnedNode ? [dirname(pinnedNode), process.env.PATH].join(delimiter) : process.env.PATH;
  const options = /** @type {const} */ ({ cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, env: { ...process.env, PATH: path } });
  const { status, stdout, stderr, error } = cli?.endsWith("npm-cli.js") && node && existsSync(node)
    ? spawnSync(node, [cli, ...args, ...quietly], options)
    : spawnSync("npm", [...args, ...quietly], { ...options, shell: process.platform === "win32" });
  if (error) fail(`npm could not be started: ${error.message}. Install npm, then run this again.`);
  if (status !== 0) fail(`${stdout}${stderr}\nnpm ${args[0]} failed, see above. Check the network and the free disk space, then run this again.`);
}

/**
 * npm leaves out an optional package that wants a newer Node than npm's own, although ours is new enough: a second
 * pass on ours adds what the first left out. Without npm's record of the first, an interrupted second starts over.
 */
function installDependencies() {
  if (isInstalled()) return;
  say("Installing dependencies with npm ci (once; about a minute) ...");
  npm(process.env.npm_node_execpath, ["ci", "--include=dev"]);
  if (!existsSync(pinnedNode)) fail(`npm ci left no Node at ${pinnedNode}. Allow install scripts (npm config set ignore-scripts false), remove node_modules, then run this again.`);
  rmSync(record);
  npm(pinnedNode, ["install", "--no-save", "--include=dev"]);
  say("Dependencies are installed.");
}

/** When the newest of these files and folders was changed, ms; 0 where there is none. @param {string[]} places */
function newest(...places) {
  const files = places.filter((place) => existsSync(place)).flatMap((place) => (statSync(place).isDirectory() ? readdirSync(place, { recursive: true }).map((name) => join(place, String(name))) : [place]));
  return Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
}

/** Before the server starts from sources: the dashboard, where its build is missing or older than they are. The API does without. */
function buildDashboard() {
  const built = join(root, "dist", "web", "index.html");
  const build = join(root, "scripts", "web.mjs");
  if (process.argv[2] !== "src/main.ts" || process.argv[3] !== "serve" || newest(built) >= newest(join(root, "web"), build, record)) return;
  say("Building the dashboard (when its sources changed; some seconds) ...");
  const { status } = spawnSync(pinnedNode, [build], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) say("The dashboard could not be built, see above; the API is served without it.");
}

/** npm hands a signal to its shell only, and a shell that dies of it leaves us running: then the script ends too. */
function endWithNpm(/** @type {import("node:child_process").ChildProcess} */ child) {
  const shell = process.ppid;
  const look = () => process.ppid !== shell && child.kill("SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(look, 250).unref();
}

/** Runs the script in this process's place: same input, output, signals and exit code. */
function runPinned(/** @type {string[]} */ args) {
  const child = spawn(pinnedNode, args, { stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on("error", (error) => fail(`Node could not be started: ${error.message}. Remove node_modules, then run this again.`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

for (const step of [installDependencies, buildDashboard]) step();
if (process.argv.length > 2) runPinned(process.argv.slice(2));
