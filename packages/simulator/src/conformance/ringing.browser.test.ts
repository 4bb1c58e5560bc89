import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  expectWire,
  lines,
  OUTBOUND,
  openPhoneTestbed,
  type Phone,
  type PhoneTestbed,
  RINGING,
  RUNTIMES,
  ring,
} from "./phones.test.kit.ts";

/** Returns the body of the last MESSAGE from the platform. */
const lastMessage = (phone: Phone): string =>
  phone.messages.findLast(({ subject }) => subject.startsWith("MESSAGE sip:1650"))?.body ?? "";

describe.each(RUNTIMES)("a call that rings, simulated in the %s", (runtime) => {
  let testbed: PhoneTestbed;
  let karla: Phone;
  let paco: Phone;

  beforeEach(async () => {
    testbed = await openPhoneTestbed(runtime);
    [karla, paco] = await Promise.all([testbed.phone("karla"), testbed.phone("paco")]);
  });
  afterEach(() => testbed.close());

  it("is confirmed by a MESSAGE from the phone", async () => {
    await ring(karla, paco);
    await expectWire(paco, [...RINGING]);
    expect(paco.messages[3]!.body).toMatch(/Cmd="17"/);
  });

  it.each([
    ["their extension number, if an extension number was dialed", "102", "101"],
    ["their number, if a number was dialed", "16505550101", "+16505550100"],
  ])("names the caller by %s", async (_what, dialed, number) => {
    const { inbound } = await ring(karla, paco, dialed);
    await expectWire(paco, [...RINGING]);
    expect(paco.messages[0]!.getHeader("P-rc")).toContain(`Phn="${number}" ToPhn="+16505550101"`);
    expect(inbound.remoteNumber).toBe(number);
  });

  it("is answered: 200 with SDP, ACK and AlreadyProcessed; the caller gets no message", async () => {
    const { inbound } = await ring(karla, paco);
    await expectWire(paco, [...RINGING]);
    await inbound.answer();
    await expectWire(paco, [...RINGING, "> 200", "< ACK", "< MESSAGE", "> 200"]);
    expect(paco.messages.at(-2)!.body).toMatch(/Cmd="7"/);
    expect(karla.wire).toEqual(OUTBOUND);
    const [session] = (await testbed.state()).sessions;
    expect(session!.parties.map(({ status }) => status)).toEqual(["Answered", "Answered"]);
  });

  it.each([
    ["declined", "12"],
    ["sent to voicemail", "11"],
  ])("is %s: a message, CANCEL, and the caller stays", async (what, command) => {
    const { inbound } = await ring(karla, paco);
    await expectWire(paco, [...RINGING]);
    await (what === "declined" ? inbound.decline() : inbound.toVoicemail());
    await expectWire(paco, [
      ...RINGING,
      ...lines("> MESSAGE, < 100, < 200, < CANCEL, > 200, < MESSAGE, > 200"),
    ]);
    expect(paco.messages[6]!.body).toMatch(new RegExp(`Cmd="${command}"`));
    expect(lastMessage(paco)).toMatch(/Cmd="9"/);
    expect(paco.webPhone.callSessions).toEqual([]);
    expect(karla.webPhone.callSessions).toHaveLength(1);
    expect(karla.wire).toEqual(OUTBOUND);
  });

  it("is forwarded: the other number rings, and the caller is connected to whoever answers", async () => {
    const { inbound } = await ring(karla, paco);
    await expectWire(paco, [...RINGING]);
    await inbound.forward("+16505550112");
    await expectWire(paco, [
      ...RINGING,
      ...lines("> MESSAGE, < 100, < 200, < CANCEL, > 200, < MESSAGE, > 200"),
    ]);
    await expect.poll(async () => (await testbed.hears("Northwind Traders")).state).toBe("ringing");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(karla.wire).toEqual(OUTBOUND);
    expect(karla.webPhone.callSessions).toHaveLength(1);
    await testbed.person("Northwind Traders", "answer");
    const [session] = (await testbed.state()).sessions;
    expect(session!.parties.map(({ name, status }) => [name, status])).toEqual([
      ["Karla Rosario", "Answered"],
      ["Paco Vu", "Disconnected"],
      ["Northwind Traders", "Answered"],
    ]);
    expect(karla.wire).toEqual(OUTBOUND);
  });

  it("rings longer when a reply is started", async () => {
    await testbed.close();
    testbed = await openPhoneTestbed(runtime, { rules: { noAnswerAfter: 1_200 } });
    [karla, paco] = await Promise.all([testbed.phone("karla"), testbed.phone("paco")]);
    const { inbound } = await ring(karla, paco);
    await expectWire(paco, [...RINGING]);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await inbound.startReply();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(paco.wire).toEqual([...RINGING, "> MESSAGE", "< 100", "< 200"]);
    expect(paco.messages[6]!.body).toMatch(/Cmd="13"/);
    await expectWire(paco, [
      ...RINGING,
      ...lines("> MESSAGE, < 100, < 200, < CANCEL, > 200, < MESSAGE, > 200"),
    ]);
  });

  it.each([
    ["yes", "3", { Resp: "1" }],
    ["no", "4", { Resp: "2" }],
    ["urgent", "5102#1", { Resp: "3", ExtNfo: "102" }],
  ])(
    "is replied to with a text, and the caller's phone answers %s by keypad",
    async (_what, keys, body) => {
      const { outbound, inbound } = await ring(karla, paco);
      await expectWire(paco, [...RINGING]);
      const answered = inbound.reply("I will call you back in an hour");
      await expectWire(paco, [...RINGING, "> MESSAGE", "< 100", "< 200"]);
      expect(paco.messages[6]!.body).toMatch(/Cmd="14"/);
      outbound.sendDtmf(keys, 150, 100);
      const answer = await answered;
      expect(answer.body).toMatchObject({ Sts: "0", ...body, Phn: "101", Nm: "Karla Rosario" });
      await expectWire(paco, [
        ...RINGING,
        ...lines("> MESSAGE, < 100, < 200, < CANCEL, > 200, < MESSAGE, > 200"),
      ]);
      expect(lastMessage(paco)).toMatch(/Cmd="9"/);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(karla.wire).toEqual(OUTBOUND);
      expect(karla.webPhone.callSessions).toHaveLength(1);
      expect(paco.webPhone.callSessions).toEqual([]);
    },
  );

  it.each([
    [
      { type: "callYouBack", direction: "toCaller", delay: 4, unit: "days" },
      "I will call you back in 4 days.",
    ],
    [
      { type: "callYouBack", direction: "fromCaller", delay: 10, unit: "minutes" },
      "Please call me back in 10 minutes.",
    ],
    [{ type: "callYouBackLater", direction: "toCaller" }, "I will call you back later."],
    [{ type: "callYouBackLater", direction: "fromCaller" }, "Please call me back later."],
    [{ type: "onMyWay" }, "I am on my way."],
    [{ type: "onOtherLine" }, "I am on the other line."],
    [{ type: "inAMeeting" }, "I am in a meeting."],
    [{ type: "onOtherLineNoCall" }, "I am on the other line and cannot call you back."],
  ] as const)("is replied to with the pattern %o", async (reply, words) => {
    const rung = karla.rung();
    await testbed.person("Ada Okafor", "call", { to: "101" });
    const inbound = await rung;
    await expectWire(karla, [...RINGING]);
    const answered = inbound.reply(reply);
    await expect.poll(async () => (await testbed.hears("Ada Okafor")).lastReply).toBe(words);
    await testbed.person("Ada Okafor", "press", { digits: "3" });
    expect((await answered).body).toMatchObject({ Sts: "0", Resp: "1", Nm: "Ada Okafor" });
  });

  it("is replied to, and the caller hangs up without an answer", async () => {
    const rung = karla.rung();
    await testbed.person("Ada Okafor", "call", { to: "101" });
    const answered = (await rung).reply("Not now");
    await expect.poll(async () => (await testbed.hears("Ada Okafor")).lastReply).toBe("Not now");
    await testbed.person("Ada Okafor", "hang-up");
    expect((await answered).body).toMatchObject({ Sts: "1" });
  });

  it("is cancelled when the caller hangs up", async () => {
    const { outbound } = await ring(karla, paco);
    await expectWire(paco, [...RINGING]);
    await outbound.hangup();
    await expectWire(paco, [...RINGING, "< CANCEL", "> 200", "< MESSAGE", "> 200"]);
    expect(paco.webPhone.callSessions).toEqual([]);
  });

  it("shows the queue and the caller", async () => {
    const rung = karla.rung();
    await testbed.person("Ada Okafor", "call", { to: "101", queue: "Support" });
    const inbound = await rung;
    expect(inbound.rcApiCallInfo).toMatchObject({
      callAttributes: "queue-call,reject",
      queueName: "Support",
      callerIdName: "Ada Okafor",
    });
  });

  it("is answered automatically when its headers ask for it", async () => {
    await testbed.person("Ada Okafor", "call", { to: "101", autoAnswer: 0 });
    await expectWire(karla, [...RINGING, "> 200", "< ACK", "< MESSAGE", "> 200"]);
    expect(karla.messages[0]!.getHeader("Alert-Info")).toBe("Auto Answer");
    expect((await testbed.hears("Ada Okafor")).state).toBe("talking");
  });

  it("rings on when the phone's automatic answer is off", async () => {
    karla.webPhone.autoAnswer = false;
    await testbed.person("Ada Okafor", "call", { to: "101", autoAnswer: 0 });
    await expectWire(karla, [...RINGING]);
  });

  it("can come without SDP: the phone makes the offer, and the ACK has the answer", async () => {
    const rung = karla.rung();
    await testbed.person("Ada Okafor", "call", { to: "101", withoutOffer: true });
    const inbound = await rung;
    await expectWire(karla, [...RINGING]);
    expect(karla.messages[0]!.body).toBe("");
    await inbound.answer();
    await expectWire(karla, [...RINGING, "> 200", "< ACK", "< MESSAGE", "> 200"]);
    expect(karla.messages.at(-4)!.body).toMatch(/^a=setup:actpass/m);
    expect(karla.messages.at(-3)!.body).toMatch(/^a=setup:(active|passive)/m);
    await expect
      .poll(() => inbound.rtcPeerConnection.connectionState, { timeout: 8_000 })
      .toBe("connected");
  });

  it("rings at all phones of a user; the first that answers wins, and the others get AlreadyProcessed", async () => {
    const desktop = await testbed.phone("paco", { instanceId: "paco-desktop" });
    const atDesktop = desktop.rung();
    const { inbound } = await ring(karla, paco);
    const other = await atDesktop;
    await Promise.all([expectWire(paco, [...RINGING]), expectWire(desktop, [...RINGING])]);
    await inbound.answer();
    await expectWire(paco, [...RINGING, "> 200", "< ACK", "< MESSAGE", "> 200"]);
    await expectWire(desktop, [...RINGING, "< CANCEL", "> 200", "< MESSAGE", "> 200"]);
    expect(lastMessage(desktop)).toMatch(/Cmd="7"/);
    expect(other.state).toBe("disposed");
    expect(desktop.webPhone.callSessions).toEqual([]);
    expect(paco.webPhone.callSessions).toHaveLength(1);
  });

  it("rings only at the newest of two phones with the same instance", async () => {
    const newer = await testbed.phone("paco", { instanceId: "paco-phone" });
    const rung = newer.rung();
    await karla.webPhone.call("102");
    await rung;
    await expectWire(newer, [...RINGING]);
    expect(paco.wire).toEqual([]);
  });
});
