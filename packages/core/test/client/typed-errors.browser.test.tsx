import { createFastClock } from "@rc-conference/simulator/browser";
import { afterEach, describe, expect, it } from "vitest";
import {
  answerCall,
  bringInCall,
  endConference,
  removeParticipant,
  sendDtmf,
  startConference,
} from "../../src/actions/index.ts";
import { createSystemClock } from "../../src/clock.ts";
import { requestBringIn } from "../../src/conference/bring-in.ts";
import { EventLog } from "../../src/event-log.ts";
import { Wire } from "../../src/wire.ts";
import { type Harness, rejectionOf, startHarness } from "../testbed/harness.tsx";

describe("the client", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  const systemClock = createSystemClock();
  const wireOf = ({ sdk }: Harness): Wire =>
    new Wire({
      platform: sdk.platform(),
      accountId: "~",
      clock: systemClock,
      log: new EventLog(systemClock, 0),
    });

  it("rejects a bring-in request before the host has joined", async () => {
    harness = await startHarness();
    const callId = await harness.connectCall("Ada Okafor");
    const { session } = await (
      await harness.sdk.platform().post("/restapi/v1.0/account/~/telephony/conference")
    ).json();
    const partyId = harness.client.views.calls[0]?.partyId ?? "";
    const error = await rejectionOf(
      requestBringIn(wireOf(harness), session.id, { sessionId: callId, partyId }),
      "host-not-joined",
    );
    expect(error.status).toBe(403);
  });

  it("delays a bring-in until the host has joined", async () => {
    harness = await startHarness();
    const callId = await harness.connectCall("Ada Okafor");
    const start = startConference(harness.client);
    await expect.poll(() => harness.client.views.conference.status).toMatch(/joining|active/);
    await Promise.all([start, bringInCall(harness.client, { callId })]);
    await expect.poll(harness.platformNames).toEqual(["Karla Rosario", "Ada Okafor"]);
  });

  it("rejects a start whose INVITE is not answered within 38 seconds", async () => {
    const clock = createFastClock(20);
    harness = await startHarness({ simulator: { clock }, client: { clock } });
    await harness.client.connect();
    harness.simulator.faults.add({ name: "inviteUnanswered", times: 9 });
    const start = startConference(harness.client);
    start.catch(() => undefined);
    await expect.poll(() => harness.client.views.conference).toMatchObject({ status: "joining" });
    const { conference } = harness.client.views;
    const left = conference.status === "joining" ? conference.deadline - clock.now() : 0;
    expect(left).toBeGreaterThan(20_000);
    expect(left).toBeLessThanOrEqual(38_000);
    await rejectionOf(start, "join-timeout");
    expect(harness.client.views.conference).toMatchObject({
      status: "failed",
      error: { code: "join-timeout" },
    });
    expect(harness.simulator.state().conferences).toEqual([]);
  });

  it("rejects a start whose INVITE is refused, and explains the SIP code", async () => {
    harness = await startHarness();
    await harness.client.connect();
    harness.simulator.faults.add({ name: "inviteRefused", status: 486, reason: "Busy Here" });
    const error = await rejectionOf(startConference(harness.client), "invite-refused");
    expect(error.sipCode).toBe(486);
    expect(error.explanation).toContain("busy");
    expect(harness.simulator.state().conferences).toEqual([]);
  });

  it("rejects a bring-in into a full conference before any request", async () => {
    harness = await startHarness({ client: { capacityLimit: 2 } });
    const ada = await harness.connectCall("Ada Okafor");
    const northwind = await harness.connectCall("Northwind Traders");
    await startConference(harness.client);
    await bringInCall(harness.client, { callId: ada });
    const before = harness.simulator.log().length;
    await rejectionOf(bringInCall(harness.client, { callId: northwind }), "conference-full");
    expect(
      harness.simulator
        .log()
        .slice(before)
        .filter(({ summary }) => summary.includes("bring-in")),
    ).toEqual([]);
    expect(harness.client.views.capacity.full).toBe(true);
  });

  it("rejects a bring-in if the platform has fewer places than documented", async () => {
    harness = await startHarness({ simulator: { rules: { maxConferenceParties: 1 } } });
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(harness.client);
    await rejectionOf(bringInCall(harness.client, { callId: ada }), "not-allowed");
    expect(harness.clientNames()).toEqual(["Karla Rosario"]);
    expect(harness.client.views.calls.map(({ name }) => name)).toEqual([
      "Ada Okafor",
      "Conference",
    ]);
  });

  it("distinguishes an unknown session from an unknown party", async () => {
    harness = await startHarness();
    await startConference(harness.client);
    const { conference } = harness.client.views;
    const id = conference.status === "active" ? conference.sessionId : "";
    const wire = wireOf(harness);
    await rejectionOf(
      wire.get("/telephony/sessions/s-0", { subject: "session" }),
      "unknown-session",
    );
    await rejectionOf(
      wire.delete(`/telephony/sessions/${id}/parties/p-0-9`, { subject: "party" }),
      "unknown-party",
    );
    await rejectionOf(
      requestBringIn(wire, id, { sessionId: "s-0", partyId: "p-0-1" }),
      "unknown-party",
    );
    await rejectionOf(bringInCall(harness.client, { callId: "s-0" }), "unknown-call");
    await rejectionOf(
      removeParticipant(harness.client, { participantId: "s-0" }),
      "unknown-participant",
    );
  });

  it("rejects a start without a microphone before it creates a conference", async () => {
    harness = await startHarness();
    await harness.client.connect();
    for (const [reason, code] of [
      ["denied", "microphone-denied"],
      ["missing", "microphone-missing"],
    ] as const) {
      harness.microphone.refuse(reason);
      await rejectionOf(startConference(harness.client), code);
      expect(harness.client.views.conference).toMatchObject({ status: "failed", error: { code } });
    }
    expect(
      harness.simulator.log().some(({ summary }) => summary.includes("telephony/conference")),
    ).toBe(false);
    harness.microphone.refuse(undefined);
    await startConference(harness.client);
    expect(harness.client.views.conference.status).toBe("active");
  });

  it("rejects an answer without a microphone, and the call goes on ringing", async () => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    await client.connect();
    simulator.person("Ada Okafor").call("101");
    const ringing = () => client.views.calls.find(({ status }) => status === "ringing");
    await expect.poll(() => ringing()?.onThisPhone).toBe(true);
    microphone.refuse("denied");
    await rejectionOf(answerCall(client, { callId: ringing()?.id ?? "" }), "microphone-denied");
    expect(ringing()?.name).toBe("Ada Okafor");
  });

  it("rejects a start after the login was revoked", async () => {
    harness = await startHarness();
    await harness.client.connect();
    harness.simulator.faults.revokeTokens();
    await rejectionOf(startConference(harness.client), "token-expired");
  });

  it("sends no request during a rate-limit penalty", async () => {
    harness = await startHarness();
    await harness.client.connect();
    harness.simulator.faults.add({
      name: "restStatus",
      path: "/telephony/conference",
      status: 429,
      errorCode: "CMN-301",
      headers: { "retry-after": "30" },
    });
    const error = await rejectionOf(startConference(harness.client), "rate-limited");
    expect(error.retryAt).toBeGreaterThan(Date.now() + 20_000);
    const before = harness.simulator.log().length;
    await rejectionOf(startConference(harness.client), "rate-limited");
    expect(
      harness.simulator
        .log()
        .slice(before)
        .filter(({ protocol }) => protocol === "rest"),
    ).toEqual([]);
  });

  it("lists a participant as before after a removal in the wrong state", async () => {
    harness = await startHarness();
    const ada = await harness.connectCall("Ada Okafor");
    await startConference(harness.client);
    await bringInCall(harness.client, { callId: ada });
    await expect.poll(() => harness.client.views.byParticipant[ada]?.status).toBe("connected");
    harness.simulator.faults.add({
      name: "restStatus",
      method: "DELETE",
      status: 409,
      errorCode: "TAS-102",
    });
    const removal = removeParticipant(harness.client, { participantId: ada });
    expect(harness.client.views.byParticipant[ada]?.status).toBe("leaving");
    await rejectionOf(removal, "wrong-state");
    expect(harness.client.views.byParticipant[ada]?.status).toBe("connected");
  });

  it("ignores malformed notifications, and reports only the first one", async () => {
    harness = await startHarness();
    await harness.client.connect();
    harness.simulator.faults.add({ name: "notificationMalformed", times: 3 });
    await harness.connectCall("Ada Okafor");
    expect(harness.warnings.filter((text) => text.includes("malformed"))).toHaveLength(1);
    expect(harness.client.views.calls.map(({ name }) => name)).toEqual(["Ada Okafor"]);
  });

  it("rejects invalid tones, a missing conference, a second one and a use after dispose", async () => {
    harness = await startHarness();
    const { client } = harness;
    await rejectionOf(sendDtmf(client, { digits: "1" }), "no-conference");
    await rejectionOf(endConference(client), "no-conference");
    await startConference(client);
    await rejectionOf(sendDtmf(client, { digits: "" }), "invalid-digits");
    await rejectionOf(sendDtmf(client, { digits: "call me" }), "invalid-digits");
    await rejectionOf(startConference(client), "conference-running");
    await endConference(client);
    await client.dispose();
    await rejectionOf(startConference(client), "disposed");
    await rejectionOf(client.connect(), "disposed");
  });

  it("keeps secrets out of errors, of the state and of the simulator's log", async () => {
    harness = await startHarness();
    harness.simulator.faults.add({ name: "inviteRefused", status: 404, reason: "Not Found" });
    const error = await rejectionOf(startConference(harness.client), "invite-refused");
    const text = JSON.stringify([
      error,
      error.message,
      harness.warnings,
      harness.client.views,
      harness.simulator.log(),
    ]);
    expect(text).not.toMatch(/conf_[0-9a-f]{8}/);
    expect(text).not.toContain(harness.simulator.extensions[0]?.sip.password ?? "-");
    const { access_token, refresh_token } = await harness.sdk.platform().auth().data();
    expect(text).not.toContain(access_token);
    expect(text).not.toContain(refresh_token);
  });
});
