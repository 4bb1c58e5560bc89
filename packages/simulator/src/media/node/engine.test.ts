import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Hearing, MediaEngine } from "../ports.ts";
import { createNodeMediaEngine } from "./index.ts";
import { createTestPhone, type TestPhone } from "./phone.test.kit.ts";

let engine: MediaEngine;
let phones: TestPhone[];

beforeEach(() => {
  engine = createNodeMediaEngine();
  phones = [];
});

afterEach(async () => {
  await Promise.all(phones.map((phone) => phone.close()));
  await engine.close();
});

function createPhone(tone: number) {
  const phone = createTestPhone(tone);
  phones.push(phone);
  return phone;
}

async function connect(tone: number) {
  const phone = createPhone(tone);
  const leg = engine.createLeg({ label: `phone ${tone}` });
  await phone.acceptAnswer(await leg.acceptOffer(await phone.createOffer()));
  return { phone, leg };
}

/** Rounds the tones to 100 Hz and sorts them. */
const tonesOf = ({ tones = [] }: Hearing) =>
  tones.map((hz) => Math.round(hz / 100) * 100).toSorted((a, b) => a - b);

const heardBy = (listener: { hears(): Hearing }) =>
  expect.poll(() => tonesOf(listener.hears()), { timeout: 5000 });

async function connectThree() {
  const a = await connect(400);
  const b = await connect(700);
  const ada = engine.createVoice({ label: "Ada", tone: 1000 });
  ada.speak();
  const bridge = engine.createBridge();
  for (const member of [a.leg, b.leg, ada]) bridge.add(member);
  await heardBy(a.phone).toEqual([700, 1000]);
  return { a, b, ada, bridge };
}

