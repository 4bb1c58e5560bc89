import { afterEach, describe, expect, it } from "vitest";
import type { MediaEngine } from "../media/ports.ts";
import { createSilentMedia } from "../media/silent/index.ts";
import type { SimulatorOptions } from "../options.ts";
import { RawPhone } from "../testing/raw-phone.ts";
import { openTestbed, type Testbed } from "../testing/testbed.ts";
import { header } from "./message.ts";

const HANG_UP = ["< BYE", "> 200", "< MESSAGE", "> 200"];
const TRANSFERRED = ["< BYE", "> 200"];
const REFERRED = ["> REFER", "< 202", "< NOTIFY", "> 200"];
const STOPPED = ["> MESSAGE", "< 100", "< 200", "< CANCEL", "> 200", "< MESSAGE", "> 200"];
/** Numbers of people of the simulator. */
const NORTHWIND = "+16505550112";
const ADA = "Ada Okafor";

describe("a leg that the server ends", () => {
  let testbed: Testbed | undefined;
  afterEach(async () => {
    await testbed?.close();
    testbed = undefined;
  });

  /** Opens a testbed in which every extension has a phone; the phone of 101 leaves calls unanswered if asked to. */
  async function open(options: SimulatorOptions = {}, answers = true) {
    const opened = await openTestbed(options);
    testbed = opened;
    const { core, pass } = opened;
    const phoneOf = (index: number): RawPhone => {
      const connect = (receive: (text: string) => void) =>
        core.sip.accept({ send: receive, close: () => undefined });
      return new RawPhone(core.platform.extensions[index]!, connect, {
        name: `desk-${index}`,
        answers,
      });
    };
    // The testbed's own phone answers, so that another one takes its place.
    opened.phone.register(0);
    const karla = phoneOf(0);
    const paco = phoneOf(1);
    karla.register();
    paco.register();
    const statuses = (): (string | undefined)[] =>
      core.platform
        .state()
        .sessions.at(-1)
        ?.parties.map(({ status }) => status) ?? [];
    const clear = (): void => void [karla, paco].forEach(({ wire }) => wire.splice(0));
    return { ...opened, karla, paco, pass, statuses, clear };
  }

  /** Opens a testbed in which 101 talks to 102, and with `second` also Jonas Lindqvist. */
  async function openCall({ second = false } = {}) {
    const opened = await open();
    const { core, karla, pass, clear } = opened;
    const call = karla.call("102");
    await pass(1_000);
    if (second) {
      core.simulator.person("Jonas Lindqvist").call("102");
      await pass(1_000);
    }
    clear();
    return { ...opened, call };
  }

  it("by a plain hang-up of the other side gets a BYE and a message", async () => {
    const { call, karla, paco } = await openCall();
    karla.hangUp(call);
    expect(paco.wire).toEqual(HANG_UP);
  });

  it("by the phone's own cold transfer gets a BYE and no message", async () => {
    const { karla, paco, pass, statuses } = await openCall();
    paco.refer(paco.calls[0]!, NORTHWIND);
    await pass(100);
    expect(paco.wire).toEqual([...REFERRED, "< NOTIFY", "> 200", ...TRANSFERRED]);
    expect(karla.wire).toEqual([]);
    expect(statuses()).toEqual(["Answered", "Disconnected", "Proceeding"]);
  });

  it("by the phone's own warm transfer gets a BYE and no message, in both calls", async () => {
    const { karla, paco, pass } = await openCall({ second: true });
    paco.refer(paco.calls[0]!, "x", paco.calls[1]);
    await pass(100);
    expect(paco.wire).toEqual([...REFERRED, ...TRANSFERRED, "< NOTIFY", "> 200", ...TRANSFERRED]);
    expect(karla.wire).toEqual([]);
  });

  it.each([
    ["cold", { phoneNumber: NORTHWIND }],
    ["cold, to an extension,", { extensionNumber: "103" }],
  ])("by a %s transfer over REST gets a BYE and no message", async (_what, target) => {
    const { core, karla, paco } = await openCall();
    const { partyId, sessionId } = paco.calls[0]!.ids;
    core.platform.transferParty(sessionId, partyId, target);
    expect(paco.wire).toEqual(TRANSFERRED);
    expect(karla.wire).toEqual([]);
  });

  it("by a warm transfer over REST gets a BYE and no message, in both calls", async () => {
    const { core, paco } = await openCall({ second: true });
    const [first, second] = paco.calls;
    core.platform.bridgeParties(second!.ids, first!.ids);
    expect(paco.wire).toEqual([...TRANSFERRED, ...TRANSFERRED]);
  });

  it.each([
    ["3", { Resp: "1" }],
    ["4", { Resp: "2" }],
    ["55551#1", { Resp: "3", ExtNfo: "5551" }],
  ])(
    "after a reply that was answered by %s stops ringing, and the caller stays",
    async (keys, answer) => {
      const { core, karla, pass, statuses, clear } = await open({}, false);
      const ada = core.simulator.person(ADA);
      ada.call("101");
      await pass(1_000);
      clear();
      karla.command(karla.calls[0]!, 14, { RepTp: "0", Bdy: "Not now" });
      await pass(100);
      expect(karla.wire).toEqual(STOPPED.slice(0, 3));
      ada.press(keys);
      await pass(10_000);
      expect(karla.wire).toEqual(STOPPED);
      for (const [name, value] of Object.entries(answer)) {
        expect(karla.requests.at(-1)!.body).toContain(`${name}="${value}"`);
      }
      expect(statuses()).toEqual(["Answered", "Disconnected"]);
      expect(ada.sessionId).toBe(karla.calls[0]!.ids.sessionId);
      ada.hangUp();
      expect(core.simulator.counts().sessions).toBe(0);
    },
  );

  it("after a reply ends with the caller's key 6", async () => {
    const { core, karla, pass } = await open({}, false);
    const ada = core.simulator.person(ADA);
    ada.call("101");
    await pass(1_000);
    karla.command(karla.calls[0]!, 14, { RepTp: "0", Bdy: "Not now" });
    await pass(100);
    ada.press("6");
    expect(ada.state).toBe("idle");
    expect(core.simulator.counts().sessions).toBe(0);
  });
});

