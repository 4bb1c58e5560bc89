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
import { PROMPT_EVENTS } from "../testbed/rules.ts";

const CYCLES = 10_000;
const COUNTED_CLASSES = {
  Model,
  KeyedStore,
  Wire,
  Phone,
  Registration,
  GatewayConnection,
  CallSession,
  ConferenceError,
};

/** Number of objects of each class on the heap after a garbage collection. */
function objectCounts(): Record<string, number> {
  globalThis.gc?.();
  return Object.fromEntries(
    Object.entries(COUNTED_CLASSES).map(([name, kind]) => [
      name,
      v8.queryObjects(kind, { format: "count" }),
    ]),
  );
}

/** Number of listeners of one of the web phone's event emitters. */
function listenersOf(emitter: object): number {
  const { listeners } = emitter as { listeners: Map<string, unknown[]> };
  return [...listeners.values()].reduce((sum, list) => sum + list.length, 0);
}

describe("a client", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  it(`leaks no object, timer or listener over ${CYCLES.toLocaleString("en")} conferences`, {
    timeout: 600_000,
  }, async () => {
    // With late events the cycles take hours, in which the gateway closes the socket, and the client reconnects.
    testbed = await openHeadlessTestbed({ logSize: 200, rules: PROMPT_EVENTS });
    const { client, simulator } = testbed;
    const countAll = () => ({
      objects: objectCounts(),
      timers: vi.getTimerCount(),
      listeners: [testbed.webPhone, testbed.webPhone.sipClient].map(listenersOf),
      calls: testbed.webPhone.callSessions.length,
      server: simulator.counts(),
    });
    const cycle = async (): Promise<void> => {
      await testbed.settle(startConference(client));
      expect(client.views.conference.status).toBe("active");
      await testbed.settle(endConference(client));
    };
    // The first cycles create everything that is created once, and fill the bounded histories.
    for (let round = 0; round < 100; round += 1) await cycle();
    await testbed.advanceTime(180_000, 1_000);
    const before = countAll();
    for (let round = 0; round < CYCLES; round += 1) await cycle();
    await testbed.advanceTime(180_000, 1_000);
    expect(countAll()).toEqual(before);
  });

  it("leaves nothing behind when it is disposed, however many follow one another", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.settle(testbed.client.dispose());
    // Without a client, all remaining timers belong to the platform.
    await testbed.advanceTime(180_000, 1_000);
    const timers = vi.getTimerCount();
    const profile = createProfile();
    for (let round = 0; round < 50; round += 1) {
      const page = openPage(testbed.simulator, profile);
      await testbed.settle(
        page.sdk.platform().login({ jwt: testbed.simulator.extensions[0]?.jwt ?? "" }),
      );
      if (round % 3 > 0) await testbed.settle(page.client.connect());
      if (round % 3 > 1) await testbed.settle(startConference(page.client));
      await testbed.settle(page.client.dispose());
      expect(testbed.simulator.counts()).toMatchObject({
        registrations: 0,
        sipSockets: 0,
        gatewaySockets: 0,
        dialogs: 0,
      });
    }
    await testbed.advanceTime(180_000, 1_000);
    expect(vi.getTimerCount()).toBe(timers);
    expect(testbed.simulator.state().conferences).toEqual([]);
    const ids = testbed.simulator
      .log()
      .flatMap(({ text }) => text?.match(/urn:uuid:[\w-]+/g) ?? []);
    // The two profiles have one instance id each, however many pages they opened.
    expect(new Set(ids).size).toBe(2);
  });

  it("shares nothing with another client of the same page, which has a phone of its own", async () => {
    testbed = await openHeadlessTestbed();
    const paco = openPage(testbed.simulator, createProfile(), {
      storage: testbed.profile.localStorage,
    });
    await testbed.settle(
      paco.sdk.platform().login({ jwt: testbed.simulator.extensions[1]?.jwt ?? "" }),
    );
    await testbed.settle(paco.client.connect());
    const registrations = testbed.simulator.state().registrations;
    expect(registrations.map(({ extensionNumber }) => extensionNumber).sort()).toEqual([
      "101",
      "102",
    ]);
    expect(new Set(registrations.map(({ instanceId }) => instanceId)).size).toBe(2);

    await testbed.startConferenceWith("Ada Okafor");
    await testbed.settle(startConference(paco.client));
    expect(testbed.simulator.state().conferences).toHaveLength(2);
    expect(paco.client.views.participants.map(({ name }) => name)).toEqual(["Paco Vu"]);
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    await testbed.settle(endConference(paco.client));
    await testbed.settle(paco.client.dispose());
    expect(testbed.client.views.conference.status).toBe("active");
    expect(testbed.simulator.state().conferences).toHaveLength(1);
  });

  it("on the app's own web phone changes no call except its own", async () => {
    testbed = await openHeadlessTestbed();
    await testbed.settle(testbed.client.dispose());
    const webPhone = new WebPhone({
      sipInfo: testbed.simulator.sipInfo(testbed.simulator.extensions[0]!),
      instanceId: "the-app",
      webRtcSessionFactory: () => testbed.createSilentMedia(),
    });
    await testbed.settle(webPhone.start());
    // This call of the app continues during the whole test.
    const ada = testbed.simulator.person("Ada Okafor");
    const call = await testbed.settle(webPhone.call("+16505550111"));
    await testbed.waitUntil(() => ada.state === "ringing");
    ada.answer();
    await testbed.waitUntil(() => ada.state === "talking");
    const invites = (): number =>
      testbed.simulator
        .log()
        .filter(({ to, summary }) => to === "server" && /^(INVITE|BYE|REFER)/.test(summary)).length;
    const platform = testbed.page.sdk.platform();
    const options = { platform, webPhone, tabStorage: testbed.profile.sessionStorage };
    const client = createConferenceClient(options);
    await testbed.settle(client.connect());
    expect(client.views.calls).toMatchObject([
      { phoneNumber: "+16505550111", status: "connected" },
    ]);
    const before = invites();
    await testbed.settle(startConference(client));
    // The host's leg takes two INVITEs because of the challenge; a hold would take another one.
    expect(invites() - before).toBe(2);
    expect(
      testbed.simulator
        .state()
        .sessions.some(({ parties }) => parties.some(({ status }) => status === "Hold")),
    ).toBe(false);

    // The app restores its own socket, and the kit only reports the registration.
    testbed.simulator.faults.dropSipSockets();
    await testbed.waitUntil(() => client.views.phone.status === "reconnecting");
    await testbed.settle(webPhone.start());
    await testbed.waitUntil(() => client.views.phone.status === "registered");
    expect(client.views.conference.status).toBe("active");

    // The phone outlives the client, and another client finds the conference still running.
    await testbed.settle(client.dispose());
    expect(webPhone.callSessions).toHaveLength(2);
    const next = createConferenceClient(options);
    await testbed.settle(next.connect());
    expect(next.views.conference.status).toBe("active");
    await testbed.settle(endConference(next));
    await testbed.settle(next.dispose());
    expect(webPhone.callSessions).toEqual([call]);
    expect(ada.state).toBe("talking");
    expect(testbed.simulator.state().registrations).toMatchObject([{ instanceId: "the-app" }]);
    await testbed.settle(webPhone.dispose());
  });

  it("that is disposed of while it starts a conference leaves none to the next client", async () => {
    testbed = await openHeadlessTestbed();
    const { simulator, profile, page } = testbed;
    simulator.faults.add({ name: "inviteUnanswered", times: 9 });
    startConference(testbed.client).catch(() => undefined);
    await testbed.waitUntil(() => testbed.client.views.conference.status === "joining");
    // The first client still deletes its conference while the next one connects.
    simulator.faults.clear();
    simulator.faults.add({ name: "restDelay", delay: 3_000 });
    await testbed.settle(testbed.client.dispose());
    const next = openPage(simulator, profile);
    await testbed.settle(next.client.connect());
    expect(next.client.views.conference.status).toBe("idle");
    simulator.faults.clear();
    await testbed.settle(startConference(next.client));
    await testbed.advanceTime(10_000, 100);
    expect(next.client.views.conference.status).toBe("active");
    await testbed.settle(next.client.dispose());
    page.kill();
  });

  it("that is disposed of leaves the conference of the next client stored", async () => {
    testbed = await openHeadlessTestbed();
    const { simulator, profile } = testbed;
    simulator.faults.add({ name: "inviteUnanswered", times: 9 });
    startConference(testbed.client).catch(() => undefined);
    await testbed.waitUntil(() => testbed.client.views.conference.status === "joining");
    simulator.faults.clear();
    simulator.faults.add({ name: "restDelay", delay: 9_000, times: 1 });
    await testbed.settle(testbed.client.dispose());
    const next = openPage(simulator, profile);
    await testbed.settle(next.client.connect());
    await testbed.settle(startConference(next.client));
    // Meanwhile the request of the first client is answered.
    await testbed.advanceTime(15_000, 100);
    next.kill();
    const reloaded = openPage(simulator, profile);
    void reloaded.client.connect().catch(() => undefined);
    await testbed.waitUntil(() => reloaded.client.views.conference.status === "active");
    await testbed.settle(reloaded.client.dispose());
  });
});
