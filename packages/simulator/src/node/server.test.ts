import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import {
  createManualClock,
  type ManualClock,
  type RunningServer,
  startSimulatorServer,
} from "./index.ts";

process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";

let simulator: RunningServer;
let clock: ManualClock;

beforeEach(async () => {
  clock = createManualClock();
  simulator = await startSimulatorServer({ seed: 4, clock, control: true });
});
afterEach(() => simulator.stop());

interface Answer {
  status: number;
  body: Record<string, never> & Record<string, unknown>;
}

async function ask(
  method: string,
  path: string,
  options: { token?: string; json?: unknown; form?: Record<string, string>; raw?: string } = {},
): Promise<Answer> {
  const response = await fetch(simulator.server + path, {
    method,
    redirect: "manual",
    headers: {
      ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
      "content-type": options.form ? "application/x-www-form-urlencoded" : "application/json",
    },
    body: options.form
      ? new URLSearchParams(options.form)
      : (options.raw ?? (options.json === undefined ? null : JSON.stringify(options.json))),
  });
  const text = await response.text();
  const location = response.headers.get("location");
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, body: isJson ? JSON.parse(text) : { text, location } };
}

const grant = (form: Record<string, string>): Promise<Answer> =>
  ask("POST", "/restapi/oauth/token", { form: { client_id: simulator.clientId, ...form } });
const byJwt = (): Promise<Answer> =>
  grant({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: simulator.extensions[0]!.jwt,
  });
const login = async (): Promise<{ access_token: string; refresh_token: string }> =>
  (await byJwt()).body as unknown as { access_token: string; refresh_token: string };
const ME = "/restapi/v1.0/account/~/extension/~";

describe("logins", () => {
  it("work by JWT, and fail with an unknown one", async () => {
    expect((await byJwt()).body).toMatchObject({
      token_type: "bearer",
      expires_in: 3600,
      refresh_token_expires_in: 604_800,
    });
    const wrong = await grant({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: "x",
    });
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: "invalid_grant", errors: [{ errorCode: "OAU-230" }] },
    });
    const unknownClient = await grant({
      client_id: "x",
      grant_type: "refresh_token",
      refresh_token: "y",
    });
    expect(unknownClient).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    expect((await grant({ grant_type: "password" })).body).toMatchObject({
      error: "unsupported_grant_type",
    });
  });

  it("expire after an hour, and can be refreshed once with a grace period", async () => {
    const first = await login();
    expect((await ask("GET", ME, { token: first.access_token })).status).toBe(200);
    clock.advance(3_600_000);
    expect(await ask("GET", ME, { token: first.access_token })).toMatchObject({
      status: 401,
      body: { errorCode: "OAU-128" },
    });
    const refresh = (): Promise<Answer> =>
      grant({ grant_type: "refresh_token", refresh_token: first.refresh_token });
    const second = (await refresh()).body as unknown as { access_token: string };
    expect((await ask("GET", ME, { token: second.access_token })).status).toBe(200);
    expect((await refresh()).body["access_token"]).toBe(second.access_token);
    clock.advance(10_000);
    expect(await refresh()).toMatchObject({
      status: 400,
      body: { error: "invalid_grant", errors: [{ errorCode: "OAU-211" }] },
    });
  });

  it("are revoked with all their tokens", async () => {
    const { access_token, refresh_token } = await login();
    await ask("POST", "/restapi/oauth/revoke", { form: { token: access_token } });
    expect(await ask("GET", ME, { token: access_token })).toMatchObject({
      status: 401,
      body: { errorCode: "OAU-213" },
    });
    expect((await grant({ grant_type: "refresh_token", refresh_token })).status).toBe(400);
    expect(await ask("GET", ME)).toMatchObject({ status: 401, body: { errorCode: "OAU-149" } });
  });

  it("work by authorization code with PKCE, through a login page", async () => {
    const verifier = "a-verifier-of-enough-characters-for-anybody-1234";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    const challenge = Buffer.from(digest).toString("base64url");
    const query = new URLSearchParams({
      response_type: "code",
      client_id: simulator.clientId,
      redirect_uri: "http://localhost:5173/",
      state: "mine",
      code_challenge: challenge,
      code_challenge_method: "S256",
    });
    const page = await ask("GET", `/restapi/oauth/authorize?${query}`);
    const link = /href="([^"]+extension=102[^"]*)"/
      .exec(String(page.body["text"]))![1]!
      .replaceAll("&#38;", "&");
    const { status, body } = await ask("GET", `/restapi/oauth/authorize${link}`);
    expect(status).toBe(302);
    const back = new URL(String(body["location"]));
    expect(back.searchParams.get("state")).toBe("mine");
    const exchange = {
      grant_type: "authorization_code",
      code: back.searchParams.get("code")!,
      redirect_uri: "http://localhost:5173/",
    };
    expect(await grant({ ...exchange, code_verifier: "wrong" })).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
    const again = await ask("GET", `/restapi/oauth/authorize${link}`);
    const code = new URL(String(again.body["location"])).searchParams.get("code")!;
    const done = await grant({ ...exchange, code, code_verifier: verifier });
    expect(done.status).toBe(200);
    expect((await ask("GET", ME, { token: String(done.body["access_token"]) })).body).toMatchObject(
      { name: "Paco Vu", extensionNumber: "102" },
    );
  });
});

