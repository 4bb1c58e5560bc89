import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Json, openTestbed, runConference, type Testbed } from "../testing/testbed.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
// The file is inside the package, so that TypeScript finds the definitions.
const folder = fileURLToPath(new URL("../../node_modules/.shapes", import.meta.url));

const ACCOUNT = "/restapi/v1.0/account/~";
const EXTENSION = `${ACCOUNT}/extension/~`;
const TELEPHONY = `${ACCOUNT}/telephony`;
const PAGE = {
  page: 1,
  perPage: 100,
  pageStart: 0,
  pageEnd: any(0),
  totalPages: 1,
  totalElements: any(0),
};
const LINK = { uri: any("") };

/** Stands for any value of that type. */
function any(sample: unknown): unknown {
  return expect.any((sample as object).constructor as never);
}

const SESSION_ID = expect.stringMatching(/^s-[0-9a-fz]+$/);
const PARTY_ID = expect.stringMatching(/^p-[0-9a-fz]+-\d+$/);
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const SECONDS = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

interface Answer {
  /** The official client's type that the body must have. */
  definition: string;
  body: unknown;
}

/**
 * Compiles the recorded response bodies as literals against the official client's types, so that a
 * field which the platform does not have is also an error.
 */
function compile(answers: Answer[]): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const lines = answers.map(
    ({ definition, body }, index) =>
      `export const answer${index}: import("@rc-ex/core/definitions/${definition}").default = ${JSON.stringify(body)};`,
  );
  writeFileSync(`${folder}/answers.ts`, lines.join("\n"));
  const tsconfig = {
    extends: `${root}/tsconfig.base.json`,
    compilerOptions: { types: [], skipLibCheck: true, isolatedDeclarations: false },
    files: ["answers.ts"],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(tsconfig));
  const run = spawnSync("tsc", ["-p", folder], { encoding: "utf8" });
  return `${run.stdout}${run.stderr}${run.error?.message ?? ""}`;
}