describe("the Node engine, with web phones that are werift peers", () => {
  it("lets everybody on a bridge hear all the others and not themselves", async () => {
    const { a, b, ada } = await connectThree();
    await heardBy(b.phone).toEqual([400, 1000]);
    await heardBy(ada).toEqual([400, 700]);
    await heardBy(a.leg).toEqual([400]);
    ada.silence();
    await heardBy(b.phone).toEqual([400]);
  });

  it("neither hears nor sends to a held leg", async () => {
    const { a, b, ada } = await connectThree();
    a.leg.setHeld(true);
    await heardBy(b.phone).toEqual([1000]);
    await expect.poll(() => a.phone.hears().level).toBe(Number.NEGATIVE_INFINITY);
    a.leg.setHeld(false);
    await heardBy(b.phone).toEqual([400, 1000]);
    ada.setHeld(true);
    await heardBy(b.phone).toEqual([400]);
    await expect.poll(() => ada.hears().level).toBe(Number.NEGATIVE_INFINITY);
  });

  it("does not hear a muted leg but sends to it", async () => {
    const { a, b, ada } = await connectThree();
    a.leg.setMuted(true);
    ada.setMuted(true);
    await heardBy(b.phone).toEqual([]);
    await heardBy(a.phone).toEqual([700]);
    await heardBy(ada).toEqual([700]);
  });

  it("blocks sound in one direction", async () => {
    const { a, b, ada } = await connectThree();
    a.leg.block("in");
    await heardBy(b.phone).toEqual([1000]);
    await heardBy(a.phone).toEqual([700, 1000]);
    a.leg.block("out");
    await heardBy(b.phone).toEqual([400, 1000]);
    await expect.poll(() => a.phone.hears().level).toBe(Number.NEGATIVE_INFINITY);
    a.leg.block(undefined);
    await heardBy(a.phone).toEqual([700, 1000]);
    await heardBy(ada).toEqual([400, 700]);
  });

  it("moves a member from one bridge to another", async () => {
    const { a, b, ada, bridge } = await connectThree();
    const conference = engine.createBridge();
    conference.add(b.leg);
    conference.add(ada);
    expect(bridge.members).toEqual([a.leg]);
    await heardBy(b.phone).toEqual([1000]);
    await expect.poll(() => a.phone.hears().level).toBe(Number.NEGATIVE_INFINITY);
    bridge.remove(a.leg);
    conference.add(a.leg);
    await heardBy(ada).toEqual([400, 700]);
  });

  it("continues after the phone restarts ICE", async () => {
    const { a, ada } = await connectThree();
    const before = a.leg.remoteUfrag;
    const answer = await a.leg.acceptOffer(await a.phone.createOffer({ iceRestart: true }));
    await a.phone.acceptAnswer(answer);
    expect(a.leg.remoteUfrag).toEqual(expect.any(String));
    expect(a.leg.remoteUfrag).not.toBe(before);
    await heardBy(ada).toEqual([400, 700]);
    ada.silence();
    await heardBy(a.phone).toEqual([700]);
    ada.speak();
    await heardBy(a.phone).toEqual([700, 1000]);
  });

  it("calls a web phone with an offer of its own", async () => {
    const phone = createPhone(500);
    const leg = engine.createLeg({ label: "called" });
    const offer = await leg.createOffer();
    expect(offer).toMatch(/^a=rtpmap:0 PCMU\/8000/m);
    expect(offer).toMatch(/^a=rtpmap:101 telephone-event\/8000/m);
    expect(offer).toMatch(/^a=msid:\S+ \S+/m);
    expect(offer).toMatch(/^a=candidate:.* 127\.0\.0\.1 /m);
    await leg.acceptAnswer(await phone.acceptOffer(offer));
    const bridge = engine.createBridge();
    const ada = engine.createVoice({ label: "Ada", tone: 900 });
    ada.speak();
    bridge.add(leg);
    bridge.add(ada);
    await heardBy(phone).toEqual([900]);
    await heardBy(ada).toEqual([500]);
  });

  it("reports each key press once", async () => {
    const { a } = await connectThree();
    const digits: string[] = [];
    const stop = a.leg.onDtmf((digit) => digits.push(digit));
    for (const event of [1, 1, 10, 11]) {
      a.phone.press(event);
      await expect.poll(() => digits.length).toBeGreaterThan(0);
      await a.phone.nextFrame();
    }
    await expect.poll(() => digits.join("")).toBe("11*#");
    stop();
  });

  it("negotiates telephone events of PCMU's clock rate, not the first ones offered", async () => {
    const phone = createPhone(500);
    const offer = (await phone.createOffer())
      .replace(/^(m=audio .*?) 126/m, "$1 110 126")
      .replace(/^a=rtpmap:126/m, "a=rtpmap:110 telephone-event/48000\r\n$&");
    expect(offer).toMatch(/^m=audio \S+ \S+ 0 110 126\r$/m);
    const answer = await engine.createLeg({ label: "answering" }).acceptOffer(offer);
    expect(answer).toMatch(/^a=rtpmap:126 telephone-event\/8000/m);
    expect(answer).not.toMatch(/^a=rtpmap:110/m);
  });

  it("releases a leg that was closed, and stays silent after it", async () => {
    const { a, b, ada, bridge } = await connectThree();
    a.leg.close();
    a.leg.close();
    expect(bridge.members).toEqual([b.leg, ada]);
    await heardBy(b.phone).toEqual([1000]);
    await heardBy(ada).toEqual([700]);
    await expect(a.leg.createOffer()).rejects.toMatchObject({ code: "closed" });
  });

  it("refuses unusable offers, and members of another engine", async () => {
    const leg = engine.createLeg({ label: "refusing" });
    await expect(leg.acceptOffer("v=0")).rejects.toMatchObject({ code: "unusableDescription" });
    const phone = createPhone(500);
    const opusOnly = (await phone.createOffer())
      .replace(/^(m=audio \d+ \S+) .*$/m, "$1 111")
      .replace(/^a=rtpmap:0 .*$/m, "a=rtpmap:111 opus/48000/2")
      .replace(/^a=(rtpmap|fmtp|rtcp-fb):(0|126) .*\r\n/gm, "");
    await expect(leg.acceptOffer(opusOnly)).rejects.toMatchObject({ code: "unusableDescription" });
    expect(() => engine.createBridge().add({ label: "foreign" })).toThrow(/another kind of/);
    await engine.close();
    expect(() => engine.createLeg({ label: "late" })).toThrow(/closed/);
  });
});