describe("REST resources", () => {
  it("have the same shape as on the platform", async () => {
    const { access_token: token } = await login();
    const me = await ask("GET", ME, { token });
    expect(me.body).toMatchObject({
      id: expect.any(Number),
      extensionNumber: "101",
      account: { id: expect.any(String) },
    });
    const presence = await ask("GET", `${ME}/presence?detailedTelephonyState=true`, { token });
    expect(presence.body).toMatchObject({ presenceStatus: "Available", telephonyStatus: "NoCall" });
    expect(presence.body).not.toHaveProperty("activeCalls");
    const provision = await ask("POST", "/restapi/v1.0/client-info/sip-provision", {
      token,
      json: { sipInfo: [{ transport: "WSS" }] },
    });
    expect(provision.body).toMatchObject({
      device: { type: "WebPhone" },
      sipInfo: [{ transport: "WSS", domain: "sip.ringcentral.com", stunServers: [] }],
    });
    const conference = await ask("POST", "/restapi/v1.0/account/~/telephony/conference", { token });
    expect(conference).toMatchObject({
      status: 201,
      body: { session: { parties: [], origin: { type: "Conference" } } },
    });
    const { id } = conference.body["session"] as unknown as { id: string };
    expect(
      (await ask("GET", `/restapi/v1.0/account/~/telephony/sessions/${id}`, { token })).body,
    ).toMatchObject({ id, parties: [] });
    expect(
      (await ask("DELETE", `/restapi/v1.0/account/~/telephony/sessions/${id}`, { token })).status,
    ).toBe(204);
  });

  it("refuse with the platform's error codes", async () => {
    const { access_token: token } = await login();
    const sessions = "/restapi/v1.0/account/~/telephony/sessions";
    const missing = await ask("GET", `${sessions}/s-0`, { token });
    expect(missing).toMatchObject({
      status: 404,
      body: {
        errorCode: "CMN-102",
        errors: [{ errorCode: "CMN-102", parameterName: "telephonySessionId" }],
      },
    });
    expect((await ask("GET", "/restapi/v1.0/account/1/extension/~", { token })).status).toBe(404);
    expect((await ask("GET", "/restapi/v1.0/account/~/extension/1", { token })).status).toBe(404);
    expect(
      (await ask("POST", `${sessions}/s-0/parties/bring-in`, { token, raw: "{" })).body,
    ).toMatchObject({ errorCode: "CMN-103" });
    expect(
      (await ask("POST", `${sessions}/s-0/parties/bring-in`, { token, raw: "[]" })).body,
    ).toMatchObject({ errorCode: "CMN-104" });
    expect(
      (await ask("POST", `${sessions}/s-0/parties/bring-in`, { token, json: { partyId: 7 } })).body,
    ).toMatchObject({ errorCode: "CMN-101" });
    expect(
      (await ask("PATCH", `${sessions}/s-0/parties/p-0-1`, { token, json: { muted: "yes" } }))
        .status,
    ).toBe(400);
    expect(
      (await ask("POST", "/restapi/v1.0/client-info/sip-provision", { token, json: {} })).status,
    ).toBe(400);
    expect((await ask("GET", "/restapi/v1.0/nothing", { token })).status).toBe(404);
    expect((await ask("GET", `${sessions}/%E0%A4%A`, { token })).status).toBe(400);
  });
});

