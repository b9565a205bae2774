#!/usr/bin/env node
// Native modules crash an older Node instead of refusing it, so the version is checked before anything is loaded.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 22)) {
  process.stderr.write(`brinkline needs Node 22.22 or newer, and this is Node ${process.versions.node}: install Node 24 LTS and run it again.\n`);
  process.exitCode = 1;
} else {
  await import("../dist/src/main.js");
}
