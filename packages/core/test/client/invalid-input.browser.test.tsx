import { renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as actions from "../../src/actions/index.ts";
import {
  answerCall,
  bringInCall,
  declineCall,
  endConference,
  hangUpCall,
  hangUpInvite,
  inviteToSip,
  leaveConference,
  muteParticipant,
  rejoinConference,
  removeParticipant,
  sendDtmf,
  setHostHeld,
  setHostMuted,
  startConference,
} from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import * as main from "../../src/index.ts";
import { type Harness, rejectionOf, startHarness } from "../testbed/harness.tsx";

const { dial, dialIntoConference, setCallHeld, chooseDevice, forwardCall, transferCall } = actions;

/** All actions except those that only read or watch. */
const verbs = Object.entries(actions).filter(
  ([name]) => !/^(watch|export)/.test(name),
) as unknown as [string, (client: ConferenceClient, variables: object) => Promise<unknown>][];

const hooks = Object.entries(main).filter(([name]) => name.startsWith("use")) as unknown as [
  string,
  (argument?: unknown) => unknown,
][];

describe("the client", () => {
  let harness: Harness | undefined;
  afterEach(async () => {
    await harness?.stop();
    harness = undefined;
  });
  const open = async (): Promise<Harness> => {
    harness = await startHarness();
    return harness;
  };

  it("rejects a malformed phone number", async () => {
    const { client } = await open();
    const callId = await harness!.connectCall("Ada Okafor");
    for (const refused of [
      dial(client, { to: "Ada" }),
      dialIntoConference(client, { to: "+1 (650" }),
      forwardCall(client, { callId, to: "" }),
      transferCall(client, { callId, to: "12 monkeys" }),
    ]) {
      await rejectionOf(refused, "invalid-number");
    }
    expect(client.views.calls).toMatchObject([{ id: callId, status: "connected" }]);
  });

  it("rejects an extension that does not exist", async () => {
    const { client } = await open();
    await client.connect();
    await rejectionOf(dial(client, { to: "199" }), "wrong-number");
    expect(client.views.calls).toEqual([]);
  });

  it("rejects key tones that are empty or contain other characters", async () => {
    const { client } = await open();
    await startConference(client);
    await rejectionOf(sendDtmf(client, { digits: "" }), "invalid-digits");
    await rejectionOf(sendDtmf(client, { digits: "12x" }), "invalid-digits");
    expect(client.views.conference.status).toBe("active");
  });

  it("rejects a device that does not exist", async () => {
    const { client } = await open();
    await rejectionOf(chooseDevice(client, { role: "input", deviceId: "no" }), "unknown-device");
  });

  it("rejects an action on a call that has ended", async () => {
    const { client, simulator } = await open();
    const callId = await harness!.connectCall("Ada Okafor");
    simulator.person("Ada Okafor").hangUp();
    await expect.poll(() => client.views.calls).toEqual([]);
    await rejectionOf(setCallHeld(client, { callId, held: true }), "unknown-call");
    await rejectionOf(bringInCall(client, { callId }), "unknown-call");
  });

  it.each(verbs)("rejects %s after dispose", async (_name, verb) => {
    const { client } = await open();
    await client.dispose();
    const variables = { callId: "s-1", callIds: [], to: "102", participantId: "s-1" };
    await rejectionOf(verb(client, variables), "disposed");
  });

  it("rejects every action and connect after dispose", async () => {
    const { client } = await open();
    await client.dispose();
    const attempts = [
      startConference(client),
      client.connect(),
      bringInCall(client, { callId: "s-1" }),
      removeParticipant(client, { participantId: "s-1" }),
      muteParticipant(client, { participantId: "s-1", muted: true }),
      setHostMuted(client, { muted: true }),
      setHostHeld(client, { held: true }),
      sendDtmf(client, { digits: "1" }),
      leaveConference(client),
      endConference(client),
      rejoinConference(client),
      answerCall(client, { callId: "s-1" }),
      declineCall(client, { callId: "s-1" }),
      hangUpCall(client, { callId: "s-1" }),
      inviteToSip(client, { target: "102" }),
      hangUpInvite(client),
    ];
    for (const refused of attempts) await rejectionOf(refused, "disposed");
  });

  it.each(hooks)("throws if %s is called outside of a provider", (name, hook) => {
    const errorSpy = vi.spyOn(console, "error").mockReturnValue();
    const argument =
      name === "useCapability" ? "record" : name === "useParticipant" ? "host" : undefined;
    expect(() =>
      renderHook(() => hook(name === "useConferenceState" ? () => null : argument)),
    ).toThrow(
      expect.objectContaining({
        code: "no-provider",
        hint: expect.stringContaining("<ConferenceProvider client={client}>"),
      }),
    );
    errorSpy.mockRestore();
  });
});
