import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answerIntoConference,
  bringInCall,
  dialIntoConference,
  endConference,
  hangUpCall,
  leaveConference,
  muteParticipant,
  removeParticipant,
  setHostHeld,
} from "../../src/actions/index.ts";
import type { Participant } from "../../src/types.ts";
import { openDesk } from "../testbed/desk.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { ruleVariants } from "../testbed/rules.ts";

/** How soon the client has to show what nothing reports to it. */
const SOON_MS = 60_000;
const PEOPLE = ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist"] as const;

describe.each([{ title: "the defaults", rules: {} }, ...ruleVariants])(
  "with $title, the client shows the truth",
  ({ rules }) => {
    let testbed: HeadlessTestbed;
    beforeEach(async () => {
      testbed = await openHeadlessTestbed({ rules });
    });
    afterEach(() => testbed.close());

    const views = () => testbed.client.views;
    const rowOf = (name: string): Participant | undefined =>
      views().participants.find((row) => row.name === name);
    const numberOf = (name: string): string => testbed.simulator.person(name).phoneNumber;

    /** The agent's calls on the platform that are in no conference, by the number of the other end. */
    const platformCalls = (): string[] =>
      testbed.simulator
        .state()
        .sessions.filter(({ origin }) => origin !== "Conference")
        .filter(({ parties }) =>
          parties.some(
            ({ name, status }) =>
              name === "Karla Rosario" && (status === "Answered" || status === "Hold"),
          ),
        )
        .flatMap(({ parties }) => parties.filter(({ name }) => name !== "Karla Rosario"))
        .filter(({ status }) => status !== "Disconnected")
        .map(({ name }) => name ?? "")
        .sort();
    const clientCalls = (): string[] =>
      views()
        .calls.filter(({ isConference }) => !isConference)
        .map(({ name }) => name)
        .sort();
    /** What the client and the platform say about who is where, and whether everybody has joined. */
    const told = () => ({
      names: [...testbed.clientNames()].sort(),
      calls: clientCalls(),
      settled: views().participants.every(({ joinedAt }) => joinedAt !== undefined),
    });
    const truth = () => ({
      names: [...testbed.platformNames()].sort(),
      calls: platformCalls(),
      settled: true,
    });

    /** Waits until the client shows the truth, and checks that it goes on showing it for two minutes. */
    async function expectTruth(): Promise<void> {
      const isTrue = (): boolean => JSON.stringify(told()) === JSON.stringify(truth());
      await testbed.waitUntil(isTrue, SOON_MS).catch(() => undefined);
      expect(told()).toEqual(truth());
      for (let passed = 0; passed < 120_000; passed += 5_000) {
        await testbed.advanceTime(5_000, 500);
        expect(told()).toEqual(truth());
      }
      expect(testbed.page.warnings.filter((text) => text.includes("malformed"))).toEqual([]);
    }

    /** The other client of the agent, which changes something by REST alone. */
    const elsewhere = (
      method: "patch" | "delete",
      path: string,
      body?: object,
    ): Promise<unknown> => {
      const platform = testbed.page.sdk.platform();
      return testbed.settle(
        platform[method](`/restapi/v1.0/account/~/telephony/sessions/${path}`, body),
      );
    };
    const conferencePath = (): string => testbed.simulator.state().conferences[0]?.id ?? "";
    const platformParty = (name: string) =>
      testbed.simulator.state().conferences[0]?.parties.find((party) => party.name === name);

    it("of three who are brought in", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      expect(testbed.clientNames()).toEqual(["Karla Rosario", ...PEOPLE]);
      await expectTruth();
      expect(views().conference.status).toBe("active");
      expect(views().participants.every(({ status }) => status === "connected")).toBe(true);
    });

    it("of one who leaves", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      testbed.simulator.person("Ada Okafor").hangUp();
      await expectTruth();
      expect(testbed.clientNames()).not.toContain("Ada Okafor");
      expect(views().departed.map(({ name }) => name)).toEqual(["Ada Okafor"]);
    });

    it("of one who is removed here, and of what becomes of their call", async () => {
      const [ada = ""] = await testbed.startConferenceWith(...PEOPLE);
      await testbed.settle(removeParticipant(testbed.client, { participantId: ada }));
      expect(testbed.clientNames()).not.toContain("Ada Okafor");
      await expectTruth();
      const call = views().calls.find(({ id }) => id === ada);
      if (!call) return;
      // They are back in their call, and can be brought in once more.
      expect(call.canBringIn).toEqual({ allowed: true });
      await testbed.settle(bringInCall(testbed.client, { callId: ada }));
      await expectTruth();
      expect(testbed.clientNames()).toContain("Ada Okafor");
      await testbed.settle(removeParticipant(testbed.client, { participantId: ada }));
      await testbed.waitUntil(() => views().calls.some(({ id }) => id === ada), SOON_MS);
      await testbed.settle(hangUpCall(testbed.client, { callId: ada }));
      await expectTruth();
      expect(testbed.simulator.person("Ada Okafor").state).toBe("idle");
    });

    it("of one who is removed elsewhere", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      await elsewhere("delete", `${conferencePath()}/parties/${platformParty("Ada Okafor")?.id}`);
      await expectTruth();
      expect(testbed.clientNames()).not.toContain("Ada Okafor");
    });

    it("of who is muted, here and elsewhere", async () => {
      const [ada = ""] = await testbed.startConferenceWith(...PEOPLE);
      await testbed.settle(muteParticipant(testbed.client, { participantId: ada, muted: true }));
      expect(rowOf("Ada Okafor")?.muted).toBe(true);
      const { id } = platformParty("Jonas Lindqvist") ?? {};
      await elsewhere("patch", `${conferencePath()}/parties/${id}`, { muted: true });
      await testbed.waitUntil(() => rowOf("Jonas Lindqvist")?.muted === true, SOON_MS);
      await expectTruth();
      expect(rowOf("Ada Okafor")?.muted).toBe(true);
    });

    it("of a host on hold", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      await testbed.settle(setHostHeld(testbed.client, { held: true }));
      await expectTruth();
      expect(platformParty("Karla Rosario")?.held).toBe(true);
      await testbed.settle(setHostHeld(testbed.client, { held: false }));
      await expectTruth();
      expect(views().participants.every(({ status }) => status === "connected")).toBe(true);
    });

    it("of a call that is switched to another device and brought in from there", async () => {
      await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
      const jonas = await testbed.connectCall("Jonas Lindqvist");
      const desk = await openDesk(testbed);
      await desk.takeOver(jonas);
      await expectTruth();
      expect(views().calls.find(({ id }) => id === jonas)).toMatchObject({
        direction: "inbound",
        phoneNumber: numberOf("Jonas Lindqvist"),
      });
      await testbed.waitUntil(
        () => views().calls.find(({ id }) => id === jonas)?.canBringIn.allowed === true,
        SOON_MS,
      );
      await testbed.settle(bringInCall(testbed.client, { callId: jonas }));
      await expectTruth();
      expect(testbed.clientNames()).toContain("Jonas Lindqvist");
      await desk.webPhone.dispose();
    });

    it("of a host who switches to another device", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      const desk = await openDesk(testbed);
      await desk.takeOver(conferencePath());
      await testbed.waitUntil(() => views().conference.status === "rejoinable", SOON_MS);
      expect(views().conference).toMatchObject({ reason: "otherDevice" });
      await expectTruth();
      await desk.webPhone.dispose();
    });

    it("after a reload and a rejoin", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      await testbed.reloadPage();
      await testbed.waitUntil(() => views().conference.status === "active", SOON_MS);
      await expectTruth();
      testbed.simulator.person("Northwind Traders").hangUp();
      await expectTruth();
      expect(testbed.clientNames()).not.toContain("Northwind Traders");
    });

    it("after an end for everyone", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      await testbed.settle(endConference(testbed.client));
      await expectEnd();
      expect(views().conference).toMatchObject({ status: "ended", reason: "ended" });
      for (const name of PEOPLE) expect(testbed.simulator.person(name).state).toBe("idle");
    });

    it("after an end elsewhere", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      await elsewhere("delete", conferencePath());
      await expectEnd();
    });

    it("after the host left", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      await testbed.settle(leaveConference(testbed.client));
      expect(views().conference).toMatchObject({ status: "ended", reason: "left" });
      await testbed.advanceTime(120_000, 500);
      expect(clientCalls()).toEqual([]);
    });

    it("after lost notifications, during which one left and one was muted", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      testbed.simulator.faults.add({ name: "gatewayRefused", lasts: 20_000 });
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      await testbed.advanceTime(2_000);
      testbed.simulator.person("Ada Okafor").hangUp();
      testbed.simulator.person("Northwind Traders").mute();
      await testbed.advanceTime(30_000, 100);
      await expectTruth();
      expect(testbed.clientNames()).not.toContain("Ada Okafor");
    });

    it("after a lost phone", async () => {
      await testbed.startConferenceWith(...PEOPLE);
      testbed.simulator.faults.add({ name: "sipRefused", lasts: 10_000 });
      testbed.simulator.faults.dropSipSockets();
      await testbed.advanceTime(1_000);
      testbed.simulator.person("Ada Okafor").hangUp();
      await testbed.advanceTime(20_000, 100);
      await testbed.waitUntil(() => views().conference.status === "active", SOON_MS);
      await expectTruth();
    });

    it("of one who is called into the conference, and of one who is answered into it", async () => {
      await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
      testbed.simulator.person("Jonas Lindqvist").script().answerAfter(2_000);
      const outcome = await testbed.settle(
        dialIntoConference(testbed.client, { to: numberOf("Jonas Lindqvist") }),
      );
      expect(outcome).toMatchObject({ status: "joined" });
      testbed.simulator.person("Paco Vu").call("101");
      const find = () => views().calls.find(({ status }) => status === "ringing");
      await testbed.waitUntil(() => find()?.onThisPhone === true);
      await testbed.settle(answerIntoConference(testbed.client, { callId: find()?.id ?? "" }));
      // The platform does not name the people whom the agent called.
      const numbers = () => views().participants.map(({ phoneNumber }) => phoneNumber);
      await testbed.waitUntil(() => numbers().length === 5, SOON_MS);
      await testbed.advanceTime(120_000, 500);
      expect(numbers()).toContain(numberOf("Jonas Lindqvist"));
      expect(testbed.clientNames()).toContain("Paco Vu");
      expect(clientCalls()).toEqual([]);
      expect(views().participants.length).toBe(testbed.platformNames().length);
    });

    async function expectEnd(): Promise<void> {
      await testbed.waitUntil(() => views().conference.status === "ended", SOON_MS);
      await testbed.advanceTime(120_000, 500);
      expect(testbed.platformNames()).toEqual([]);
      expect(views().calls).toEqual([]);
      expect(views().conference.status).toBe("ended");
      expect(views().participants).toEqual([]);
    }
  },
);
