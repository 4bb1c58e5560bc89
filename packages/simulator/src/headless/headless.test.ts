import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createSilentWebRtcSession,
  type HeadlessSimulator,
  startHeadlessSimulator,
} from "./index.ts";

describe("the headless simulator", () => {
  let simulator: HeadlessSimulator;
  let webPhone: WebPhone;

  beforeEach(async () => {
    simulator = startHeadlessSimulator({ rules: { ringDelay: 1 } });
    vi.stubGlobal("WebSocket", simulator.WebSocket);
    webPhone = new WebPhone({
      sipInfo: simulator.sipInfo(simulator.extensions[0]!),
      webRtcSessionFactory: () => createSilentWebRtcSession(),
    });
    await webPhone.start();
  });
  afterEach(async () => {
    await webPhone.dispose();
    await simulator.stop();
    vi.unstubAllGlobals();
  });

  it("registers the unmodified web phone, calls it, and is called", async () => {
    expect(simulator.state().registrations).toHaveLength(1);
    const rung = new Promise<{ answer(): Promise<void> }>((resolve) => {
      webPhone.once("inboundCall", resolve);
    });
    const ada = simulator.person("Ada Okafor");
    ada.call("101");
    await (await rung).answer();
    await simulator.until(() => ada.state === "talking");
    const call = await webPhone.call("+16505550112");
    await simulator.until(() => simulator.person("Northwind Traders").state === "ringing");
    await call.hangup();
    await simulator.until(() => simulator.person("Northwind Traders").state === "idle");
  });

  it("answers only requests to its own host", async () => {
    const login = await simulator.fetch(`${simulator.server}/restapi/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion: simulator.extensions[0]!.jwt,
        client_id: simulator.clientId,
      }),
    });
    expect(await login.json()).toMatchObject({ token_type: "bearer" });
    await expect(simulator.fetch("https://elsewhere.test/")).rejects.toThrow("Nobody answers at");
    simulator.faults.restart({ downFor: 20 });
    await expect(simulator.fetch(simulator.server)).rejects.toThrow("The connection was lost.");
    await simulator.wait(30);
    await webPhone.start();
  });

  it("closes sockets to unknown hosts, and its own sockets on request", async () => {
    const closed = (socket: WebSocket) =>
      new Promise((resolve) => socket.addEventListener("close", resolve));
    await closed(new simulator.WebSocket("wss://elsewhere.test/"));
    const socket = new simulator.WebSocket(simulator.server.replace("https", "wss"));
    expect(() => socket.send("too early")).toThrow("still connecting");
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    expect(simulator.counts().sipSockets).toBe(2);
    socket.close();
    await closed(socket);
    expect(simulator.counts().sipSockets).toBe(1);
    simulator.faults.dropSipSockets();
    expect(simulator.counts().sipSockets).toBe(0);
    await webPhone.start();
  });
});