describe("the REST response", () => {
  let testbed: Testbed;
  let conferenceId: string;
  const answers: Answer[] = [];

  beforeAll(async () => {
    testbed = await openTestbed();
    conferenceId = await runConference(testbed, ["Ada Okafor", "Northwind Traders"]);
  });
  afterAll(() => testbed.close());

  /** Returns the body and records it for the type check. */
  async function ask(
    definition: string,
    method: string,
    path: string,
    body?: object,
    status = method === "POST" ? 201 : 200,
  ): Promise<Json> {
    const response = await testbed.request(method, path, body);
    expect(`${response.status} ${JSON.stringify(response.body)}`).toMatch(
      new RegExp(`^${status} `),
    );
    answers.push({ definition, body: response.body });
    return response.body;
  }

  /** Places an answered call from the agent. */
  async function talk(number: string, name: string): Promise<{ sessionId: string; path: string }> {
    const { ids } = testbed.phone.call(number);
    await testbed.pass(400);
    testbed.core.simulator.person(name).answer();
    await testbed.pass(20);
    return {
      sessionId: ids.sessionId,
      path: `${TELEPHONY}/sessions/${ids.sessionId}/parties/${ids.partyId}`,
    };
  }

  it("of a conference is wrapped on creation, but not when it is read", async () => {
    const { session } = (await testbed.request("POST", `${TELEPHONY}/conference`)).body;
    answers.push({ definition: "CallSession", body: { session } });
    expect(session).toEqual({
      id: SESSION_ID,
      origin: { type: "Conference" },
      creationTime: SECONDS,
      parties: [],
      voiceCallToken: expect.stringMatching(/^conf_[0-9a-f]+$/),
    });
    const read = await ask("CallSessionObject", "GET", `${TELEPHONY}/sessions/${conferenceId}`);
    const host = { from: any({}), to: { name: "Conference", phoneNumber: "conference" } };
    expect(read).toMatchObject({ id: conferenceId, origin: { type: "Conference" } });
    expect(read.parties).toEqual([
      {
        ...host,
        id: PARTY_ID,
        attributes: {},
        conferenceRole: "Host",
        direction: "Outbound",
        muted: false,
        standAlone: false,
        status: { code: "Answered" },
        accountId: any(""),
        extensionId: any(""),
        owner: { accountId: any(""), extensionId: any("") },
      },
      ...[2, 3].map(() => ({
        ...host,
        id: PARTY_ID,
        attributes: {},
        conferenceRole: "Participant",
        direction: "Inbound",
        muted: false,
        standAlone: false,
        // A connected participant reads Gone and points to its original call.
        status: { code: "Gone", peerId: { partyId: PARTY_ID, sessionId: SESSION_ID } },
      })),
    ]);
    expect(read).not.toHaveProperty("sessionId");
    expect(read).not.toHaveProperty("sequence");
  });

  it("of the extension reports missing features with the reason ExtensionLimitation", async () => {
    const limited = await openTestbed({
      rules: { recordingAllowed: false },
      features: { Conferencing: false },
    });
    const { body } = await limited.request("GET", "/restapi/v1.0/account/~/extension/~");
    await limited.close();
    const lacking = (body as Json).serviceFeatures.filter((each: Json) => !each.enabled);
    const reason = "ExtensionLimitation";
    expect(lacking).toEqual([
      { featureName: "Conferencing", enabled: false, reason },
      { featureName: "OnDemandCallRecording", enabled: false, reason },
    ]);
  });

  it("of a bring-in has the host's number, the status Setup, and no owner", async () => {
    testbed.core.simulator.person("Jonas Lindqvist").call("101");
    await testbed.pass(200);
    const { ids } = testbed.phone.calls.at(-1)!;
    const path = `${TELEPHONY}/sessions/${conferenceId}/parties/bring-in`;
    expect(await ask("CallParty", "POST", path, ids)).toEqual({
      id: PARTY_ID,
      attributes: {},
      conferenceRole: "Participant",
      direction: "Inbound",
      from: { phoneNumber: "+16505550100", extensionId: any(""), deviceId: any("") },
      to: { name: "Conference", phoneNumber: "conference" },
      muted: false,
      standAlone: false,
      status: { code: "Setup" },
    });
    await testbed.pass(100);
  });

  it("of a party shows mute, hold and isolation", async () => {
    const { path } = await talk("+16505550114", "+16505550114");
    expect(await ask("CallParty", "GET", path)).toMatchObject({ id: PARTY_ID, muted: false });
    expect(await ask("CallParty", "PATCH", path, { muted: true })).toMatchObject({ muted: true });
    expect(await ask("CallParty", "PATCH", path, { party: { muted: false } })).toMatchObject({
      muted: false,
    });
    expect(await ask("CallParty", "PATCH", path, { standAlone: true })).toMatchObject({
      standAlone: true,
    });
    expect(await ask("CallParty", "POST", `${path}/hold`, undefined, 200)).toMatchObject({
      status: { code: "Hold" },
    });
    expect(await ask("CallParty", "POST", `${path}/unhold`, {}, 200)).toMatchObject({
      status: { code: "Answered" },
    });
  });

  it("of recordings shows start, pause and resume; a conference is refused", async () => {
    const { path } = await talk("+16505550115", "+16505550115");
    const recording = await ask("CallRecording", "POST", `${path}/recordings`);
    expect(recording).toEqual({ id: any(""), active: true });
    const one = `${path}/recordings/${recording.id}`;
    expect(await ask("CallRecording", "PATCH", one, { active: false })).toMatchObject({
      active: false,
    });
    expect(await ask("CallRecording", "PATCH", one, { active: true })).toMatchObject({
      active: true,
    });
    const host = (await testbed.request("GET", `${TELEPHONY}/sessions/${conferenceId}`)).body
      .parties[0];
    const refused = await testbed.request(
      "POST",
      `${TELEPHONY}/sessions/${conferenceId}/parties/${host.id}/recordings`,
    );
    expect(refused).toMatchObject({ status: 409, body: { errorCode: "TAS-102" } });
  });

  it("of a transferred, parked, flipped or bridged call shows the change", async () => {
    const first = await talk("+16505550116", "+16505550116");
    await ask("CallParty", "POST", `${first.path}/transfer`, { phoneNumber: "+16505550117" }, 200);
    const second = await talk("+16505550118", "+16505550118");
    expect(await ask("CallParty", "POST", `${second.path}/park`)).toMatchObject({
      status: { code: "Parked" },
      park: { id: "801" },
    });
    const third = await talk("+16505550119", "+16505550119");
    await ask("CallParty", "POST", `${third.path}/flip`, { callFlipId: "+16505550120" }, 200);
    const fourth = await talk("+16505550121", "+16505550121");
    const fifth = await talk("+16505550122", "+16505550122");
    const [, partyId = ""] = /parties\/(.+)$/.exec(fifth.path) ?? [];
    const body = { telephonySessionId: fifth.sessionId, partyId };
    expect(await ask("CallParty", "POST", `${fourth.path}/bridge`, body, 200)).toMatchObject({
      status: { code: "Gone", reason: "AttendedTransfer", peerId: any({}) },
    });
  });

  it("of a call-out comes before the device answers automatically and the number is called", async () => {
    const { deviceId } = testbed.core.platform.extensions[0]!;
    const { session } = await ask("CallSession", "POST", `${TELEPHONY}/call-out`, {
      from: { deviceId },
      to: { phoneNumber: "+16505550123" },
    });
    expect(session).toMatchObject({
      id: SESSION_ID,
      origin: { type: "CallOut" },
      parties: [{ direction: "Outbound", status: { code: "Setup" } }],
    });
    await testbed.pass(400);
    expect(testbed.core.simulator.person("+16505550123").state).toBe("ringing");
  });

  it("of a ringing call shows that it is answered on a device, forwarded, rejected or replied to", async () => {
    const { platform, simulator } = testbed.core;
    const ringing = async (name: string, number: string): Promise<string> => {
      const before = new Set(simulator.state().sessions.map(({ id }) => id));
      simulator.person(name, number).call("103");
      await testbed.pass(100);
      const session = simulator.state().sessions.find(({ id }) => !before.has(id))!;
      return `${TELEPHONY}/sessions/${session.id}/parties/${session.parties[1]!.id}`;
    };
    // This phone rings without answering.
    platform.register(platform.extensions[2]!, {
      instanceId: "silent",
      ring: () => ({ cancel: () => undefined }),
    });
    const { deviceId } = platform.extensions[2]!;
    const one = await ringing("Caller 1", "+16505550201");
    await ask("CallParty", "POST", `${one}/answer`, { deviceId }, 200);
    const two = await ringing("Caller 2", "+16505550202");
    await ask("CallParty", "POST", `${two}/forward`, { phoneNumber: "+16505550124" }, 200);
    const three = await ringing("Caller 3", "+16505550203");
    await ask("CallParty", "POST", `${three}/reply`, { replyWithText: "Later" }, 200);
    expect(simulator.person("Caller 3").lastReply).toBe("Later");
    const four = await ringing("Caller 4", "+16505550204");
    expect(await testbed.request("POST", `${four}/reject`)).toEqual({
      status: 204,
      body: undefined,
    });
    const again = await testbed.request("POST", `${four}/reject`);
    expect([404, 409]).toContain(again.status);
  });

  it("of supervision and pick-up is 501, because they are not simulated", async () => {
    const { path } = await talk("+16505550125", "+16505550125");
    for (const verb of ["supervise", "pickup"]) {
      const { status, body } = await testbed.request("POST", `${path}/${verb}`, {});
      expect({ status, body }).toMatchObject({ status: 501, body: { errorCode: "CMN-202" } });
      expect(body.message).toContain("not simulated");
    }
  });

  it("of presence has activeCalls only if there are calls, and sipData on request", async () => {
    const detailed = `${EXTENSION}/presence?detailedTelephonyState=true`;
    const presence = await ask("PresenceInfoResponse", "GET", `${detailed}&sipData=true`);
    expect(presence).toMatchObject({ presenceStatus: "Busy", extension: { id: any(0) } });
    expect(presence.activeCalls.length).toBe(7);
    expect(presence.activeCalls.at(-1)).toMatchObject({
      id: any(""),
      direction: any(""),
      from: any(""),
      to: any(""),
      telephonyStatus: any(""),
      startTime: TIME,
      sessionId: expect.stringMatching(/^\d+$/),
      telephonySessionId: SESSION_ID,
      partyId: PARTY_ID,
      sipData: { callId: any(""), toTag: any(""), fromTag: any("") },
    });
    const plain = await ask("PresenceInfoResponse", "GET", detailed);
    expect(JSON.stringify(plain)).not.toContain("sipData");
    const account = await ask("AccountPresenceInfo", "GET", `${ACCOUNT}/presence`);
    expect(account).toMatchObject({ records: [any({}), any({}), any({})], paging: PAGE });
    expect(account.navigation).toEqual({ firstPage: LINK, lastPage: LINK });
    expect(account.records[0]).not.toHaveProperty("activeCalls");
  });

  it("of active calls lags behind, and lists ended calls for two minutes", async () => {
    const path = `${EXTENSION}/active-calls?view=Simple`;
    const listed = async (): Promise<string[]> =>
      (await testbed.request("GET", path)).body.records.map(
        (record: Json) => record.telephonySessionId,
      );
    const { sessionId } = await talk("+16505550126", "+16505550126");
    expect(await listed()).not.toContain(sessionId);
    await testbed.pass(5_000);
    expect(await listed()).toContain(sessionId);
    const { records } = await ask("CallLogResponse", "GET", path);
    expect(records.at(-1)).toEqual({
      uri: any(""),
      id: any(""),
      sessionId: expect.stringMatching(/^\d+$/),
      telephonySessionId: sessionId,
      startTime: TIME,
      type: "Voice",
      direction: "Outbound",
      action: "VoIP Call",
      result: "In Progress",
      from: { phoneNumber: "+16505550100", name: "Karla Rosario" },
      to: { phoneNumber: "+16505550126" },
    });
    await testbed.request("DELETE", `${TELEPHONY}/sessions/${sessionId}`);
    await testbed.pass(60_000);
    expect(await listed()).toContain(sessionId);
    await testbed.pass(66_000);
    expect(await listed()).not.toContain(sessionId);
    const inbound = await testbed.request("GET", `${EXTENSION}/active-calls?direction=Inbound`);
    for (const record of inbound.body.records) expect(record.direction).toBe("Inbound");
    const page = await testbed.request("GET", `${EXTENSION}/active-calls?page=2&perPage=1`);
    expect(page.body.paging).toMatchObject({ page: 2, perPage: 1 });
  });

  it("of the extension, its numbers and its devices is complete", async () => {
    expect(await ask("GetExtensionInfoResponse", "GET", EXTENSION)).toMatchObject({
      id: any(0),
      extensionNumber: "101",
      name: "Karla Rosario",
      account: { id: any("") },
    });
    const numbers = await ask(
      "GetExtensionPhoneNumbersResponse",
      "GET",
      `${EXTENSION}/phone-number`,
    );
    expect(numbers.records[0]).toMatchObject({ phoneNumber: "+16505550100" });
    for (const { features } of numbers.records) expect(features).toContain("CallerId");
    const devices = await ask("GetExtensionDevicesResponse", "GET", `${EXTENSION}/device`);
    expect(devices.records).toEqual([expect.objectContaining({ type: "WebPhone", id: any("") })]);
  });

  it("of sip-provision has the SIP credentials", async () => {
    const path = "/restapi/v1.0/client-info/sip-provision";
    const body = await ask(
      "CreateSipRegistrationResponse",
      "POST",
      path,
      { sipInfo: [{ transport: "WSS" }] },
      200,
    );
    expect(body.sipInfo).toEqual([
      {
        username: "16505550100*101",
        password: any(""),
        authorizationId: any(""),
        domain: "sip.ringcentral.com",
        outboundProxy: any(""),
        outboundProxyBackup: any(""),
        transport: "WSS",
        stunServers: [],
      },
    ]);
    expect(body).toMatchObject({ pollingInterval: 7200, sipErrorCodes: ["503", "502", "504"] });
  });

  it("of subscriptions lists those that were created on a socket", async () => {
    const { records } = (await testbed.request("GET", "/restapi/v1.0/subscription")).body;
    expect(records).toHaveLength(1);
    const path = `/restapi/v1.0/subscription/${records[0].id}`;
    expect(await ask("SubscriptionInfo", "GET", path)).toEqual({
      uri: any(""),
      id: records[0].id,
      creationTime: TIME,
      status: "Active",
      eventFilters: [expect.stringMatching(/account\/\d+\/extension\/\d+\/telephony\/sessions$/)],
      expirationTime: TIME,
      expiresIn: 86_399,
      deliveryMode: { transportType: "WebSocket", encryption: false },
    });
    await ask("SubscriptionInfo", "POST", `${path}/renew`, undefined, 200);
    expect(await testbed.request("PUT", path, {})).toMatchObject({ status: 400 });
    expect(await testbed.request("POST", "/restapi/v1.0/subscription", {})).toMatchObject({
      status: 400,
    });
    expect((await testbed.request("DELETE", path)).status).toBe(204);
    expect((await testbed.request("GET", path)).status).toBe(404);
  });

  it("of a DELETE is 204 without a body", async () => {
    const path = `${TELEPHONY}/sessions/${conferenceId}`;
    const { parties } = (await testbed.request("GET", path)).body;
    for (const end of [`${path}/parties/${parties[1].id}`, path]) {
      expect(await testbed.request("DELETE", end)).toEqual({ status: 204, body: undefined });
    }
    expect(await testbed.request("DELETE", path)).toMatchObject({ status: 404 });
  });

  it("always has the official client's types, field by field", { timeout: 60_000 }, () => {
    expect(answers.length).toBeGreaterThanOrEqual(30);
    expect(compile(answers)).toBe("");
  });

  it("would fail the type check with a wrong field", { timeout: 60_000 }, () => {
    expect(compile([{ definition: "CallParty", body: { conferenceRole: "Guest" } }])).toContain(
      "Guest",
    );
    expect(compile([{ definition: "CallParty", body: { nonsense: 1 } }])).toContain("nonsense");
  });
});
