import v8 from "node:v8";
import WebPhone from "ringcentral-web-phone";
import CallSession from "ringcentral-web-phone/call-session/index";
import { afterEach, describe, expect, it, vi } from "vitest";
import { endConference, startConference } from "../../src/actions/index.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import { ConferenceError } from "../../src/errors/conference-error.ts";
import { GatewayConnection } from "../../src/notifications/gateway-connection.ts";
import { Phone } from "../../src/phone/phone.ts";
import { Registration } from "../../src/phone/registration.ts";
import { KeyedStore } from "../../src/state/keyed-store.ts";
import { Model } from "../../src/state/model.ts";
import { Wire } from "../../src/wire.ts";
import { createProfile, openPage } from "../testbed/headless-page.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

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
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it(`stays as it is over ${CYCLES.toLocaleString("en")} conferences`, {
    timeout: 600_000,
  }, async () => {
    testbed = await openHeadlessTestbed({ logSize: 200 });
    const { client, simulator } = testbed;
    const look = () => ({
      objects: objectCounts(),
      timers: vi.getTimerCount(),
      listeners: [testbed.webPhone, testbed.webPhone.sipClient].map(listenersOf),
      calls: testbed.webPhone.callSessions.length,
      server: simulator.counts(),
    });
    const cycle = async (): Promise<void> => {
      await testbed.settled(startConference(client));
      expect(client.views.conference.status).toBe("active");
      await testbed.settled(endConference(client));
    };
    // What is made once is made, and as much is remembered as ever will be.
    for (let round = 0; round < 100; round += 1) await cycle();
    await testbed.pass(180_000, 1_000);
    const before = look();
    for (let round = 0; round < CYCLES; round += 1) await cycle();
    await testbed.pass(180_000, 1_000);
    expect(look()).toEqual(before);
  });

  it("leaves nothing behind when it ends, however often it begins anew", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.settled(testbed.client.dispose());
    // Rings for nobody, keeps no time: what is left is the platform's.
    await testbed.pass(180_000, 1_000);
    const timers = vi.getTimerCount();
    const profile = createProfile();
    for (let round = 0; round < 50; round += 1) {
      const page = openPage(testbed.simulator, profile);
      await testbed.settled(
        page.sdk.platform().login({ jwt: testbed.simulator.extensions[0]?.jwt ?? "" }),
      );
      if (round % 3 > 0) await testbed.settled(page.client.connect());
      if (round % 3 > 1) await testbed.settled(startConference(page.client));
      await testbed.settled(page.client.dispose());
      expect(testbed.simulator.counts()).toMatchObject({
        registrations: 0,
        sipSockets: 0,
        gatewaySockets: 0,
        dialogs: 0,
      });
    }
    await testbed.pass(180_000, 1_000);
    expect(vi.getTimerCount()).toBe(timers);
    expect(testbed.simulator.state().conferences).toEqual([]);
    const ids = testbed.simulator
      .log()
      .flatMap(({ text }) => text?.match(/urn:uuid:[\w-]+/g) ?? []);
    // One browser, two profiles of it: an instance id each, however many pages.
    expect(new Set(ids).size).toBe(2);
  });

  it("several in one page are phones of their own, and disturb each other in nothing", async () => {
    testbed = await openHeadlessTestbed();
    const paco = openPage(testbed.simulator, createProfile(), {
      storage: testbed.profile.localStorage,
    });
    await testbed.settled(
      paco.sdk.platform().login({ jwt: testbed.simulator.extensions[1]?.jwt ?? "" }),
    );
    await testbed.settled(paco.client.connect());
    const registrations = testbed.simulator.state().registrations;
    expect(registrations.map(({ extensionNumber }) => extensionNumber).sort()).toEqual([
      "101",
      "102",
    ]);
    expect(new Set(registrations.map(({ instanceId }) => instanceId)).size).toBe(2);

    await testbed.conferenceWith("Ada Okafor");
    await testbed.settled(startConference(paco.client));
    expect(testbed.simulator.state().conferences).toHaveLength(2);
    expect(paco.client.views.participants.map(({ name }) => name)).toEqual(["Paco Vu"]);
    expect(testbed.list()).toEqual(["Karla Rosario", "Ada Okafor"]);
    await testbed.settled(endConference(paco.client));
    await testbed.settled(paco.client.dispose());
    expect(testbed.client.views.conference.status).toBe("active");
    expect(testbed.simulator.state().conferences).toHaveLength(1);
  });

  it("on the app's own phone touches no call but its own", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.settled(testbed.client.dispose());
    const webPhone = new WebPhone({
      sipInfo: testbed.simulator.sipInfo(testbed.simulator.extensions[0]!),
      instanceId: "the-app",
      webRtcSessionFactory: () => testbed.silence(),
    });
    await testbed.settled(webPhone.start());
    // A call of the app's own, which goes on before, during and after.
    const ada = testbed.simulator.person("Ada Okafor");
    const call = await testbed.settled(webPhone.call("+16505550111"));
    await testbed.until(() => ada.state === "ringing");
    ada.answer();
    await testbed.until(() => ada.state === "talking");
    const invites = (): number =>
      testbed.simulator
        .log()
        .filter(({ to, summary }) => to === "server" && /^(INVITE|BYE|REFER)/.test(summary)).length;
    const platform = testbed.page.sdk.platform();
    const options = { platform, webPhone, tabStorage: testbed.profile.sessionStorage };
    const client = createConferenceClient(options);
    await testbed.settled(client.connect());
    expect(client.views.calls).toMatchObject([
      { phoneNumber: "+16505550111", status: "connected" },
    ]);
    const before = invites();
    await testbed.settled(startConference(client));
    // The two INVITEs of the host's leg, and none for a hold.
    expect(invites() - before).toBe(2);
    expect(
      testbed.simulator
        .state()
        .sessions.some(({ parties }) => parties.some(({ status }) => status === "Hold")),
    ).toBe(false);

    // The app restores its own socket; the kit shows what it sees.
    testbed.simulator.faults.dropSipSockets();
    await testbed.until(() => client.views.phone.status === "reconnecting");
    await testbed.settled(webPhone.start());
    await testbed.until(() => client.views.phone.status === "registered");
    expect(client.views.conference.status).toBe("active");

    // Without the client, the phone goes on; another client finds the conference where it was.
    await testbed.settled(client.dispose());
    expect(webPhone.callSessions).toHaveLength(2);
    const next = createConferenceClient(options);
    await testbed.settled(next.connect());
    expect(next.views.conference.status).toBe("active");
    await testbed.settled(endConference(next));
    await testbed.settled(next.dispose());
    expect(webPhone.callSessions).toEqual([call]);
    expect(ada.state).toBe("talking");
    expect(testbed.simulator.state().registrations).toMatchObject([{ instanceId: "the-app" }]);
    await testbed.settled(webPhone.dispose());
  });
});
