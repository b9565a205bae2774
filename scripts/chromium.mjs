/** The Chromium that the browser tests run on: the machine's own. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const USUAL = ["/usr/bin/chromium", "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
/** The second font has what the first lacks: Chinese, Japanese and Korean, in 2 MB. */
const PACKAGES = ["chromium", "fonts-noto-core", "fonts-droid-fallback"];

/** A Chromium on the PATH or in the usual places. @returns {string | undefined} */
export function installedChromium() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL].find((file) => existsSync(file));
}

/** A container's root is its own layer over an image; Docker and Podman leave a mark besides. */
function inContainer() {
  if (existsSync("/.dockerenv") || existsSync("/run/.containerenv")) return true;
  return existsSync("/proc/self/mountinfo") && / \/ \/ .* - overlay /.test(readFileSync("/proc/self/mountinfo", "utf8"));
}

/** Nothing is installed on anybody's machine unasked: only as root in a container, or where BRINKLINE_SETUP=1 asks for it. */
export function mayInstall() {
  return process.env.BRINKLINE_SETUP === "1" || (process.getuid?.() === 0 && inContainer());
}

/** Installs Debian's Chromium where that is allowed and there is none. Without it the browser tests are skipped, and say so. */
export function installChromium() {
  if (installedChromium() !== undefined || !mayInstall()) return;
  process.stderr.write(`Installing ${PACKAGES.join(" and ")} with apt-get (once) ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...PACKAGES]]) {
    const { status, error, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
    if (status === 0) continue;
    process.stderr.write(`apt-get ${args[0]} failed: ${error?.message ?? stderr}\nThe browser tests will be skipped.\n`);
    return;
  }
}
