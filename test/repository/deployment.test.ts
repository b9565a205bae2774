/** The cluster of docker-compose.yml, and the proxy before it: what they name exists, and nothing runs without limits. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settingNames } from "../../src/config.ts";
import { compose, sourceOf, started } from "./compose-file.ts";
import { instructionsOf, said } from "./dockerfile.ts";
import { root } from "./source-tree.ts";

const text = (file: string): string => readFileSync(join(root, file), "utf8");
const everyService = Object.entries(compose.services);
const cluster = started("cluster");
const named = (prefix: string) => cluster.filter(([name]) => name.startsWith(prefix));
const [databases, trackers] = [named("database-"), named("node-")];
const { proxy, credentials } = compose.services;
const lasting = everyService.filter(([name]) => name !== "credentials");
/** Read by the cluster's adapter. */
const esdbSettings = ["BRINKLINE_ESDB_USER", "BRINKLINE_ESDB_PASSWORD_FILE", "BRINKLINE_ESDB_CA_FILE"];

describe("the cluster", () => {
  it("is three database nodes, two trackers and a proxy, and never runs beside the single node", () => {
    expect(databases.map(([name]) => name)).toEqual(["database-1", "database-2", "database-3"]);
    expect(trackers.map(([name]) => name)).toEqual(["node-a", "node-b"]);
    expect(cluster).toHaveLength(7);
    for (const [name, { profiles }] of everyService) expect(profiles, name).toHaveLength(1);
  });

  it.each(everyService)("%s is built here or pinned to an exact version", (_, { build, image = "" }) => {
    if (build === undefined) expect(image).toMatch(/^[a-z/]+:\d+\.\d+\.\d+(-[a-z0-9.-]+)?$/);
    else expect([build, image]).toEqual([".", ""]);
  });

  it.each(everyService)("%s has limits, no capabilities to speak of and no way to more rights", (_, service) => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.cpus).toBeGreaterThan(0);
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service).toMatchObject({ cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
  });

  it.each(lasting)("%s comes back after a fault and is checked", (_, { restart, healthcheck }) => {
    expect(restart).toBe("unless-stopped");
    expect(healthcheck?.test.length).toBeGreaterThan(1);
  });

  it.each([...trackers, ["proxy", proxy] as const])("%s runs as nobody in particular, and writes to its volumes only", (_, service) => {
    expect(service).toMatchObject({ user: "1000:1000", read_only: true });
  });

  it("declares the volumes, networks and secrets that it uses, and no others", () => {
    const used = (of: (name: string) => readonly string[]) => [...new Set(everyService.flatMap(([name]) => of(name)))].sort();
    expect(used((name) => compose.services[name].volumes.map(sourceOf).filter((source) => !source.startsWith(".")))).toEqual(Object.keys(compose.volumes).sort());
    expect(used((name) => compose.services[name].secrets ?? [])).toEqual(Object.keys(compose.secrets).sort());
    expect(used((name) => networksOf(name))).toEqual(Object.keys(compose.networks).sort());
  });

  it("mounts files that exist", () => {
    const files = everyService.flatMap(([, { volumes }]) => volumes.map(sourceOf)).filter((source) => source.startsWith("./"));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it("publishes the proxy alone, on this machine alone", () => {
    expect(cluster.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(["proxy"]);
    expect(proxy.ports).toEqual(["127.0.0.1:4600:4600"]);
  });

  it("lets nothing but the proxy be reached from outside, or reach out", () => {
    const open = Object.entries(compose.networks).filter(([, network]) => !network?.internal).map(([name]) => name);
    expect(cluster.filter(([name]) => networksOf(name).some((network) => open.includes(network))).map(([name]) => name)).toEqual(["proxy"]);
    expect(networksOf("proxy")).not.toContain("database");
  });
});

function networksOf(name: string): readonly string[] {
  const { networks = [] } = compose.services[name];
  return Array.isArray(networks) ? (networks as readonly string[]) : Object.keys(networks);
}

describe("a database node", () => {
  it.each(databases)("%s is called by its own name, gossips with the two others, and answers to the name of all", (name, { environment = {}, networks }) => {
    expect(environment).toMatchObject({ KURRENTDB_NODE_HOST_ADVERTISE_AS: name, KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: name, KURRENTDB_CLUSTER_SIZE: "3" });
    const others = databases.map(([other]) => other).filter((other) => other !== name);
    expect(environment.KURRENTDB_GOSSIP_SEED).toBe(others.map((other) => `${other}:2113`).join());
    expect(networks).toEqual({ database: { aliases: ["database"] } });
  });

  it.each(databases)("%s is encrypted, checked by certificate, and sends nothing anywhere", (_, { environment = {}, healthcheck }) => {
    expect(Object.keys(environment).filter((setting) => /INSECURE|ANONYMOUS|PASSWORD/.test(setting))).toEqual([]);
    expect(environment).toMatchObject({ KURRENTDB_CERTIFICATE_FILE: "/credentials/node.crt", KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH: "/credentials/ca", KURRENTDB_TELEMETRY_OPTOUT: "true" });
    expect(healthcheck?.test).toContain("https://localhost:2113/health/live");
    expect(healthcheck?.test).not.toContain("--insecure");
  });

  it.each(databases)("%s has a volume for its data, its own credentials, and waits for them", (name, { volumes, depends_on }) => {
    expect(volumes).toContain(`${name}:/var/lib/kurrentdb`);
    expect(volumes).toContain(`${name.replace("database", "credentials")}:/credentials:ro`);
    expect(depends_on).toEqual({ credentials: { condition: "service_completed_successfully" } });
  });
});

describe("a tracker node", () => {
  it.each(trackers)("%s names settings that are read", (_, { environment = {} }) => {
    expect(Object.keys(environment).length).toBeGreaterThan(4);
    expect(Object.keys(environment).filter((setting) => !settingNames.includes(setting) && !esdbSettings.includes(setting))).toEqual([]);
  });

  it.each(trackers)("%s reaches the cluster by TLS, with a password that is nowhere in the composition", (_, { environment = {} }) => {
    expect(environment.BRINKLINE_STORE).toBe("esdb+discover://database:2113?tls=true");
    expect(environment.BRINKLINE_ESDB_PASSWORD_FILE).toMatch(/^\/credentials\//);
    expect(environment.BRINKLINE_ESDB_CA_FILE).toMatch(/^\/credentials\//);
    expect(text("docker-compose.yml")).not.toMatch(/changeit|:\/\/[^/\s]*:[^/\s]*@/);
  });

  it.each(trackers)("%s has a cache of its own, and waits for every database node to be healthy", (name, { volumes, environment = {}, depends_on }) => {
    expect(volumes).toContain(`${name.replace("node", "cache")}:${environment.BRINKLINE_CACHE ?? ""}`);
    for (const [database] of databases) expect(depends_on).toHaveProperty(database, { condition: "service_healthy" });
  });

  it.each(trackers)("%s starts and is checked as the single node, without the founding case", (_, { command, healthcheck }) => {
    const { brinkline } = compose.services;
    expect(command).toEqual([...(brinkline.command ?? []), "--empty"]);
    expect(healthcheck).toEqual(brinkline.healthcheck);
  });
});

describe("the credentials", () => {
  it("are handed out once, by a container that has no network and may change owners only", () => {
    expect(credentials).toMatchObject({ restart: "no", network_mode: "none", cap_add: ["CHOWN", "DAC_OVERRIDE", "FOWNER"], read_only: true });
  });

  it("are the secrets by their file's name, each placed by the script, in a folder that version control and the image leave out", () => {
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./deploy/certificates/${name}`);
    const script = text("deploy/credentials.sh");
    for (const name of Object.keys(compose.secrets)) expect(script, name).toContain(name.replace(/^database-\d/, "$node"));
    expect(text(".gitignore").split("\n")).toContain("deploy/certificates*/");
    expect(text(".dockerignore").split("\n")[0]).toBe("*");
    expect(text(".dockerignore")).not.toContain("deploy");
  });

  it("belong to the user that a tracker runs as, which is the image's", () => {
    const [, uid] = /^trackers=(\d+):\d+$/m.exec(text("deploy/credentials.sh")) ?? [];
    expect(compose.services["node-a"].user).toBe(`${uid ?? ""}:${uid ?? ""}`);
    expect(said(instructionsOf(text("Dockerfile")), "USER")).toEqual(["node"]);
  });
});

describe("the proxy's configuration", () => {
  const caddyfile = text("deploy/Caddyfile");

  it("names both trackers, asks them whether they are ready, and answers its own check", () => {
    expect(caddyfile).toContain(`reverse_proxy ${trackers.map(([name]) => `${name}:4600`).join(" ")} {`);
    expect(caddyfile).toMatch(/health_uri \/readyz\n\s+health_status 200/);
    expect(proxy.healthcheck?.test.at(-1)).toBe("http://127.0.0.1:4601/healthz");
    expect(caddyfile).toMatch(/^:4601 \{\n\trespond \/healthz 200\n\}/m);
  });

  it("neither buffers a stream nor keeps one whose reader has left", () => {
    expect(caddyfile).not.toMatch(/^\s*(flush_interval|response_buffers|buffer_responses|encode)\b/m);
  });
});

describe("the guide", () => {
  const guide = text("docs/cluster.md");
  const lines = guide.split("\n").filter((line) => line.startsWith("docker compose"));

  it("names every part and every setting of the cluster's", () => {
    for (const part of ["credentials", "database-1", "node-a", "node-b", "proxy", ...esdbSettings]) expect(guide).toContain(`\`${part}\``);
  });

  it("has the profile in every command", () => {
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toContain("docker compose --profile cluster ");
  });

  it("names services that there are", () => {
    for (const [service] of lines.join("\n").matchAll(/\b(node|database)-\w+/g)) expect(compose.services).toHaveProperty(service);
  });
});

const plugin = spawnSync("docker", ["compose", "version"], { stdio: "ignore" }).status === 0;
if (!plugin) process.stderr.write("SKIPPED: docker-compose.yml is not read by Docker Compose; install its plugin (docker compose version)\n");

describe.skipIf(!plugin)("docker compose", () => {
  const services = (...args: string[]): string[] => {
    const { stdout, stderr, status } = spawnSync("docker", ["compose", ...args, "config", "--services"], { cwd: root, encoding: "utf8", env: { ...process.env, COMPOSE_PROFILES: undefined } });
    expect(status, stderr).toBe(0);
    return stdout.trim().split("\n").sort();
  };

  it("starts the single node when told nothing, and the cluster alone when told so", () => {
    expect(services()).toEqual(["brinkline"]);
    expect(services("--profile", "cluster")).toEqual(cluster.map(([name]) => name).sort());
  });
});
