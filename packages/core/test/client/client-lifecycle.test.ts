import v8 from "node:v8";
import WebPhone from "ringcentral-web-phone";
import CallSession from "ringcentral-web-phone/call-session/index";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { ConferenceError } from "../../src/errors/conference-error.ts";
import { GatewayConnection } from "../../src/notifications/gateway-connection.ts";
import { Phone } from "../../src/phone/phone.ts";
import { Registration } from "../../src/phone/registration.ts";
import { Model } from "../../src/state/context.ts";
import { KeyedStore } from "../../src/state/keyed-store.ts";
import { Wire } from "../../src/wire.ts";
import { createProfile, openPage } from "../testbed/headless-page.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";

const CYCLES = 10_000;
const KEPT = {
  Model,
  KeyedStore,
  Wire,
  Phone,
  Registration,
  GatewayConnection,
  CallSession,
  ConferenceError,
};

/** How many objects of each class are on the heap, after what can be collected has been. */
function objectCounts(): Record<string, number> {
  globalThis.gc?.();
  return Object.fromEntries(
    Object.entries(KEPT).map(([name, kind]) => [name, v8.queryObjects(kind, { format: "count" })]),
  );
}

/** Listeners of an event emitter of the web phone's. */
function listenersOf(emitter: object): number {
  const { listeners } = emitter as { listeners: Map<string, unknown[]> };
  return [...listeners.values()].reduce((sum, list) => sum + list.length, 0);
}

describe("the life of a client", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  it(`stays as it is over ${CYCLES.toLocaleString("en")} conferences`, {
    timeout: 600_000,
  }, async () => {
    desk = await openHeadlessDesk({ logSize: 200 });
    const { client, simulator } = desk;
    const look = () => ({
      objects: objectCounts(),
      timers: vi.getTimerCount(),
      listeners: [desk.webPhone, desk.webPhone.sipClient].map(listenersOf),
      calls: desk.webPhone.callSessions.length,
      server: simulator.counts(),
    });
    const cycle = async (): Promise<void> => {
      await desk.settled(client.start());
      expect(client.views.conference.status).toBe("active");
      await desk.settled(client.end());
    };
    // What is made once is made, and as much is remembered as ever will be.
    for (let round = 0; round < 100; round += 1) await cycle();
    await desk.pass(180_000, 1_000);
    const before = look();
    for (let round = 0; round < CYCLES; round += 1) await cycle();
    await desk.pass(180_000, 1_000);
    expect(look()).toEqual(before);
  });

  it("leaves nothing behind when it ends, however often it begins anew", async () => {
    desk = await openHeadlessDesk();
    await desk.settled(desk.client.dispose());
    // Rings for nobody, keeps no time: what is left is the platform's.
    await desk.pass(180_000, 1_000);
    const timers = vi.getTimerCount();
    const profile = createProfile();
    for (let round = 0; round < 50; round += 1) {
      const page = openPage(desk.simulator, profile);
      await desk.settled(
        page.sdk.platform().login({ jwt: desk.simulator.extensions[0]?.jwt ?? "" }),
      );
      if (round % 3 > 0) await desk.settled(page.client.connect());
      if (round % 3 > 1) await desk.settled(page.client.start());
      await desk.settled(page.client.dispose());
      expect(desk.simulator.counts()).toMatchObject({
        registrations: 0,
        sipSockets: 0,
        gatewaySockets: 0,
        dialogs: 0,
      });
    }
    await desk.pass(180_000, 1_000);
    expect(vi.getTimerCount()).toBe(timers);
    expect(desk.simulator.state().conferences).toEqual([]);
    const ids = desk.simulator.log().flatMap(({ text }) => text?.match(/urn:uuid:[\w-]+/g) ?? []);
    // One browser, two profiles of it: an instance id each, however many pages.
    expect(new Set(ids).size).toBe(2);
  });

  it("several in one page are phones of their own, and disturb each other in nothing", async () => {
    desk = await openHeadlessDesk();
    const paco = openPage(desk.simulator, createProfile(), {
      storage: desk.profile.localStorage,
    });
    await desk.settled(paco.sdk.platform().login({ jwt: desk.simulator.extensions[1]?.jwt ?? "" }));
    await desk.settled(paco.client.connect());
    const registrations = desk.simulator.state().registrations;
    expect(registrations.map(({ extensionNumber }) => extensionNumber).sort()).toEqual([
      "101",
      "102",
    ]);
    expect(new Set(registrations.map(({ instanceId }) => instanceId)).size).toBe(2);

    await desk.conferenceWith("Ada Okafor");
    await desk.settled(paco.client.start());
    expect(desk.simulator.state().conferences).toHaveLength(2);
    expect(paco.client.views.participants.map(({ name }) => name)).toEqual(["Paco Vu"]);
    expect(desk.list()).toEqual(["Karla Rosario", "Ada Okafor"]);
    await desk.settled(paco.client.end());
    await desk.settled(paco.client.dispose());
    expect(desk.client.views.conference.status).toBe("active");
    expect(desk.simulator.state().conferences).toHaveLength(1);
  });

  it("on the app's own phone touches no call but its own", async () => {
    desk = await openHeadlessDesk();
    await desk.settled(desk.client.dispose());
    const webPhone = new WebPhone({
      sipInfo: desk.simulator.sipInfo(desk.simulator.extensions[0]!),
      instanceId: "the-app",
      webRtcSessionFactory: () => desk.silence(),
    });
    await desk.settled(webPhone.start());
    // A call of the app's own, which goes on before, during and after.
    const ada = desk.simulator.person("Ada Okafor");
    const call = await desk.settled(webPhone.call("+16505550111"));
    await desk.until(() => ada.state === "ringing");
    ada.answer();
    await desk.until(() => ada.state === "talking");
    const invites = (): number =>
      desk.simulator
        .log()
        .filter(({ to, summary }) => to === "server" && /^(INVITE|BYE|REFER)/.test(summary)).length;
    const platform = desk.page.sdk.platform();
    const options = { platform, webPhone, tabStorage: desk.profile.sessionStorage };
    const client = createConferenceClient(options);
    await desk.settled(client.connect());
    expect(client.views.calls).toMatchObject([
      { phoneNumber: "+16505550111", status: "connected" },
    ]);
    const before = invites();
    await desk.settled(client.start());
    // The two INVITEs of the host's leg, and none for a hold.
    expect(invites() - before).toBe(2);
    expect(
      desk.simulator
        .state()
        .sessions.some(({ parties }) => parties.some(({ status }) => status === "Hold")),
    ).toBe(false);

    // The app restores its own socket; the kit shows what it sees.
    desk.simulator.faults.dropSipSockets();
    await desk.until(() => client.views.phone.status === "reconnecting");
    await desk.settled(webPhone.start());
    await desk.until(() => client.views.phone.status === "registered");
    expect(client.views.conference.status).toBe("active");

    // Without the client, the phone goes on; another client finds the conference where it was.
    await desk.settled(client.dispose());
    expect(webPhone.callSessions).toHaveLength(2);
    const next = createConferenceClient(options);
    await desk.settled(next.connect());
    expect(next.views.conference.status).toBe("active");
    await desk.settled(next.end());
    await desk.settled(next.dispose());
    expect(webPhone.callSessions).toEqual([call]);
    expect(ada.state).toBe("talking");
    expect(desk.simulator.state().registrations).toMatchObject([{ instanceId: "the-app" }]);
    await desk.settled(webPhone.dispose());
  });
});
