/**
 * Makes the credentials of a cluster, for docker-compose.yml and docs/cluster.md:
 *
 *   node scripts/certificates.mjs [FOLDER]     (default deploy/certificates)
 *
 * A certificate authority, a certificate with its key for each database node, and the passwords of the database's two
 * built-in users. Any Node >= 18, no dependencies; openssl signs. A folder that stands is never written to, and one that
 * could not be finished is not left behind.
 */
import { spawnSync } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const nodes = ["database-1", "database-2", "database-3"];
/** Every name and address by which a node is called: its own, the three together, and from inside its container. */
const namesOf = (/** @type {string} */ node) => [`DNS:${node}`, "DNS:database", "DNS:localhost", "IP:127.0.0.1", "IP:::1"];

const ROOT_DAYS = 3_650;
const NODE_DAYS = 730;

/** What can go wrong, each told in a sentence that says what to do. */
class Refusal extends Error {}

const rootExtensions = ["basicConstraints = critical, CA:TRUE, pathlen:0", "keyUsage = critical, keyCertSign, cRLSign", "subjectKeyIdentifier = hash"];

/** Nodes call each other, so each is a server and a client. */
const nodeExtensions = (/** @type {string} */ node) => [
  "basicConstraints = critical, CA:FALSE",
  "keyUsage = critical, digitalSignature, keyEncipherment",
  "extendedKeyUsage = serverAuth, clientAuth",
  "subjectKeyIdentifier = hash",
  "authorityKeyIdentifier = keyid",
  `subjectAltName = ${namesOf(node).join(", ")}`,
];

/** Only extension files and plain flags, so that LibreSSL does as well as OpenSSL. @param {string[]} args */
function openssl(...args) {
  const { status, stderr, error } = spawnSync("openssl", args, { encoding: "utf8" });
  if (error && "code" in error && error.code === "ENOENT")
    throw new Refusal("openssl is not on the PATH. Install it (Debian and Ubuntu: apt-get install openssl; Fedora: dnf install openssl; macOS has it; Windows: it comes with Git), then run this again.");
  if (error) throw new Refusal(`openssl could not be started: ${error.message}. See that it runs (openssl version), then run this again.`);
  if (status !== 0) throw new Refusal(`openssl ${args[0]} failed: ${stderr.trim()}\nSee that openssl is 1.1.1 or newer (openssl version), then run this again.`);
}

/** Never over a file that stands, and readable by its owner only unless said otherwise. */
function write(/** @type {string} */ file, /** @type {string} */ text, mode = 0o600) {
  writeFileSync(file, text, { flag: "wx", mode });
}

/** A private key, and the request to sign its public half. The subject's CN is what the database knows its nodes by. */
function keyAndRequest(/** @type {string} */ folder, /** @type {string} */ name, /** @type {string} */ subject) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 3_072 });
  write(join(folder, `${name}.key`), privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  const config = join(folder, "request.cnf");
  writeFileSync(config, "[req]\nprompt = no\ndistinguished_name = subject\n[subject]\nCN = unused\n");
  openssl("req", "-new", "-sha256", "-config", config, "-key", join(folder, `${name}.key`), "-subj", subject, "-out", join(folder, `${name}.csr`));
  rmSync(config);
}

/** Signs a request; a positive serial of 16 random bytes needs no register. @param {string[]} extensions @param {string[]} by */
function sign(/** @type {string} */ folder, /** @type {string} */ name, /** @type {number} */ days, extensions, by) {
  const [file, request] = [join(folder, "extensions.cnf"), join(folder, `${name}.csr`)];
  writeFileSync(file, `${extensions.join("\n")}\n`);
  const serial = randomBytes(16);
  serial[0] = (serial[0] & 0x7f) | 0x40;
  openssl("x509", "-req", "-sha256", "-in", request, "-days", String(days), "-set_serial", `0x${serial.toString("hex")}`, "-extfile", file, ...by, "-out", join(folder, `${name}.crt`));
  rmSync(file);
  rmSync(request);
}

function makeAll(/** @type {string} */ folder) {
  keyAndRequest(folder, "ca", "/O=Brinkline/CN=Brinkline cluster CA");
  sign(folder, "ca", ROOT_DAYS, rootExtensions, ["-signkey", join(folder, "ca.key")]);
  for (const node of nodes) {
    keyAndRequest(folder, node, "/CN=eventstoredb-node");
    sign(folder, node, NODE_DAYS, nodeExtensions(node), ["-CA", join(folder, "ca.crt"), "-CAkey", join(folder, "ca.key")]);
  }
  for (const user of ["admin", "ops"]) write(join(folder, `${user}-password`), randomBytes(32).toString("base64url"));
}

/** @param {string} folder */
function isFree(folder) {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
    throw new Refusal(`${folder} is no folder that can be read. Name another one.`);
  }
}

/** Makes everything in a new folder beside it and renames that into place: all of it stands, or nothing. */
function makeInPlace(/** @type {string} */ folder) {
  if (!isFree(folder)) throw new Refusal(`${folder} is not empty, and nothing is ever overwritten. Name another folder, or move this one away; docs/cluster.md says how certificates are renewed.`);
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    makeAll(unfinished);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
function run([folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "deploy", "certificates"), ...more]) {
  if (more.length > 0 || folder.startsWith("-")) throw new Refusal("Usage: node scripts/certificates.mjs [FOLDER]");
  const place = resolve(folder);
  makeInPlace(place);
  console.log(`${place}: a certificate authority, certificates for ${nodes.join(", ")}, the passwords of admin and ops.`);
  console.log("Keep ca.key and the passwords safe, and out of version control.");
}

try {
  run(process.argv.slice(2));
} catch (error) {
  const isPlain = error instanceof Refusal || (error instanceof Error && "syscall" in error);
  if (!isPlain) throw error;
  console.error(error instanceof Refusal ? error.message : `${error.message}. Name a folder that can be written to.`);
  process.exitCode = 1;
}