describe("the gateway", () => {
  async function open(query: Record<string, string> = {}): Promise<{
    socket: WebSocket;
    next: () => Promise<[Record<string, never>, Record<string, unknown>]>;
  }> {
    const { access_token: token } = await login();
    const { body } = await ask("POST", "/restapi/oauth/wstoken", { token });
    const url = new URL(String(body["uri"]));
    url.searchParams.set("access_token", String(body["ws_access_token"]));
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const socket = new WebSocket(url);
    const frames: string[] = [];
    const wanting: ((text: string) => void)[] = [];
    socket.on("message", (data) => {
      const want = wanting.shift();
      if (want) want(String(data));
      else frames.push(String(data));
    });
    const next = async () =>
      JSON.parse(frames.shift() ?? (await new Promise<string>((resolve) => wanting.push(resolve))));
    return { socket, next };
  }

  const subscribe = (socket: WebSocket, filter: string): void =>
    socket.send(
      JSON.stringify([
        {
          type: "ClientRequest",
          messageId: "m1",
          method: "POST",
          path: "/restapi/v1.0/subscription",
        },
        { eventFilters: [filter], deliveryMode: { transportType: "WebSocket" } },
      ]),
    );
  const OWN = "/restapi/v1.0/account/~/extension/~/telephony/sessions";

  it("describes the connection, replaces tildes in filters by ids, echoes heartbeats, and refuses invalid frames", async () => {
    const { socket, next } = await open();
    const [details, body] = await next();
    expect(details).toMatchObject({
      type: "ConnectionDetails",
      status: 200,
      wsc: { token: expect.any(String) },
    });
    expect(body).toMatchObject({ recoveryTimeout: 180, recoveryBufferSize: 100 });
    expect(body).not.toHaveProperty("recoveryState");
    subscribe(socket, OWN);
    const [reply, info] = await next();
    expect(reply).toMatchObject({ type: "ClientRequest", messageId: "m1", status: 200 });
    expect(info).toMatchObject({
      status: "Active",
      eventFilters: [expect.stringMatching(/account\/\d+\/extension\/\d+\/telephony/)],
    });
    socket.send('[{"type":"Heartbeat","messageId":"h"}]');
    expect(await next()).toEqual([{ type: "Heartbeat", messageId: "h" }]);
    socket.send("nonsense");
    expect((await next())[0]).toMatchObject({ type: "Error", status: 400 });
    subscribe(socket, "/restapi/v1.0/account/~/extension/1/telephony/sessions");
    expect((await next())[0]).toMatchObject({ status: 400 });
    socket.close();
  });

  it("replays missed notifications within three minutes, and none after that", async () => {
    const first = await open();
    const [{ wsc }] = (await first.next()) as unknown as [{ wsc: { token: string } }];
    subscribe(first.socket, OWN);
    await first.next();
    first.socket.close();
    await new Promise((resolve) => first.socket.once("close", resolve));
    await expect.poll(() => simulator.state().gatewaySockets).toBe(0);
    simulator.person("Ada Okafor").call("101");
    clock.advance(1_000);
    const second = await open({ wsc: wsc.token });
    expect((await second.next())[1]).toMatchObject({ recoveryState: "Successful" });
    clock.advance(100);
    expect((await second.next())[1]).toMatchObject({
      body: { sequence: 3, parties: [{ status: { code: "Setup" } }] },
    });
    second.socket.close();
    await expect.poll(() => simulator.state().gatewaySockets).toBe(0);
    clock.advance(180_000);
    const third = await open({ wsc: wsc.token });
    expect((await third.next())[1]).toMatchObject({
      recoveryState: "Failed",
      recoveryErrorCode: "WSG-1005",
    });
    third.socket.close();
  });

  it("leaves no timers behind when the server stops", async () => {
    const waiting = new Set<number>();
    let lastId = 0;
    const counting = {
      now: () => Date.now(),
      setTimeout: () => {
        lastId += 1;
        waiting.add(lastId);
        return { id: lastId };
      },
      clearTimeout: (handle: { id: number } | undefined) => void waiting.delete(handle?.id ?? 0),
    };
    const before = simulator;
    simulator = await startSimulatorServer({ clock: counting });
    try {
      const { socket, next } = await open();
      await next();
      simulator.person("Ada Okafor").call("101");
      expect(waiting.size).toBeGreaterThan(0);
      const closed = new Promise((resolve) => socket.once("close", resolve));
      await simulator.stop();
      await closed;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(waiting.size).toBe(0);
    } finally {
      simulator = before;
    }
  });

  it("sends the events of all extensions for an account-wide filter", async () => {
    const { socket, next } = await open();
    await next();
    subscribe(socket, "/restapi/v1.0/account/~/telephony/sessions");
    await next();
    simulator.person("Ada Okafor").call("101");
    const [, { event, body }] = (await next()) as unknown as [
      unknown,
      { event: string; body: { sequence: number } },
    ];
    expect(event).toMatch(/^\/restapi\/v1\.0\/account\/\d+\/telephony\/sessions$/);
    expect(body.sequence).toBe(2);
    socket.close();
  });
});
