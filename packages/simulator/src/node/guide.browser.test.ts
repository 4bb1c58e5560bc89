import { SDK } from "@ringcentral/sdk";
import { Subscriptions } from "@ringcentral/subscriptions";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commands } from "vitest/browser";
import type { StartedSimulator } from "../../../tooling/src/simulator-commands.ts";
import type { WireNotificationBody } from "../platform/wire.ts";

interface Notification {
  uuid: string;
  event: string;
  timestamp: string;
  subscriptionId: string;
  ownerId: string;
  body: WireNotificationBody;
}

/** Follows RingCentral's guide to conference calls step by step, with the official clients over real sockets. */
describe.each(["~", "the account's own id"])(
  "the conference guide, with %s as the account",
  (spelling) => {
    let simulator: StartedSimulator;
    let sdk: SDK;
    let webPhone: WebPhone;
    let account: string;
    const heard: Notification[] = [];

    const platform = () => sdk.platform();
    const json = async (response: Promise<Response>) => (await response).json();
    const control = async (path: string, body: unknown = {}) => {
      const response = await fetch(simulator.control + path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      expect(response.ok, `${path}: ${response.status}`).toBe(true);
    };
    const person = (name: string) => `/people/${encodeURIComponent(name)}`;
    const state = async () => (await fetch(`${simulator.control}/state`)).json();
    const heardFrom = (match: (body: WireNotificationBody) => boolean) =>
      expect.poll(() => heard.find(({ body }) => match(body)), { timeout: 10_000 });
    const rejection = async (request: Promise<Response>) => {
      const error = await request.then(
        () => undefined,
        (reason: { response: Response }) => reason,
      );
      if (!error) throw new Error("The request was expected to be refused.");
      return { status: error.response.status, body: await error.response.json() };
    };

    async function receiveCall(name: string) {
      const ringing = new Promise<void>((resolve, reject) => {
        webPhone.once("inboundCall", (session) => session.answer().then(resolve, reject));
      });
      await control(`${person(name)}/call`, { to: "101" });
      await ringing;
      await expect
        .poll(async () => presenceOf(name))
        .toMatchObject({ telephonyStatus: "CallConnected" });
      return presenceOf(name);
    }

    async function presenceOf(name: string) {
      const presence = await json(
        platform().get(`/restapi/v1.0/account/${account}/extension/~/presence`, {
          detailedTelephonyState: true,
        }),
      );
      return presence.activeCalls?.find((call: { fromName?: string }) => call.fromName === name);
    }

    beforeEach(async () => {
      heard.length = 0;
      simulator = await commands.startSimulator({ seed: 7 });
      sdk = new SDK({
        server: simulator.server,
        clientId: simulator.clientId,
        cachePrefix: `guide-${simulator.id}-`,
      });
      await platform().login({ jwt: simulator.extensions[0]!.jwt });
      const extension = await json(platform().get("/restapi/v1.0/account/~/extension/~"));
      account = spelling === "~" ? "~" : extension.account.id;

      const subscription = new Subscriptions({ sdk }).createSubscription();
      subscription.on(subscription.events.notification, (event: Notification) => heard.push(event));
      await subscription
        .setEventFilters(["/restapi/v1.0/account/~/extension/~/telephony/sessions"])
        .register();

      const provision = await json(
        platform().post("/restapi/v1.0/client-info/sip-provision", {
          sipInfo: [{ transport: "WSS" }],
        }),
      );
      webPhone = new WebPhone({ sipInfo: provision.sipInfo[0] });
      await webPhone.start();
    });

    afterEach(async () => {
      await webPhone.dispose();
      await commands.stopSimulator(simulator.id);
    });

    it("starts a conference, brings calls in, is notified who joined and left, and removes a party", async () => {
      const ada = await receiveCall("Ada Okafor");
      const northwind = await receiveCall("Northwind Traders");

      // Start a conference. The request has no body; the response has a token and no parties.
      const { session } = await json(
        platform().post(`/restapi/v1.0/account/${account}/telephony/conference`),
      );
      expect(session).toMatchObject({ origin: { type: "Conference" }, parties: [] });
      expect(session.id).toMatch(/^s-[0-9a-fz]+$/);
      expect(session.voiceCallToken).toMatch(/^conf_[0-9a-f]+$/);
      expect(session.creationTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

      const parties = `/restapi/v1.0/account/${account}/telephony/sessions/${session.id}/parties`;
      const bringIn = (body: object) => platform().post(`${parties}/bring-in`, body);

      // A bring-in is refused before the SIP INVITE.
      const early = await rejection(
        bringIn({ sessionId: ada.telephonySessionId, partyId: ada.partyId }),
      );
      expect(early.status).toBe(403);
      expect(JSON.stringify(early.body)).toContain("TAS-106");

      // The web phone sends the INVITE with the token, and an event reports the host's join.
      const host = await webPhone.call(session.voiceCallToken);
      await heardFrom(
        (body) =>
          body.telephonySessionId === session.id && body.parties[0].status.code === "Answered",
      ).toMatchObject({
        body: {
          sessionId: "0",
          origin: { type: "Conference" },
          parties: [{ direction: "Outbound", to: { phoneNumber: "conference" } }],
        },
      });
      expect(host.sessionId).toBe(session.id);
      expect(host.isConference).toBe(true);

      // Bring in one party per request, with both field names for the session id.
      const first = await json(
        bringIn({ sessionId: ada.telephonySessionId, partyId: ada.partyId }),
      );
      expect(first).toMatchObject({
        id: session.id.replace(/^s-/, "p-").concat("-2"),
        conferenceRole: "Participant",
        direction: "Inbound",
        status: { code: "Setup" },
        to: { name: "Conference", phoneNumber: "conference" },
        muted: false,
        standAlone: false,
      });
      const second = await json(
        bringIn({ telephonySessionId: northwind.telephonySessionId, partyId: northwind.partyId }),
      );
      expect(second.id).toMatch(/-3$/);

      // This is the first event of the community thread, which reports who was added.
      await heardFrom(
        (body) =>
          body.telephonySessionId === ada.telephonySessionId &&
          body.parties[0].status.reason === "Conference",
      ).toBeDefined();
      const added = heard.find(
        ({ body }) =>
          body.telephonySessionId === ada.telephonySessionId &&
          body.parties[0].status.reason === "Conference",
      )!;
      expect(added.uuid).toMatch(/^\d+$/);
      expect(added.event).toMatch(
        /^\/restapi\/v1\.0\/account\/\d+\/extension\/\d+\/telephony\/sessions$/,
      );
      expect(added.timestamp).toMatch(/\.\d{3}Z$/);
      expect(added.subscriptionId).toEqual(expect.any(String));
      expect(added.ownerId).toEqual(expect.any(String));
      expect(Object.keys(added.body).sort()).toEqual([
        "eventTime",
        "origin",
        "parties",
        "sequence",
        "serverId",
        "sessionId",
        "telephonySessionId",
      ]);
      expect(added.body.sessionId).toMatch(/^\d+$/);
      expect(added.body.origin).toEqual({ type: "Call" });
      expect(added.body.parties).toHaveLength(1);
      expect(added.body.parties[0]).toEqual({
        accountId: expect.any(String),
        extensionId: expect.any(String),
        id: ada.partyId,
        direction: "Inbound",
        from: expect.objectContaining({ phoneNumber: "+16505550111", name: "Ada Okafor" }),
        to: expect.objectContaining({ extensionId: expect.any(String) }),
        status: {
          code: "Gone",
          reason: "Conference",
          peerId: { telephonySessionId: session.id, sessionId: "0", partyId: first.id },
          rcc: false,
        },
        park: {},
        missedCall: false,
        standAlone: false,
        muted: false,
      });

      // In the conference session, connected parties read Gone and point to their original call.
      const seen = await json(
        platform().get(`/restapi/v1.0/account/${account}/telephony/sessions/${session.id}`),
      );
      expect(seen.parties[0]).toMatchObject({
        conferenceRole: "Host",
        status: { code: "Answered" },
      });
      expect(seen.parties[1]).toMatchObject({
        conferenceRole: "Participant",
        status: {
          code: "Gone",
          peerId: { sessionId: ada.telephonySessionId, partyId: ada.partyId },
        },
      });

      // When somebody hangs up, the second event of the thread comes on the original session.
      await control(`${person("Ada Okafor")}/hang-up`);
      await heardFrom(
        (body) =>
          body.telephonySessionId === ada.telephonySessionId &&
          body.parties[0].status.code === "Disconnected",
      ).toMatchObject({
        body: { parties: [{ id: ada.partyId, status: { code: "Disconnected", rcc: false } }] },
      });
      const left = heard.filter(({ body }) => body.telephonySessionId === ada.telephonySessionId);
      const sequences = left.map(({ body }) => body.sequence);
      expect(sequences[0]).toBeGreaterThanOrEqual(2);
      expect(sequences).toEqual([...sequences].sort((a, b) => a - b));

      // Remove one party per request from the conference.
      const removal = await platform().delete(`${parties}/${second.id}`);
      expect(removal.status).toBe(204);
      await heardFrom(
        (body) =>
          body.telephonySessionId === northwind.telephonySessionId &&
          body.parties[0].status.code === "Disconnected",
      ).toBeDefined();
      await expect
        .poll(async () =>
          (await state()).conferences[0].parties.map((p: { name: string }) => p.name),
        )
        .toEqual(["Karla Rosario"]);

      // The conference's participant parties have sent no events themselves.
      const fromConference = heard.filter(({ body }) => body.telephonySessionId === session.id);
      expect(new Set(fromConference.map(({ body }) => body.parties[0].id))).toEqual(
        new Set([session.id.replace(/^s-/, "p-").concat("-1")]),
      );

      const end = await platform().delete(
        `/restapi/v1.0/account/${account}/telephony/sessions/${session.id}`,
      );
      expect(end.status).toBe(204);
      await expect.poll(async () => (await state()).conferences).toEqual([]);
    });

    it("removes a party by its original call", async () => {
      const ada = await receiveCall("Ada Okafor");
      const { session } = await json(
        platform().post(`/restapi/v1.0/account/${account}/telephony/conference`),
      );
      await webPhone.call(session.voiceCallToken);
      await heardFrom(
        (body) =>
          body.telephonySessionId === session.id && body.parties[0].status.code === "Answered",
      ).toBeDefined();
      await platform().post(
        `/restapi/v1.0/account/${account}/telephony/sessions/${session.id}/parties/bring-in`,
        { sessionId: ada.telephonySessionId, partyId: ada.partyId },
      );
      await heardFrom((body) => body.parties[0].status.reason === "Conference").toBeDefined();
      const removal = await platform().delete(
        `/restapi/v1.0/account/${account}/telephony/sessions/${ada.telephonySessionId}/parties/${ada.partyId}`,
      );
      expect(removal.status).toBe(204);
      await heardFrom(
        (body) =>
          body.telephonySessionId === ada.telephonySessionId &&
          body.parties[0].status.code === "Disconnected",
      ).toBeDefined();
      const { conferences } = await state();
      expect(conferences[0].parties.map((p: { name: string }) => p.name)).toEqual([
        "Karla Rosario",
      ]);
    });
  },
);