describe("a caller whose call goes to another phone", () => {
  let testbed: Testbed | undefined;
  afterEach(async () => {
    await testbed?.close();
    testbed = undefined;
  });

  async function open(options: SimulatorOptions = {}, answers = true, media?: MediaEngine) {
    const opened = await openTestbed(options, media);
    testbed = opened;
    const { core } = opened;
    const connect = (receive: (text: string) => void) =>
      core.sip.accept({ send: receive, close: () => undefined });
    const paco = new RawPhone(core.platform.extensions[1]!, connect, { answers });
    paco.register();
    const northwind = core.simulator.person("Northwind Traders");
    const statuses = (): (string | undefined)[] =>
      core.platform
        .state()
        .sessions.at(-1)
        ?.parties.map(({ status }) => status) ?? [];
    return { ...opened, paco, northwind, statuses };
  }

  it("by a flip stays while the target rings, although the phone has left, and gets no message", async () => {
    const { phone: karla, paco, northwind, pass, statuses } = await open();
    karla.call("102");
    await pass(1_000);
    karla.wire.splice(0);
    paco.info(paco.calls[0]!, "callflip", { target: NORTHWIND });
    await pass(100);
    paco.hangUp(paco.calls[0]!);
    await pass(60_000);
    expect(northwind.state).toBe("ringing");
    expect(statuses()).toEqual(["Answered", "Disconnected", "Proceeding"]);
    expect(karla.wire).toEqual([]);
    northwind.answer();
    expect(statuses()).toEqual(["Answered", "Disconnected", "Answered"]);
    northwind.hangUp();
    expect(karla.wire).toEqual(["< BYE", "> 200"]);
  });

  it("by a flip keeps talking to the first phone if the target is busy", async () => {
    const { phone: karla, paco, northwind, pass, statuses } = await open();
    northwind.busy = true;
    karla.call("102");
    await pass(1_000);
    karla.wire.splice(0);
    paco.info(paco.calls[0]!, "callflip", { target: NORTHWIND });
    await pass(10_000);
    expect(statuses()).toEqual(["Answered", "Answered", "Disconnected"]);
    expect(karla.wire).toEqual([]);
    paco.hangUp(paco.calls[0]!);
    expect(karla.wire).toEqual(["< BYE", "> 200"]);
  });

  it("by a flip is hung up if the target does not answer after the phone has left", async () => {
    const { core, phone: karla, paco, pass } = await open({ rules: { noAnswerAfter: 5_000 } });
    karla.call("102");
    await pass(1_000);
    karla.wire.splice(0);
    paco.info(paco.calls[0]!, "callflip", { target: NORTHWIND });
    await pass(100);
    paco.hangUp(paco.calls[0]!);
    await pass(4_000);
    expect(karla.wire).toEqual([]);
    await pass(2_000);
    expect(karla.wire).toEqual(["< BYE", "> 200"]);
    expect(core.simulator.counts().sessions).toBe(0);
  });

  it.each([NORTHWIND, "103", "+16505550177"])(
    "by a forward to %s stays while the target rings, and gets no message",
    async (target) => {
      const { phone: karla, paco, pass, statuses } = await open({}, false);
      karla.call("102");
      await pass(1_000);
      karla.wire.splice(0);
      paco.command(paco.calls[0]!, 10, { Phn: target });
      await pass(60_000);
      expect(paco.wire.slice(-STOPPED.length)).toEqual(STOPPED);
      expect(statuses()).toEqual(["Answered", "Disconnected", "Proceeding"]);
      expect(karla.wire).toEqual([]);
    },
  );

  it.each([
    ["flip", "> INFO"],
    ["forward", "> MESSAGE"],
  ])("by a %s hears no ringing tone", async (how, first) => {
    const played: string[] = [];
    const silent = createSilentMedia();
    const media: MediaEngine = {
      ...silent,
      createBridge() {
        const bridge = silent.createBridge();
        return {
          ...bridge,
          play(sound) {
            const stop = bridge.play(sound);
            played.push("sound");
            return () => {
              played.pop();
              stop();
            };
          },
        };
      },
    };
    const { core, phone: karla, paco, pass } = await open({}, how === "flip", media);
    karla.call("102");
    await pass(1_000);
    paco.wire.splice(0);
    expect(played).toHaveLength(how === "flip" ? 0 : 1);
    if (how === "flip") paco.info(paco.calls[0]!, "callflip", { target: NORTHWIND });
    else paco.command(paco.calls[0]!, 10, { Phn: NORTHWIND });
    await pass(1_000);
    expect(paco.wire[0]).toBe(first);
    expect(core.simulator.person("Northwind Traders").state).toBe("ringing");
    expect(played).toEqual([]);
  });
});

describe("the caller and the called number in P-rc", () => {
  it.each([
    ["an extension number", "102", undefined, "101"],
    ["a number", "+16505550101", undefined, "+16505550100"],
    ["a number without its plus", "16505550101", undefined, "+16505550100"],
    ["a number with another caller id", "+16505550101", "+16505550199", "+16505550199"],
  ])("of a call between extensions to %s", async (_what, target, callerId, phn) => {
    const testbed = await openTestbed();
    const { core, phone, pass } = testbed;
    const paco = new RawPhone(core.platform.extensions[1]!, (receive) =>
      core.sip.accept({ send: receive, close: () => undefined }),
    );
    paco.register();
    phone.call(target, callerId);
    await pass(1_000);
    const invite = paco.requests[0]!;
    const { phoneNumber } = core.platform.extensions[1]!;
    expect(header(invite, "P-rc")).toContain(` Phn="${phn}" ToPhn="${phoneNumber}"`);
    expect(header(invite, "From")).toContain(`<sip:${phn}@`);
    await testbed.close();
  });
});
