import { ConferenceProvider } from "@rc-conference/core";
import { exportEventLog } from "@rc-conference/core/actions";
import { conferenceKey } from "@rc-conference/core/query";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ConferencePanel } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = "", priya = ""] = names;
const MEI = "Mei Tanaka";
const ECHO_NUMBER = "+16505550190";

/** An action with its variables and, if it was rejected, the code of its error. */
type HostAction = [name: string, variables?: object, errorCode?: string];

describe("React Query's mutation cache", () => {
  let testbed: Testbed;
  let queryClient: QueryClient;
  const consoleError = vi.spyOn(console, "error");

  beforeEach(async () => {
    testbed = await setUpTestbed(undefined);
    queryClient = new QueryClient();
  });
  afterEach(async () => {
    cleanup();
    await testbed.client.dispose();
    expect(consoleError.mock.calls.map(([first]) => String(first))).toEqual([]);
  });

  const showPanel = (): void => {
    render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <ConferenceProvider client={testbed.client}>
            <ConferencePanel echoNumber={ECHO_NUMBER} />
          </ConferenceProvider>
        </QueryClientProvider>
      </StrictMode>,
    );
  };

  const press = async (name: string): Promise<void> =>
    userEvent.click(await screen.findByRole("button", { name }, { timeout: 8_000 }));
  const choose = async (menu: string, item: string): Promise<void> => {
    await press(menu);
    await userEvent.click(await screen.findByRole("menuitem", { name: item }));
  };
  const confirm = async (name: string): Promise<void> =>
    userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));
  const answer = async (name: string, button = `Answer ${name}`): Promise<string> => {
    const callId = await testbed.ringFrom(name);
    await press(button);
    await waitFor(() => expect(screen.queryByRole("region", { name })).toBeNull());
    return callId;
  };
  const waitForRow = (name: string): Promise<unknown> =>
    screen.findByRole("button", { name: `Remove ${name}` }, { timeout: 8_000 });
  const waitUntilConnected = (count: number): Promise<void> =>
    testbed.waitUntil(
      ({ participants }) =>
        participants.length === count && participants.every(({ status }) => status === "connected"),
    );

  /**
   * Expects these mutations, each by its key, in this order. The client's event log has an entry for
   * every call of an action, so an action that does not go through the cache appears only there.
   */
  async function expectActions(expected: readonly HostAction[]): Promise<void> {
    const mutations = queryClient.getMutationCache().getAll();
    await waitFor(() =>
      expect(mutations.filter(({ state }) => state.status === "pending")).toEqual([]),
    );
    expect(
      mutations.map(({ options, state }) => ({
        key: options.mutationKey,
        variables: state.variables,
        error: (state.error as { code?: string } | null)?.code,
      })),
    ).toEqual(
      expected.map(([name, variables, error]) => ({
        key: conferenceKey(testbed.client, name),
        variables,
        error,
      })),
    );
    for (const name of new Set(expected.map(([each]) => each))) {
      const mutationKey = conferenceKey(testbed.client, name);
      expect(queryClient.getMutationCache().findAll({ mutationKey, exact: true })).toHaveLength(
        expected.filter(([each]) => each === name).length,
      );
    }
    expect(loggedActions()).toEqual(expected.map(([name]) => name));
  }

  /** The actions that the client ran, without those that React Query ran as queries. */
  function loggedActions(): string[] {
    const queries = queryClient.getQueryCache().getAll();
    const queried = new Set(queries.map(({ queryKey }) => queryKey[2]));
    return exportEventLog(testbed.client)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string; name: string })
      .filter(({ kind, name }) => kind === "action" && !queried.has(name))
      .map(({ name }) => name);
  }

  it("has every action of a conference, in order", { timeout: 60_000 }, async () => {
    testbed.simulator.person(MEI).script().answerAfter(100);
    showPanel();
    const adaId = await answer(ada);
    const northwindId = await answer(northwind);

    await press("Start conference");
    await press("Add call");
    await press("Add all");
    await waitUntilConnected(3);

    await press("Mute");
    await press("Unmute");
    await press("Hold");
    await press("Resume");
    await press("Keypad");
    await press("4");
    await press("#");
    await waitFor(() => expect(screen.getByLabelText("Sent tones").textContent).toBe("4#"));
    await press("Keypad");

    await press(`Mute ${ada}`);
    await press(`Unmute ${ada}`);
    await screen.findByRole("button", { name: `Mute ${ada}` });
    await choose(`More for ${ada}`, "Isolate");
    await screen.findByText("isolated");
    await choose(`More for ${ada}`, "End isolation");
    await waitFor(() => expect(screen.queryByText("isolated")).toBeNull());

    testbed.simulator.faults.add({ name: "restStatus", method: "PATCH", status: 409 });
    await press(`Mute ${northwind}`);
    await screen.findByRole("alert");
    await press(`Dismiss: ${northwind}`);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());

    await choose("More", "Record");
    await confirm("They agreed, record");
    await screen.findByRole("button", { name: "Stop recording" });
    await press("Add call");
    await userEvent.type(screen.getByLabelText("Number or extension"), "103{Enter}");
    await waitUntilConnected(4);
    await press("They agreed");
    await waitFor(() => expect(screen.queryByText(/Not asked yet/)).toBeNull());
    await press("Stop recording");
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Stop recording" })).toBeNull(),
    );
    await choose("More", "Mute everyone");
    await screen.findByRole("button", { name: `Unmute ${MEI}` });

    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const jonasId = await answer(jonas, `Answer and add ${jonas}`);
    await waitForRow(jonas);
    const priyaId = await answer(priya, `Answer and add ${priya}`);
    await press("Cancel waiting");
    await waitFor(() => expect(screen.queryByText(/waits for its turn/)).toBeNull());
    // Priya's call stays outside of the conference, so the host is on hold there.
    await testbed.waitUntil(({ participants }) =>
      participants.some(({ id, status }) => id === jonasId && status === "connected"),
    );
    await press(`Remove ${ada}`);
    await waitFor(() => expect(screen.queryByRole("button", { name: `Remove ${ada}` })).toBeNull());
    await press("Leave");
    await screen.findByText("You left. The others may still be talking.");

    await expectActions([
      ["answerCall", { callId: adaId }],
      ["answerCall", { callId: northwindId }],
      ["startConference"],
      ["mergeCalls", { callIds: [adaId, northwindId] }],
      ["setHostMuted", { muted: true }],
      ["setHostMuted", { muted: false }],
      ["setHostHeld", { held: true }],
      ["setHostHeld", { held: false }],
      ["sendDtmf", { digits: "[hidden]" }],
      ["sendDtmf", { digits: "[hidden]" }],
      ["muteParticipant", { participantId: adaId, muted: true }],
      ["muteParticipant", { participantId: adaId, muted: false }],
      ["isolateParticipant", { participantId: adaId, isolated: true }],
      ["isolateParticipant", { participantId: adaId, isolated: false }],
      ["muteParticipant", { participantId: northwindId, muted: true }, "wrong-state"],
      ["clearParticipantError", { participantId: northwindId }],
      ["startRecording", { consent: "given" }],
      ["dialIntoConference", { to: "103" }],
      ["confirmRecordingConsent", {}],
      ["stopRecording", {}],
      ["muteAll", { muted: true }],
      ["answerIntoConference", { callId: jonasId }],
      ["answerIntoConference", { callId: priyaId }, "aborted"],
      ["cancelBringIns"],
      ["removeParticipant", { participantId: adaId }],
      ["leaveConference"],
    ]);
  });

  it("has what was done with ringing calls and with the sound", async () => {
    testbed.microphone.add({ deviceId: "headset", kind: "audioinput", label: "Headset" });
    testbed.simulator.person("Echo", ECHO_NUMBER).script().setBusy();
    showPanel();
    const declined = await testbed.ringFrom(ada);
    await press(`Decline ${ada}`);
    await testbed.waitUntil(({ calls }) => calls.length === 0);
    const recorded = await testbed.ringFrom(northwind);
    await press(`Voicemail for ${northwind}`);
    await testbed.waitUntil(({ calls }) => calls.length === 0);
    const forwarded = await testbed.ringFrom(jonas);
    await press(`Forward ${jonas}`);
    await userEvent.type(screen.getByLabelText("Forward to"), "103{Enter}");
    await testbed.waitUntil(({ calls }) => calls.length === 0);

    await press("Start conference");
    await choose("More", "Sound settings");
    await userEvent.selectOptions(screen.getByLabelText("Microphone"), "Headset");
    await press("Test call");
    await screen.findByRole("alert");

    await expectActions([
      ["declineCall", { callId: declined }],
      ["sendToVoicemail", { callId: recorded }],
      ["forwardCall", { callId: forwarded, to: "103" }],
      ["startConference"],
      ["chooseDevice", { role: "input", deviceId: "headset" }],
      ["testEcho", { to: ECHO_NUMBER }, "invite-refused"],
    ]);
  });

  it("has a failed start, a cancelled one, and the end for everyone", async () => {
    showPanel();
    const adaId = await answer(ada);
    const northwindId = await answer(northwind);
    testbed.microphone.refuse("denied");
    await press("Start conference");
    await press("Dismiss: The microphone could not be used.");
    testbed.microphone.refuse(undefined);
    testbed.simulator.faults.add({ name: "inviteUnanswered" });
    await press("Start conference");
    await screen.findByText("Calling into the conference.");
    await press("Cancel");
    await press("Start conference");
    await press("End for everyone");
    await confirm("End for everyone");
    await screen.findByText("You ended the conference.");

    await expectActions([
      ["answerCall", { callId: adaId }],
      ["answerCall", { callId: northwindId }],
      ["startConference", undefined, "microphone-denied"],
      ["resetConference"],
      ["startConference", undefined, "aborted"],
      ["endConference"],
      ["startConference"],
      ["endConference"],
    ]);
  });

  it("has what was done with a conference that can be rejoined", async () => {
    await testbed.startConferenceWith(ada);
    await testbed.reloadPage({ rejoin: "ask" });
    testbed.simulator.faults.add({ name: "inviteUnanswered", times: 9 });
    showPanel();
    await press("Rejoin");
    await screen.findByText("Calling back into the conference.");
    await press("Cancel");
    await press("Not now");
    await screen.findByRole("button", { name: "Start conference" });

    await expectActions([
      ["rejoinConference", undefined, "aborted"],
      ["leaveConference"],
      ["resetConference"],
    ]);
  });
});
