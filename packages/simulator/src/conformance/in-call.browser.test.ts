import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  connect,
  expectWire,
  hasTone,
  lines,
  meterOf,
  OUTBOUND,
  openPhoneTestbed,
  type Phone,
  type PhoneTestbed,
  RINGING,
  RUNTIMES,
} from "./phones.test.kit.ts";

const HOLD = ["> INVITE", "< 100", "< 200", "> ACK"];
/** Frequencies of the microphones, in Hz. */
const KARLA = 500;
const PACO = 1_200;

describe.each(RUNTIMES)("in a call, simulated in the %s", (runtime) => {
  let testbed: PhoneTestbed;
  let karla: Phone;
  let paco: Phone;
  let call: Awaited<ReturnType<typeof connect>>;

  beforeEach(async () => {
    testbed = await openPhoneTestbed(runtime);
    [karla, paco] = await Promise.all([
      testbed.phone("karla", { tone: KARLA }),
      testbed.phone("paco", { tone: PACO }),
    ]);
    call = await connect(karla, paco);
  });
  afterEach(() => testbed.close());

  const statuses = async (): Promise<(string | undefined)[]> =>
    ((await testbed.state()).sessions[0]?.parties ?? []).map(({ status }) => status);

  it("both hear each other, but not themselves", async () => {
    const [atKarla, atPaco] = [meterOf(call.outbound), meterOf(call.inbound)];
    await expect.poll(() => hasTone(atKarla.hears(), PACO), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => hasTone(atPaco.hears(), KARLA), { timeout: 10_000 }).toBe(true);
    // Poll, because the first frames of a codec contain spurious tones.
    await expect.poll(() => hasTone(atKarla.hears(), KARLA)).toBe(false);
    await expect.poll(() => hasTone(atPaco.hears(), PACO)).toBe(false);
    atKarla.close();
    atPaco.close();
  });

  it("is held and resumed by re-INVITE without a challenge; the far side gets no message", async () => {
    await call.outbound.hold();
    await expectWire(karla, HOLD);
    expect(karla.messages[0]!.body).toMatch(/^a=sendonly/m);
    expect(karla.messages[2]!.body).toMatch(/^a=recvonly/m);
    expect(await statuses()).toEqual(["Hold", "Answered"]);
    await call.outbound.unhold();
    await expectWire(karla, [...HOLD, ...HOLD]);
    expect(await statuses()).toEqual(["Answered", "Answered"]);
    expect(paco.wire).toEqual([]);
  });

  it("is held by the called side, whose last SDP was an answer", async () => {
    await call.inbound.hold();
    await expectWire(paco, HOLD);
    expect(await statuses()).toEqual(["Answered", "Hold"]);
    await call.inbound.unhold();
    await expectWire(paco, [...HOLD, ...HOLD]);
    expect(await statuses()).toEqual(["Answered", "Answered"]);
  });

  it("is muted without a message, and silent at the far side", async () => {
    const atPaco = meterOf(call.inbound);
    await expect.poll(() => hasTone(atPaco.hears(), KARLA), { timeout: 10_000 }).toBe(true);
    call.outbound.mute();
    await expect.poll(() => hasTone(atPaco.hears(), KARLA), { timeout: 10_000 }).toBe(false);
    call.outbound.unmute();
    await expect.poll(() => hasTone(atPaco.hears(), KARLA), { timeout: 10_000 }).toBe(true);
    expect(karla.wire).toEqual([]);
    atPaco.close();
  });

  it("carries keys as RFC 4733 events, without a message", async () => {
    call.outbound.sendDtmf("159*#0", 100, 70);
    await expect
      .poll(async () => (await testbed.state()).sessions[0]!.parties[0]!.digits, { timeout: 8_000 })
      .toBe("159*#0");
    call.inbound.sendDtmf("42", 100, 70);
    await expect
      .poll(async () => (await testbed.state()).sessions[0]!.parties[1]!.digits, { timeout: 8_000 })
      .toBe("42");
    expect([...karla.wire, ...paco.wire]).toEqual([]);
  });

  it("carries sound both ways after an ICE restart by re-INVITE", async () => {
    const [atKarla, atPaco] = [meterOf(call.outbound), meterOf(call.inbound)];
    await expect.poll(() => hasTone(atPaco.hears(), KARLA), { timeout: 10_000 }).toBe(true);
    await call.outbound.reInvite();
    await expectWire(karla, HOLD);
    call.outbound.mute();
    await expect.poll(() => hasTone(atPaco.hears(), KARLA), { timeout: 10_000 }).toBe(false);
    call.outbound.unmute();
    await expect.poll(() => hasTone(atPaco.hears(), KARLA), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => hasTone(atKarla.hears(), PACO), { timeout: 10_000 }).toBe(true);
    atKarla.close();
    atPaco.close();
  });

  it("stays held after a re-INVITE that is sendonly", async () => {
    await call.outbound.reInvite(false);
    expect(await statuses()).toEqual(["Hold", "Answered"]);
  });

  it("is recorded: start and stop take INFO, 200, INFO, 200 each", async () => {
    const recording = async (): Promise<boolean> =>
      (await testbed.state()).sessions[0]!.parties[0]!.recording;
    const INFO = ["> INFO", "< 200", "< INFO", "> 200"];
    expect(await call.outbound.startRecording()).toEqual({ code: 0, description: "Succeeded" });
    await expectWire(karla, INFO);
    expect(await recording()).toBe(true);
    expect(await call.outbound.stopRecording()).toMatchObject({ code: 0 });
    await expectWire(karla, [...INFO, ...INFO]);
    expect(await recording()).toBe(false);
  });

  it("is parked: the phone leaves, the far side stays, and a call to *N retrieves it", async () => {
    const result = await call.outbound.park();
    expect(result).toEqual({ code: 0, description: "Succeeded", "park extension": "801" });
    await expectWire(karla, ["> INFO", "< 200", "< INFO", "> 200", "> BYE", "< 200"]);
    expect(await statuses()).toEqual(["Parked", "Answered"]);
    expect(paco.wire).toEqual([]);
    karla.clear();
    const back = await karla.webPhone.call("*801");
    await expectWire(karla, [...OUTBOUND]);
    await expect.poll(statuses).toEqual(["Disconnected", "Answered", "Answered"]);
    const meter = meterOf(back);
    await expect.poll(() => hasTone(meter.hears(), PACO), { timeout: 10_000 }).toBe(true);
    meter.close();
  });

  it("is flipped: the other phone rings, and keeps the call when this one hangs up", async () => {
    const result = await call.outbound.flip("16505550112");
    expect(result).toEqual({
      code: 0,
      description: "Succeeded",
      number: "+16505550112",
      target: "16505550112",
    });
    await expectWire(karla, ["> INFO", "< 200", "< INFO", "> 200"]);
    await expect.poll(async () => (await testbed.hears("Northwind Traders")).state).toBe("ringing");
    await testbed.person("Northwind Traders", "answer");
    await call.outbound.hangup();
    expect(await statuses()).toEqual(["Disconnected", "Answered", "Answered"]);
    expect(paco.wire).toEqual([]);
    await expect
      .poll(async () => hasTone(await testbed.hears("Northwind Traders"), PACO), { timeout: 8_000 })
      .toBe(true);
  });

  it("is flipped by the called side, which hangs up while the other phone rings: the caller stays", async () => {
    await call.inbound.flip("16505550112");
    await call.inbound.hangup();
    await expectWire(paco, lines("> INFO, < 200, < INFO, > 200, > BYE, < 200"));
    await expect.poll(async () => (await testbed.hears("Northwind Traders")).state).toBe("ringing");
    expect(karla.wire).toEqual([]);
    expect(karla.webPhone.callSessions).toHaveLength(1);
    expect(paco.webPhone.callSessions).toEqual([]);
    await testbed.person("Northwind Traders", "answer");
    await expect
      .poll(async () => hasTone(await testbed.hears("Northwind Traders"), KARLA), {
        timeout: 8_000,
      })
      .toBe(true);
  });

  it("is transferred blind: REFER, 202, two NOTIFY, BYE; the caller stays and is heard", async () => {
    await call.inbound.transfer("+16505550112");
    const TRANSFERRED = lines("> REFER, < 202, < NOTIFY, > 200, < NOTIFY, > 200, < BYE, > 200");
    await expectWire(paco, TRANSFERRED);
    await expect.poll(async () => (await testbed.hears("Northwind Traders")).state).toBe("ringing");
    expect(paco.wire).toEqual(TRANSFERRED);
    await testbed.person("Northwind Traders", "answer");
    expect(karla.wire).toEqual([]);
    expect(karla.webPhone.callSessions).toHaveLength(1);
    await expect
      .poll(async () => hasTone(await testbed.hears("Northwind Traders"), KARLA), {
        timeout: 8_000,
      })
      .toBe(true);
  });

  it("survives a transfer to an unknown number, which a NOTIFY reports", async () => {
    await expect(call.outbound.transfer("12", 1_500)).rejects.toThrow("timed out");
    expect(karla.wire).toEqual(["> REFER", "< 202", "< NOTIFY", "> 200", "< NOTIFY", "> 200"]);
    expect(karla.messages.at(-2)!.body).toMatch(/404/);
    expect(await statuses()).toEqual(["Answered", "Answered"]);
  });

  it("is transferred warm: hold, consultation, REFER with Replaces, and both calls end at the phone", async () => {
    const mei = await testbed.phone("mei", { tone: 1_700 });
    const rung = mei.rung();
    const { complete, newSession } = await call.outbound.warmTransfer("103");
    const atMei = await rung;
    await expectWire(mei, [...RINGING]);
    await atMei.answer();
    await expectWire(mei, [...RINGING, "> 200", "< ACK", "< MESSAGE", "> 200"]);
    await expectWire(karla, [...HOLD, ...OUTBOUND]);
    karla.clear();
    await complete();
    await expectWire(karla, [
      ...lines("> REFER, < 202, < NOTIFY, > 200, < BYE, > 200"),
      ...lines("< NOTIFY, > 200, < BYE, > 200"),
    ]);
    expect(karla.messages[4]!.getHeader("Call-Id")).toBe(newSession.callId);
    expect(karla.messages[8]!.getHeader("Call-Id")).toBe(call.outbound.callId);
    expect(karla.webPhone.callSessions).toEqual([]);
    const [atPaco, meter] = [meterOf(call.inbound), meterOf(atMei)];
    await expect.poll(() => hasTone(atPaco.hears(), 1_700), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => hasTone(meter.hears(), PACO), { timeout: 10_000 }).toBe(true);
    await atMei.hangup();
    await expectWire(paco, ["< BYE", "> 200", "< MESSAGE", "> 200"]);
    expect((await testbed.state()).sessions).toEqual([]);
    atPaco.close();
    meter.close();
  });

  it("is transferred warm by the called side: a BYE and no message ends each of its legs", async () => {
    const { complete } = await call.inbound.warmTransfer("+16505550112");
    await expect.poll(async () => (await testbed.hears("Northwind Traders")).state).toBe("ringing");
    await testbed.person("Northwind Traders", "answer");
    paco.clear();
    await complete();
    const TRANSFERRED = lines(
      "> REFER, < 202, < NOTIFY, > 200, < BYE, > 200, < NOTIFY, > 200, < BYE, > 200",
    );
    await expectWire(paco, TRANSFERRED);
    await expect
      .poll(async () => hasTone(await testbed.hears("Northwind Traders"), KARLA), {
        timeout: 8_000,
      })
      .toBe(true);
    expect(paco.wire).toEqual(TRANSFERRED);
    expect(paco.webPhone.callSessions).toEqual([]);
    expect(karla.wire).toEqual([]);
    expect(karla.webPhone.callSessions).toHaveLength(1);
  });

  it("is resumed after a cancelled warm transfer", async () => {
    const { cancel } = await call.outbound.warmTransfer("+16505550112");
    karla.clear();
    await cancel();
    await expectWire(karla, ["> BYE", "< 200", ...HOLD]);
    expect(await statuses()).toEqual(["Answered", "Answered"]);
  });

  it("moves to another phone of the same user by Replaces with its tags", async () => {
    const desktop = await testbed.phone("karla", { instanceId: "karla-desktop", tone: 2_000 });
    const { sessionId, localTag, remoteTag } = call.outbound;
    await desktop.webPhone.call("whatever", undefined, {
      headers: { Replaces: `${sessionId};to-tag=${remoteTag};from-tag=${localTag};early-only` },
    });
    await expectWire(desktop, [...OUTBOUND]);
    await expectWire(karla, ["< BYE", "> 200"]);
    await expect.poll(statuses).toEqual(["Disconnected", "Answered", "Answered"]);
    expect(paco.wire).toEqual([]);
    const meter = meterOf(call.inbound);
    await expect.poll(() => hasTone(meter.hears(), 2_000), { timeout: 10_000 }).toBe(true);
    meter.close();
  });

  it("survives a closed socket: the phone reconnects and the sound continues", async () => {
    await testbed.fault({ name: "dropSipSockets" });
    await karla.webPhone.start();
    await paco.webPhone.start();
    await call.outbound.reInvite();
    await call.inbound.reInvite();
    const meter = meterOf(call.inbound);
    await expect.poll(() => hasTone(meter.hears(), KARLA), { timeout: 10_000 }).toBe(true);
    meter.close();
    await call.outbound.hangup();
    await expect.poll(() => paco.webPhone.callSessions).toEqual([]);
  });
});

describe.each(RUNTIMES)(
  "recording with recordingAllowed: false, simulated in the %s",
  (runtime) => {
    it("is refused with the code -5, and the call continues", async () => {
      const testbed = await openPhoneTestbed(runtime, { rules: { recordingAllowed: false } });
      const [karla, paco] = await Promise.all([testbed.phone("karla"), testbed.phone("paco")]);
      const { outbound } = await connect(karla, paco);
      expect(await outbound.startRecording()).toMatchObject({ code: -5 });
      expect((await testbed.state()).sessions[0]!.parties[0]!.recording).toBe(false);
      await testbed.close();
    });
  },
);
