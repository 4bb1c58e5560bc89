import { act, render } from "@testing-library/react";
import { Profiler, type ReactElement, StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  bringInCall,
  endConference,
  muteParticipant,
  setHostHeld,
  setHostMuted,
  startConference,
} from "../../src/actions/index.ts";
import {
  ConferenceProvider,
  useActiveCalls,
  useBringInCall,
  useConference,
  useConferenceState,
  useHostLeg,
  useParticipant,
  useParticipantIds,
  usePhone,
  useSetHostMuted,
  useSipInvite,
  useStartConference,
} from "../../src/index.ts";
import {
  type Harness,
  rejectionOf,
  renderHookWith,
  renderWith,
  startHarness,
} from "../testbed/harness.tsx";

describe("the hooks in StrictMode", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("register and subscribe once, and send no INVITE and no BYE, when they mount and unmount repeatedly", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const sent = (start: string): number =>
      simulator
        .log()
        .filter(({ protocol, summary }) => protocol === "sip" && summary.startsWith(start)).length;
    const first = renderHookWith(client, () => ({
      conference: useConference(),
      phone: usePhone(),
    }));
    await expect.poll(() => first.result.current.phone.status).toBe("registered");
    await act(() => first.result.current.conference.start());
    const registers = sent("REGISTER");
    expect(registers).toBe(2);
    const invites = sent("INVITE");
    expect(invites).toBe(2);

    first.unmount();
    const second = renderHookWith(client, () => useConference());
    second.unmount();
    const third = renderHookWith(client, () => useConference());
    expect(third.result.current.status).toBe("active");
    await act(() => client.connect());
    expect([sent("REGISTER"), sent("INVITE"), sent("BYE")]).toEqual([registers, invites, 0]);
    expect(simulator.state()).toMatchObject({
      registrations: [{ extensionNumber: "101" }],
      gatewaySockets: 1,
    });
  });

  it("useActiveCalls reads the presence once, and then follows the events", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const { result } = renderHookWith(client, () => useActiveCalls());
    await expect.poll(() => result.current.status).toBe("success");
    const reads = (): number =>
      simulator
        .log()
        .filter(({ summary }) => summary.startsWith("GET") && summary.includes("presence")).length;
    expect(reads()).toBe(1);
    act(() => simulator.person("Ada Okafor").call("101"));
    await expect
      .poll(() => result.current.data[0])
      .toMatchObject({ name: "Ada Okafor", status: "ringing" });
    act(() => simulator.person("Ada Okafor").hangUp());
    await expect.poll(() => result.current.data).toEqual([]);
    expect(reads()).toBe(1);
    await act(() => result.current.refetch());
    expect(reads()).toBe(2);
  });

  it("useActiveCalls has a typed error after a failure", async () => {
    harness = await startHarness();
    harness.simulator.faults.revokeTokens();
    const { result } = renderHookWith(harness.client, () => useActiveCalls());
    await expect.poll(() => result.current.status).toBe("error");
    expect(result.current.error?.code).toBe("token-expired");
  });

  it("useSipInvite calls a number, and follows the leg to its end", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const { result } = renderHookWith(client, () => useSipInvite());
    await act(() => result.current.invite("+16505550111"));
    expect(result.current).toMatchObject({ status: "answered", target: "+16505550111" });
    const ada = simulator.person("Ada Okafor");
    await expect.poll(() => ada.state).toBe("ringing");
    act(() => ada.answer());
    await act(() => result.current.setHeld(true));
    expect(result.current).toMatchObject({ status: "answered", held: true });
    act(() => ada.hangUp());
    await expect.poll(() => result.current).toMatchObject({ status: "ended", by: "remote" });
    await act(() => result.current.invite("78654").catch(() => undefined));
    expect(result.current).toMatchObject({
      status: "failed",
      error: { code: "invite-refused", sipCode: 486 },
    });
  });

  it("useSipInvite tells who ended the leg, refuses a second leg, and can be cancelled", async () => {
    harness = await startHarness();
    const { client, simulator } = harness;
    const { result } = renderHookWith(client, () => useSipInvite());
    await act(() => result.current.invite("+16505550111"));
    await rejectionOf(result.current.invite("+16505550112"), "leg-running");
    await act(() => result.current.sendDtmf("12#"));
    await rejectionOf(result.current.sendDtmf(""), "invalid-digits");
    await act(() => result.current.hangUp());
    expect(result.current).toMatchObject({
      status: "ended",
      by: "local",
      answeredAt: expect.any(Number),
      endedAt: expect.any(Number),
    });
    simulator.faults.add({ name: "inviteUnanswered" });
    const given = rejectionOf(result.current.invite("+16505550111"), "aborted");
    await expect.poll(() => result.current.status).toBe("inviting");
    await act(() => result.current.hangUp());
    await given;
    expect(result.current).toMatchObject({ status: "ended", by: "local", answeredAt: undefined });
    simulator.faults.add({ name: "inviteRefused", status: 603, reason: "Decline" });
    await act(() => result.current.invite("+16505550111").catch(() => undefined));
    expect(result.current).toMatchObject({
      status: "failed",
      sipCode: 603,
      sipReason: "The call was declined.",
    });
  });

  it("useSipInvite is in progress until somebody answers, if the platform sends 200 only then", async () => {
    harness = await startHarness({ simulator: { rules: { answersEarly: false } } });
    const { client, simulator } = harness;
    const { result } = renderHookWith(client, () => useSipInvite());
    await act(() => client.connect());
    const answered = result.current.invite("+16505550111");
    await expect.poll(() => result.current.status).toBe("progress");
    await expect.poll(() => simulator.person("Ada Okafor").state).toBe("ringing");
    act(() => simulator.person("Ada Okafor").answer());
    await act(() => answered);
    expect(result.current.status).toBe("answered");
    const statistics = await result.current.statistics();
    expect(statistics).toMatchObject({ received: expect.any(Number), lost: expect.any(Number) });
  });

  it("useHostLeg follows the host's leg in the same states as useSipInvite", async () => {
    harness = await startHarness();
    const { client } = harness;
    const { result } = renderHookWith(client, () => useHostLeg());
    expect(result.current.status).toBe("idle");
    await act(() => startConference(client));
    expect(result.current).toMatchObject({ status: "answered", target: "conference", held: false });
    await act(() => setHostHeld(client, { held: true }));
    expect(result.current).toMatchObject({ held: true });
    await act(() => endConference(client));
    await expect.poll(() => result.current.status).toBe("ended");
  });

  it("mutations carry the typed error", async () => {
    harness = await startHarness();
    harness.microphone.refuse("denied");
    const { result } = renderHookWith(harness.client, () => useStartConference());
    act(() => result.current.mutate());
    await expect.poll(() => result.current.error?.code).toBe("microphone-denied");
  });

  it("mutations run while the browser is offline, and are not retried unless the app asks for it", async () => {
    harness = await startHarness();
    const { client } = harness;
    await act(() => startConference(client));
    const { result } = renderHookWith(client, () => useSetHostMuted());
    window.dispatchEvent(new Event("offline"));
    try {
      await act(() => result.current.mutateAsync({ muted: true }));
      expect(client.views.conference).toMatchObject({ status: "active", muted: true });
    } finally {
      window.dispatchEvent(new Event("online"));
    }
    const retrying = renderHookWith(client, () =>
      useBringInCall({ retry: 2, retryDelay: 0 }),
    ).result;
    act(() => retrying.current.mutate({ callId: "s-0" }));
    await expect.poll(() => retrying.current.failureCount).toBe(3);
    const once = renderHookWith(client, () => useBringInCall()).result;
    act(() => once.current.mutate({ callId: "s-0" }));
    await expect.poll(() => once.current.status).toBe("error");
    expect(once.current.failureCount).toBe(1);
  });

  it("useConferenceState renders only if its selection changes, even if the selection is a new object each time", async () => {
    harness = await startHarness();
    const { client } = harness;
    let renders = 0;
    const { result } = renderHookWith(client, () => {
      renders += 1;
      return useConferenceState(({ status }) => ({ isActive: status === "active" }));
    });
    await act(() => client.connect());
    expect(result.current).toEqual({ isActive: false });
    await act(() => startConference(client));
    expect(result.current).toEqual({ isActive: true });
    const before = renders;
    await act(() => setHostMuted(client, { muted: true }));
    await act(() => setHostMuted(client, { muted: false }));
    expect(renders).toBe(before);
  });

  it("useParticipant renders only the row of the participant who is muted", async () => {
    harness = await startHarness();
    const { client } = harness;
    const ada = await harness.connectCall("Ada Okafor");
    const northwind = await harness.connectCall("Northwind Traders");
    await startConference(client);
    await bringInCall(client, { callId: ada });
    await bringInCall(client, { callId: northwind });
    await expect
      .poll(() => client.views.participants.every(({ status }) => status === "connected"))
      .toBe(true);
    const renders: Record<string, number> = {};
    const count = (id: string): void => {
      renders[id] = (renders[id] ?? 0) + 1;
    };
    const Row = ({ id }: { id: string }): ReactElement => (
      <li>{useParticipant(id)?.muted ? "muted" : "open"}</li>
    );
    const List = (): ReactElement => (
      <ul>
        {useParticipantIds().map((id) => (
          <Profiler key={id} id={id} onRender={count}>
            <Row id={id} />
          </Profiler>
        ))}
      </ul>
    );
    const { container } = renderWith(
      client,
      <Profiler id="list" onRender={() => undefined}>
        <List />
      </Profiler>,
    );
    const before = { ...renders };
    await act(() => muteParticipant(client, { participantId: ada, muted: true }));
    expect(container.textContent).toBe("openmutedopen");
    expect(renders[ada]! - before[ada]!).toBe(1);
    expect(renders[northwind]).toBe(before[northwind]);
    expect(renders["host"]).toBe(before["host"]);
  });
});

describe("a provider", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  it("connects by itself, and retries after a transient error", async () => {
    harness = await startHarness();
    harness.simulator.faults.add({ name: "registerRefused", status: 503 });
    const { result } = renderHookWith(harness.client, () => usePhone());
    await expect.poll(() => result.current.status).toBe("failed");
    await expect.poll(() => result.current.status, { timeout: 8_000 }).toBe("registered");
  });
});

describe("a hook without a provider", () => {
  it("throws an error that tells what to do", () => {
    const spy = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const Lost = (): ReactElement => <p>{useConference().status}</p>;
    expect(() =>
      render(
        <StrictMode>
          <Lost />
        </StrictMode>,
      ),
    ).toThrow(/useConference was called outside of a ConferenceProvider/);
    spy.mockRestore();
    expect(ConferenceProvider).toBeTypeOf("function");
  });
});
