import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

describe("the command line", () => {
  const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));
  const children: ReturnType<typeof spawn>[] = [];

  const run = (...args: string[]) => {
    const child = spawn(process.execPath, [cli, ...args]);
    children.push(child);
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    return { child, ended, output: () => output };
  };
  const ready = async (output: () => string) => {
    await expect.poll(output, { timeout: 15_000 }).toContain("\n");
    return JSON.parse(output());
  };

  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  it("prints one line of JSON when ready, and stops on SIGTERM", async () => {
    const { child, ended, output } = run("--seed", "9", "--control");
    const line = await ready(output);
    expect(line).toMatchObject({
      server: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      clientId: expect.any(String),
    });
    expect(line.extensions.length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(line.extensions[0])).toEqual([
      "name",
      "extensionNumber",
      "phoneNumber",
      "jwt",
      "sipInfo",
    ]);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("gives the same ids and secrets for the same seed, whatever the port", async () => {
    const [one, other, third] = await Promise.all(
      ["5", "5", "6"].map((seed) => ready(run("--seed", seed).output)),
    );
    expect(other.clientId).toBe(one.clientId);
    expect(other.extensions[0].jwt).toBe(one.extensions[0].jwt);
    expect(third.clientId).not.toBe(one.clientId);
    expect(one).not.toHaveProperty("control");
  });

  it.each([
    [["--fast"], 20],
    [["--fast", "50"], 50],
    [["--fast=50"], 50],
  ])("lets calls and people run faster with %o", async (args, factor) => {
    const { control } = await ready(run("--control", ...args).output);
    const post = (path: string, body: object) =>
      fetch(`${control}${path}`, { method: "POST", body: JSON.stringify(body) });
    await post("/people/Paco%20Vu/answer-after", { ms: 300 * factor });
    const start = performance.now();
    await post("/people/Ada%20Okafor/call", { to: "102" });
    const state = async () =>
      ((await (await fetch(`${control}/people/Ada%20Okafor`)).json()) as { state: string }).state;
    await expect.poll(state, { timeout: 8_000, interval: 20 }).toBe("talking");
    // Real time would take 6 s or 15 s.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each([
    [["--prot", "1"], "--prot"],
    [["--port", "many"], '--port is "many", which is not a whole number.'],
    [["--port", "70000"], "The port 70000 is not valid."],
    [["--seed", "1.5"], '--seed is "1.5", which is not a whole number.'],
    [["--fast", "0"], "--fast is 0, which stops time."],
    [["--fast=soon"], '--fast is "soon", which is not a whole number.'],
    [["--rules", "{"], "--rules has no JSON object."],
    [["--settings", "nowhere.json"], '--settings names "nowhere.json", which cannot be read.'],
    [["--rules", '{"recording":false}'], '--rules has "recording", which is no rule.'],
    [["--rules", '{"answerAfter":"soon"}'], '--rules sets "answerAfter" to "soon". Give a number.'],
    [
      ["--rules", '{"joinDetail":"none"}'],
      '--rules sets "joinDetail" to "none". Give one of full, noReason, noPeer, bare.',
    ],
    [
      ["--rules", '{"serviceStatus":5}'],
      '--rules sets "serviceStatus" to 5. Give one of VoiceMail,',
    ],
    [["serve"], "serve"],
  ])("explains the error in %o", async (args, reason) => {
    const { ended, output } = run(...args);
    expect(await ended).toBe(1);
    expect(output()).toContain(reason);
    expect(output()).toContain("--help");
    expect(output()).not.toContain("    at ");
  });

  it("applies --settings, and --rules over them", async () => {
    const folder = mkdtempSync(`${tmpdir()}/simulator-`);
    const settings = `${folder}/settings.json`;
    writeFileSync(settings, '{"rules":{"answerAfter":60000,"ringDelay":1}}');
    const { control } = await ready(
      run("--control", "--settings", settings, "--rules", '{"answerAfter":0}').output,
    );
    rmSync(folder, { recursive: true });
    await fetch(`${control}/people/Ada%20Okafor/call`, {
      method: "POST",
      body: JSON.stringify({ to: "102" }),
    });
    const state = async () =>
      ((await (await fetch(`${control}/people/Ada%20Okafor`)).json()) as { state: string }).state;
    // By default, a person without a script lets the phone ring.
    await expect.poll(state, { timeout: 8_000, interval: 20 }).toBe("talking");
  });

  it("prints its help, and explains a port that is in use", async () => {
    const help = run("--help");
    expect(await help.ended).toBe(0);
    for (const option of [
      "--port",
      "--seed",
      "--control",
      "--fast",
      "--no-limits",
      "--rules",
      "--settings",
    ]) {
      expect(help.output()).toContain(option);
    }
    const occupant = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => occupant.once("listening", resolve));
    const { port } = occupant.address() as { port: number };
    const taken = run("--port", String(port));
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toContain(`Port ${port} is in use`);
    occupant.close();
  });
});
