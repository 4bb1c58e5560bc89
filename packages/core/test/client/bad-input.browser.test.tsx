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

/** Every action that asks for something; the others only look. */
const verbs = Object.entries(actions).filter(
  ([name]) => !/^(watch|export)/.test(name),
) as unknown as [string, (client: ConferenceClient, variables: object) => Promise<unknown>][];

const hooks = Object.entries(main).filter(([name]) => name.startsWith("use")) as unknown as [
  string,
  (argument?: unknown) => unknown,
][];

describe("bad input is refused in words", () => {
  let harness: Harness | undefined;
  afterEach(async () => {
    await harness?.stop();
    harness = undefined;
  });
  const open = async (): Promise<Harness> => {
    harness = await startHarness();
    return harness;
  };

  it("a malformed phone number", async () => {
    const { client } = await open();
    const callId = await harness!.talkTo("Ada Okafor");
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

  it("an extension that there is none of", async () => {
    const { client } = await open();
    await client.connect();
    await rejectionOf(dial(client, { to: "199" }), "wrong-number");
    expect(client.views.calls).toEqual([]);
  });

  it("no key tones, and others than there are", async () => {
    const { client } = await open();
    await startConference(client);
    await rejectionOf(sendDtmf(client, { digits: "" }), "invalid-digits");
    await rejectionOf(sendDtmf(client, { digits: "12x" }), "invalid-digits");
    expect(client.views.conference.status).toBe("active");
  });

  it("a device that there is none of", async () => {
    const { client } = await open();
    await rejectionOf(chooseDevice(client, { role: "input", deviceId: "no" }), "unknown-device");
  });

  it("a call that ended meanwhile", async () => {
    const { client, simulator } = await open();
    const callId = await harness!.talkTo("Ada Okafor");
    simulator.person("Ada Okafor").hangUp();
    await expect.poll(() => client.views.calls).toEqual([]);
    await rejectionOf(setCallHeld(client, { callId, held: true }), "unknown-call");
    await rejectionOf(bringInCall(client, { callId }), "unknown-call");
  });

  it.each(verbs)("%s on a client that was disposed of", async (_name, verb) => {
    const { client } = await open();
    await client.dispose();
    const variables = { callId: "s-1", callIds: [], to: "102", participantId: "s-1" };
    await rejectionOf(verb(client, variables), "disposed");
  });

  it("any method of a client that was disposed of", async () => {
    const { client } = await open();
    await client.dispose();
    const asked = [
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
    for (const refused of asked) await rejectionOf(refused, "disposed");
  });

  it.each(hooks)("%s outside of its provider", (name, hook) => {
    const complaints = vi.spyOn(console, "error").mockReturnValue();
    const pass =
      name === "useCapability" ? "record" : name === "useParticipant" ? "host" : undefined;
    expect(() => renderHook(() => hook(name === "useConferenceState" ? () => null : pass))).toThrow(
      expect.objectContaining({
        code: "no-provider",
        hint: expect.stringContaining("<ConferenceProvider client={client}>"),
      }),
    );
    complaints.mockRestore();
  });
});
