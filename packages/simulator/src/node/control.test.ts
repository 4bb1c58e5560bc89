import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wavOf } from "../testing/wav-of.ts";
import { type RunningServer, startSimulatorServer } from "./index.ts";

// The server's certificate is self-signed.
process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";

describe("the control interface", () => {
  let simulator: RunningServer;

  beforeEach(async () => {
    simulator = await startSimulatorServer({ control: true });
  });
  afterEach(() => simulator.stop());

  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(simulator.control + path, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const ada = (verb: string, body?: object) =>
    control("POST", `/people/Ada%20Okafor/${verb}`, body);

  it("returns the state and the wire log", async () => {
    expect((await control("GET", "/state")).body).toEqual({
      registrations: [],
      gatewaySockets: 0,
      dialogs: [],
      sessions: [],
      conferences: [],
    });
    expect((await control("GET", "/counts")).body).toMatchObject({ sessions: 0, sipSockets: 0 });
    expect((await control("GET", "/log")).body).toEqual([]);
    const diagram = await fetch(`${simulator.control}/log?as=mermaid`);
    expect(await diagram.text()).toBe("sequenceDiagram\n");
    expect((await control("GET", "/nothing")).status).toBe(404);
  });

  it("controls people", async () => {
    expect(
      (await control("POST", "/people", { name: "Zoë", phoneNumber: "+16505550177" })).body,
    ).toMatchObject({ name: "Zoë", state: "idle" });
    await control("POST", "/people/Paco%20Vu/answer-after", { ms: 20 });
    expect((await ada("call", { to: "102" })).body).toMatchObject({ state: "calling" });
    await simulator.until(() => simulator.person("Ada Okafor").state === "talking");
    expect((await ada("mute")).body).toMatchObject({ muted: true });
    expect((await ada("unmute")).body).toMatchObject({ muted: false });
    expect((await ada("speak")).body).toMatchObject({ speaking: true });
    const paco = async () => (await control("GET", "/people/Paco%20Vu")).body.hears.dominantHz;
    await expect.poll(paco).toBeCloseTo(simulator.person("Ada Okafor").tone, -1.3);
    await ada("silence");
    await ada("play", { wav: Buffer.from(wavOf(1_500, 1_000)).toString("base64") });
    await expect.poll(paco).toBeCloseTo(1_500, -1.3);
    expect((await ada("press", { digits: "12#" })).status).toBe(200);
    expect((await ada("hang-up")).body).toMatchObject({ state: "idle" });
    expect((await ada("busy")).body).toMatchObject({ busy: true });
    expect((await ada("busy", { busy: false })).body).toMatchObject({ busy: false });
  });

  it("adds and clears faults", async () => {
    const fault = { name: "restStatus", path: "/extension/~", status: 503, times: 2 };
    expect((await control("POST", "/faults", fault)).body).toEqual({ active: [fault] });
    expect((await control("DELETE", "/faults")).body).toEqual({ active: [] });
    for (const immediateFault of [
      { name: "dropSipSockets" },
      { name: "dropGatewaySockets", forget: true },
      { name: "revokeTokens" },
      { name: "blockAudio", direction: "in", extension: "101" },
      { name: "blockAudio", direction: null },
      { name: "restart", downFor: 10 },
    ]) {
      expect((await control("POST", "/faults", immediateFault)).status).toBe(200);
    }
  });

  it.each([
    ["POST", "/people/Nobody/hang-up", {}, "There is no person named Nobody"],
    ["POST", "/people/Ada%20Okafor/answer", {}, "Nobody is calling Ada Okafor"],
    ["POST", "/people/Ada%20Okafor/call", {}, '"to" is missing'],
    ["POST", "/people/Ada%20Okafor/call", { to: "999" }, "there is no such extension"],
    [
      "POST",
      "/people/Ada%20Okafor/press",
      { digits: "1" },
      "not on the phone, so cannot press keys",
    ],
    ["POST", "/faults", { name: "flood" }, "The faults are"],
    ["POST", "/faults", { name: "blockAudio", direction: "up" }, '"direction" is not valid'],
    ["POST", "/faults", { name: "restart", downFor: "long" }, '"downFor" is not a number'],
    ["POST", "/people", "[", "The body is not a JSON object"],
    ["POST", "/people", { name: "Ada Okafor", phoneNumber: "+1" }, "with another number"],
  ])("explains the error in %s %s %o", async (method, path, body, reason) => {
    const response = await fetch(simulator.control + path, {
      method,
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain(reason);
  });

  it("restarts the server: connections break, and new ones open afterwards", async () => {
    const get = () => fetch(`${simulator.server}/restapi/oauth/authorize`);
    simulator.faults.restart({ downFor: 300 });
    await expect(get()).rejects.toThrow();
    await expect.poll(async () => (await get().catch(() => undefined))?.status).toBe(400);
  });
});
