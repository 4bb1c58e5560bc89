/// <reference types="vite/client" />
import { act, screen } from "@testing-library/react";
import { type ComponentType, createElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  bringInCall,
  endConference,
  muteParticipant,
  startConference,
  startRecording,
} from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import { type Harness, rejectionOf, renderWith, startHarness } from "../testbed/harness.tsx";

type Example = Record<string, ComponentType<Record<string, unknown>>>;

const examples = Object.entries(
  import.meta.glob<Example>("../../docs/examples/*.tsx", { eager: true }),
).map(([path, module]) => [/([^/]+)\.tsx$/.exec(path)?.[1] ?? "", module] as const);

/** Examples that need a ringing call. */
const RINGING = new Set([
  "use-answer-call",
  "use-answer-into-conference",
  "use-decline-call",
  "use-send-to-voicemail",
  "use-forward-call",
  "use-reply-to-call",
]);
/** Examples that run before there is a conference. */
const BEFORE = new Set([
  "use-start-conference",
  "use-capability",
  "use-merge-calls",
  "use-conference",
]);
/** Examples whose action is refused here: there is no such call, no conference to rejoin, no such phone. */
const REFUSED: Record<string, RegExp> = {
  "use-complete-warm-transfer": /There is no such call/,
  "use-cancel-warm-transfer": /There is no such call/,
  "use-rejoin-conference": /No conference/,
  "use-flip-call": /The platform failed/,
};

/** What an example needs beyond a conference with one participant. Resolves with the check of its effect. */
type Setup = (harness: Harness, callIds: CallIds) => Promise<() => Promise<void>>;

interface CallIds {
  /** The participant of the conference. */
  ada: string;
  /** A call beside the conference. */
  jonas: string;
}

const hostOf = (client: ConferenceClient) => client.views.participants[0];
const participantOf = (client: ConferenceClient, id: string) => client.views.byParticipant[id];
const withoutSetup =
  (check: (harness: Harness, callIds: CallIds) => Promise<void>): Setup =>
  async (harness, callIds) =>
  () =>
    check(harness, callIds);

const setups: Record<string, Setup> = {
  "use-reset-conference": async ({ client }) => {
    await endConference(client);
    expect(client.views.conference.status).toBe("ended");
    return async () => expect(client.views.conference.status).toBe("idle");
  },
  "use-cancel-bring-ins": async ({ client, simulator, ...harness }, { jonas }) => {
    const northwind = await harness.connectCall("Northwind Traders");
    simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const requested = bringInCall(client, { callId: jonas });
    const queued = rejectionOf(bringInCall(client, { callId: northwind }), "aborted");
    expect(participantOf(client, northwind)?.status).toBe("queued");
    return async () => {
      await queued;
      await requested;
      await expect.poll(harness.platformNames).toContain("Jonas Lindqvist");
      expect(harness.platformNames()).not.toContain("Northwind Traders");
      expect(participantOf(client, northwind)).toBeUndefined();
    };
  },
  "use-clear-participant-error": async ({ client, simulator }, { ada }) => {
    simulator.faults.add({ name: "restStatus", method: "PATCH", status: 409 });
    await rejectionOf(muteParticipant(client, { participantId: ada, muted: true }), "wrong-state");
    expect(participantOf(client, ada)?.error?.code).toBe("wrong-state");
    return async () => expect(participantOf(client, ada)?.error).toBeUndefined();
  },
  "use-isolate-participant": withoutSetup(async ({ client }, { ada }) => {
    await expect.poll(() => participantOf(client, ada)?.isolated).toBe(true);
  }),
  "use-set-host-muted": withoutSetup(async ({ client }) => {
    expect(hostOf(client)?.muted).toBe(true);
  }),
  "use-set-host-held": withoutSetup(async ({ client }) => {
    await expect.poll(() => hostOf(client)?.status).toBe("onHold");
  }),
  "use-confirm-recording-consent": async ({ client }, { ada, jonas }) => {
    await startRecording(client, { consent: "given" });
    await bringInCall(client, { callId: jonas });
    const consentMissing = (): readonly string[] => {
      const recording = Object.values(client.views.recordings).find(
        ({ status }) => status === "on",
      );
      return recording && "consentMissing" in recording ? recording.consentMissing : [ada];
    };
    await expect.poll(consentMissing).toEqual([jonas]);
    return async () => expect(consentMissing()).toEqual([]);
  },
  "use-stop-recording": async ({ client }) => {
    await startRecording(client, { consent: "given" });
    const isRecorded = () =>
      Object.values(client.views.recordings).some(({ status }) => status !== "off");
    expect(isRecorded()).toBe(true);
    return () => expect.poll(isRecorded).toBe(false);
  },
  "use-recording": async ({ client }) => {
    await startRecording(client, { consent: "given" });
    return async () => expect(screen.getByText("Recording")).toBeDefined();
  },
};

describe("the example of each hook", () => {
  let harness: Harness;
  afterEach(async () => {
    await harness.stop();
    localStorage.clear();
  });

  it.each(examples)("%s runs", async (name, module) => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    microphone.setTone(440);
    vi.spyOn(window, "open").mockReturnValue(null);
    simulator.person("Echo", "+16505550190").script().answerAfter(0).whenAnswered().echo();
    simulator.person("Paco Vu").script().answerAfter(0);
    const ada = await harness.connectCall("Ada Okafor");
    let jonas = "";
    if (!BEFORE.has(name)) {
      await startConference(client);
      await bringInCall(client, { callId: ada });
      await expect
        .poll(() => client.views.participants.every(({ joinedAt }) => joinedAt))
        .toBe(true);
      if (RINGING.has(name)) {
        simulator.person("Jonas Lindqvist").call("101");
        await expect
          .poll(() =>
            client.views.calls.some((call) => call.status === "ringing" && call.onThisPhone),
          )
          .toBe(true);
      } else {
        jonas = await harness.connectCall("Jonas Lindqvist");
      }
    }
    const check = await setups[name]?.(harness, { ada, jonas });
    const [Component] = Object.values(module);
    if (!Component) throw new Error(`${name} exports nothing.`);
    const call = client.views.calls.find((each) => each.name === "Jonas Lindqvist");
    const participant = client.views.participants[1];
    const { container } = renderWith(
      client,
      createElement(Component, { call, participant, participantId: participant?.id }),
    );
    // Some hooks ask the platform first.
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(container.innerHTML, "the example renders nothing").not.toBe("");
    const [button] = screen.queryAllByRole<HTMLButtonElement>("button");
    if (button) {
      expect(button.disabled).toBe(false);
      await act(async () => {
        button.click();
        await new Promise((resolve) => setTimeout(resolve, 500));
      });
    }
    const alert = screen.queryByRole("alert")?.textContent ?? "";
    const refusal = REFUSED[name];
    if (refusal) expect(alert).toMatch(refusal);
    else expect(alert).toBe("");
    await act(async () => check?.());
  });

  it("exists, and every check belongs to one", () => {
    const names = examples.map(([name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names).toEqual(
      expect.arrayContaining([...RINGING, ...BEFORE, ...Object.keys({ ...REFUSED, ...setups })]),
    );
    harness = { stop: async () => undefined } as Harness;
  });
});
