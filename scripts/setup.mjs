/**
 * Installs what is missing, then runs a script on the project's own Node:
 *
 *   node scripts/setup.mjs [SCRIPT [ARGUMENT...]]
 *
 * The first step on a fresh clone, so: any Node >= 18, no dependencies. The script runs in a new process,
 * because the Node that started this one is the machine's and may be too old for it.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const pinnedNode = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** @typedef {{version?: string, integrity?: string, optional?: boolean}} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/** Whether every package of the lock file is installed as locked. One that is optional may be missing. */
function isInstalled() {
  const record = join(modules, ".package-lock.json");
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

/** Runs npm with the Node that npm itself was started by: ours may be removed and replaced meanwhile. */
function npm(/** @type {string[]} */ args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const options = /** @type {const} */ ({ cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return cli?.endsWith("npm-cli.js") && node && existsSync(node)
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

function installDependencies() {
  if (isInstalled()) return;
  say("Installing dependencies with npm ci (once; about half a minute) ...");
  const { status, stdout, stderr, error } = npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (error) fail(`npm could not be started: ${error.message}. Install npm, then run this again.`);
  if (status !== 0) fail(`${stdout}${stderr}\nnpm ci failed, see above. Check the network and the free disk space, then run this again.`);
  if (!existsSync(pinnedNode)) fail(`npm ci left no Node at ${pinnedNode}. Allow install scripts (npm config set ignore-scripts false), remove node_modules, then run this again.`);
  say("Dependencies are installed.");
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

for (const step of [installDependencies]) step();
if (process.argv.length > 2) runPinned(process.argv.slice(2));
