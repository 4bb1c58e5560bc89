import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { type LocalSimulator, startLocalSimulator } from "./local-simulator.ts";

const command = fileURLToPath(new URL("./conformance.ts", import.meta.url));
const servers: LocalSimulator[] = [];
const folder = mkdtempSync(`${tmpdir()}/conformance-`);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true });
});

/** Runs the command as a user does. `environment` is all that it finds of its own variables. */
function run(args: string[], environment: Record<string, string> = {}) {
  const { RC_APP_CLIENT_ID, RC_APP_CLIENT_SECRET, RC_USER_JWTS, ...inherited } = process.env;
  void [RC_APP_CLIENT_ID, RC_APP_CLIENT_SECRET, RC_USER_JWTS];
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...inherited, NODE_OPTIONS: "", ...environment },
  });
  const output = { out: "", error: "" };
  child.stdout.on("data", (text) => {
    output.out += String(text);
  });
  child.stderr.on("data", (text) => {
    output.error += String(text);
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, output, ended };
}

const credentialsOf = ({ clientId, jwts }: LocalSimulator, extensions: number) => ({
  RC_APP_CLIENT_ID: clientId,
  RC_USER_JWTS: jwts.slice(0, extensions).join(" "),
});

describe("the command, without what it needs", () => {
  const SERVER = ["--server", "https://127.0.0.1:9"];
  const GIVEN = { RC_APP_CLIENT_ID: "the-client", RC_USER_JWTS: "first-jwt second-jwt" };

  it.each([
    ["nothing", [], {}, ["--server URL", "RC_APP_CLIENT_ID", "RC_USER_JWTS", "(0 given)"]],
    ["one extension", SERVER, { ...GIVEN, RC_USER_JWTS: "first-jwt" }, ["(1 given)"]],
    ["no server that answers", SERVER, GIVEN, ["https://127.0.0.1:9 cannot be reached"]],
    ["an unencrypted server", ["--server", "http://127.0.0.1"], GIVEN, ["no https URL"]],
    ["an unknown option", ["--sever", "x"], GIVEN, ["--sever", "--help"]],
    ["an unknown section", [...SERVER, "--only", "x"], GIVEN, ["no section", "a conference"]],
  ])("says so for %s, and exits with 2", async (_, args, environment, texts) => {
    const { output, ended } = run(args, environment as Record<string, string>);
    expect(await ended).toBe(2);
    for (const text of texts) expect(output.error).toContain(text);
    expect(output.error).not.toMatch(/ at |first-jwt|the-client/);
    expect(output.out).toBe("");
  });

  it("prints its help", async () => {
    const { output, ended } = run(["--help"]);
    expect(await ended).toBe(0);
    expect(output.out).toContain("RC_USER_JWTS");
  });
});

describe("the command, with a server", { timeout: 120_000 }, () => {
  const RULES = { registrationExpires: 30 };

  /** Each run has a server of its own, because the extensions have one phone each. */
  async function start(rules: Record<string, number> = {}): Promise<LocalSimulator> {
    const server = await startLocalSimulator({ rules });
    servers.push(server);
    return server;
  }

  it.concurrent("exits with 0 if the server does the same, also with two extensions", async () => {
    const same = await start();
    const { output, ended } = run(
      ["--server", same.server, "--only", "decline"],
      credentialsOf(same, 2),
    );
    expect([await ended, output.out]).toEqual([0, "No differences.\n"]);
  });

  it.concurrent("exits with 1 and shows the difference, if a rule differs, and writes recordings and settings", async () => {
    const other = await start(RULES);
    const { output, ended } = run(
      ["--server", other.server, "--only", "decline", "--record", `${folder}/recordings`],
      credentialsOf(other, 3),
    );
    expect(await ended).toBe(1);
    expect(output.out).toBe(
      [
        "1 difference",
        "",
        "SIP 200 OK (REGISTER) -> header.Contact.expires",
        "  simulator  60",
        "  platform   30",
        "  seen in    register the phones",
        "",
        "With these settings the simulator does the same:",
        '{"rules":{"registrationExpires":30}}',
        "",
      ].join("\n"),
    );
    expect(readdirSync(`${folder}/recordings`).sort()).toEqual([
      "differences.json",
      "notifications.jsonl",
      "rest.jsonl",
      "settings.json",
      "sip.jsonl",
    ]);
    const read = (name: string) => readFileSync(`${folder}/recordings/${name}`, "utf8");
    expect(JSON.parse(read("settings.json"))).toEqual({ rules: RULES });
    for (const text of [other.clientId, ...other.jwts]) {
      expect(output.out + output.error).not.toContain(text);
      for (const name of readdirSync(`${folder}/recordings`))
        expect(read(name)).not.toContain(text);
    }
  });

  it.concurrent("finds no difference any more with the settings that it writes", async () => {
    const other = await start(RULES);
    const settings = `${folder}/settings.json`;
    writeFileSync(settings, JSON.stringify({ rules: RULES }));
    const { output, ended } = run(
      ["--server", other.server, "--only", "park", "--settings", settings],
      credentialsOf(other, 3),
    );
    expect([await ended, output.out]).toEqual([0, "No differences.\n"]);
  });

  it.concurrent("ends its calls and registrations on Ctrl+C", async ({ expect: expectHere }) => {
    const same = await start();
    const { child, output, ended } = run(
      ["--server", same.server, "--only", "a conference"],
      credentialsOf(same, 3),
    );
    const counts = async () =>
      (await (await fetch(`${same.control}/counts`)).json()) as Record<string, number>;
    await expect.poll(() => output.error, { timeout: 60_000 }).toContain("- join as host");
    expectHere((await counts())["sessions"]).toBeGreaterThan(0);
    child.kill("SIGINT");
    expectHere(await ended).toBe(2);
    await expectHere
      .poll(counts, { timeout: 10_000 })
      .toMatchObject({ sessions: 0, registrations: 0, sipSockets: 0, gatewaySockets: 0 });
  });
});
