import { SDK } from "@ringcentral/sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  connect,
  expectWire,
  OUTBOUND,
  openPhoneTestbed,
  type Phone,
  type PhoneTestbed,
  RINGING,
  RUNTIMES,
} from "./phones.test.kit.ts";

describe.each(RUNTIMES)("calling, simulated in the %s", (runtime) => {
  let testbed: PhoneTestbed;
  let karla: Phone;
  let paco: Phone;

  beforeEach(async () => {
    testbed = await openPhoneTestbed(runtime);
    [karla, paco] = await Promise.all([testbed.phone("karla"), testbed.phone("paco")]);
  });
  afterEach(() => testbed.close());

  it("takes eight messages at the caller and six at the called phone", async () => {
    const rung = paco.rung();
    const outbound = await karla.webPhone.call("102");
    const inbound = await rung;
    await expectWire(karla, [...OUTBOUND]);
    await expectWire(paco, [...RINGING]);
    expect(new Set(karla.messages.map((message) => message.getHeader("Call-Id"))).size).toBe(1);
    expect(new Set(paco.messages.map((message) => message.getHeader("Call-Id"))).size).toBe(1);
    expect(outbound.sessionId).toMatch(/^s-/);
    expect(outbound.partyId).toMatch(/-1$/);
    expect(inbound.sessionId).toBe(outbound.sessionId);
    expect(inbound.partyId).toMatch(/-2$/);
    expect(paco.messages[0]!.getHeader("P-rc")).toMatch(/Phn="101"/);
    expect(paco.messages[3]!.body).toMatch(/Cmd="17"/);
  });

  it("shows the number that the caller asked for", async () => {
    await karla.webPhone.call("+16505550111", "+16505550199");
    const { sessions } = await testbed.state();
    const sdk = new SDK({ server: testbed.simulator.server, clientId: testbed.simulator.clientId });
    await sdk.platform().login({ jwt: testbed.simulator.extensions[0]!.jwt });
    const path = `/restapi/v1.0/account/~/telephony/sessions/${sessions[0]!.id}`;
    const session = await (await sdk.platform().get(path)).json();
    expect(session.parties[0].from.phoneNumber).toBe("+16505550199");
  });

  it("carries the app's own headers in both INVITEs", async () => {
    await karla.webPhone.call("+16505550111", undefined, { headers: { "X-Mine": "yes" } });
    expect(karla.messages[0]!.getHeader("X-Mine")).toBe("yes");
    expect(karla.messages[3]!.getHeader("X-Mine")).toBe("yes");
  });

  it("ends with 486 for an unknown number", async () => {
    const failures: string[] = [];
    karla.webPhone.once("outboundCall", (session) => {
      session.once("failed", (subject: string) => failures.push(subject));
    });
    await karla.webPhone.call("78654");
    await expectWire(karla, [...OUTBOUND.slice(0, 6), "< 486"]);
    expect(failures).toEqual(["SIP/2.0 486 Busy Here"]);
    expect(karla.webPhone.callSessions).toEqual([]);
  });

  it("reaches a conference by its token, which the phone recognizes", async () => {
    const sdk = new SDK({ server: testbed.simulator.server, clientId: testbed.simulator.clientId });
    await sdk.platform().login({ jwt: testbed.simulator.extensions[0]!.jwt });
    const answer = await sdk.platform().post("/restapi/v1.0/account/~/telephony/conference");
    const { session } = await answer.json();
    const host = await karla.webPhone.call(session.voiceCallToken);
    await expectWire(karla, [...OUTBOUND]);
    expect(host.isConference).toBe(true);
    expect(host.sessionId).toBe(session.id);
  });

  it("ends when the caller hangs up: a BYE from the caller, a BYE and a MESSAGE to the called phone", async () => {
    const { outbound } = await connect(karla, paco);
    await outbound.hangup();
    await expectWire(karla, ["> BYE", "< 200"]);
    await expectWire(paco, ["< BYE", "> 200", "< MESSAGE", "> 200"]);
    expect(paco.messages[2]!.body).toMatch(/Cmd="2"/);
    expect(paco.webPhone.callSessions).toEqual([]);
    expect((await testbed.state()).sessions).toEqual([]);
  });

  it("ends when the called phone hangs up: a BYE to the caller", async () => {
    const { inbound } = await connect(karla, paco);
    await inbound.hangup();
    await expectWire(paco, ["> BYE", "< 200"]);
    await expectWire(karla, ["< BYE", "> 200"]);
    expect(karla.webPhone.callSessions).toEqual([]);
  });

  it("ends when the phone is disposed", async () => {
    await connect(karla, paco);
    await karla.webPhone.dispose();
    await expectWire(paco, ["< BYE", "> 200", "< MESSAGE", "> 200"]);
  });

  it("gets a BYE after the 200 when the called person is busy", async () => {
    await testbed.person("Ada Okafor", "busy");
    await karla.webPhone.call("+16505550111");
    await expectWire(karla, [...OUTBOUND, "< BYE", "> 200"]);
  });
});

describe.each(RUNTIMES)("calling with answersEarly: false, simulated in the %s", (runtime) => {
  let testbed: PhoneTestbed;
  let karla: Phone;

  beforeEach(async () => {
    testbed = await openPhoneTestbed(runtime, {
      rules: { answersEarly: false, noAnswerAfter: 1_500 },
    });
    karla = await testbed.phone("karla");
  });
  afterEach(() => testbed.close());

  const ringsAt = (name: string) =>
    expect.poll(async () => (await testbed.hears(name)).state, { timeout: 5_000 }).toBe("ringing");

  it("gets the 200 when somebody answers", async () => {
    const call = karla.webPhone.call("+16505550111");
    await ringsAt("Ada Okafor");
    expect(karla.wire).toEqual(OUTBOUND.slice(0, 6));
    await testbed.person("Ada Okafor", "answer");
    expect((await call).state).toBe("answered");
    await expectWire(karla, [...OUTBOUND]);
  });

  it("ends with 486 when the far side is busy", async () => {
    await testbed.person("Ada Okafor", "busy");
    await karla.webPhone.call("+16505550111");
    await expectWire(karla, [...OUTBOUND.slice(0, 6), "< 486"]);
  });

  it("ends with 480 when nobody answers", async () => {
    await karla.webPhone.call("+16505550111");
    await expectWire(karla, [...OUTBOUND.slice(0, 6), "< 480"]);
    expect((await testbed.state()).sessions).toEqual([]);
  });

  it("is cancelled before anybody answers", async () => {
    const placed = new Promise<{ cancel(): Promise<void> }>((resolve) => {
      karla.webPhone.once("outboundCall", resolve);
    });
    void karla.webPhone.call("+16505550111");
    await ringsAt("Ada Okafor");
    await (await placed).cancel();
    await expectWire(karla, [...OUTBOUND.slice(0, 6), "> CANCEL", "< 200", "< 487"]);
    expect((await testbed.hears("Ada Okafor")).state).toBe("idle");
    expect((await testbed.state()).sessions).toEqual([]);
  });
});
