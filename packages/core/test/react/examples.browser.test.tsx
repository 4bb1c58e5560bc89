/// <reference types="vite/client" />
import { act, screen } from "@testing-library/react";
import { type ComponentType, createElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bringInCall, startConference, startRecording } from "../../src/actions/index.ts";
import { type Harness, renderWith, startHarness } from "../testbed/harness.tsx";

type Example = Record<string, ComponentType<Record<string, unknown>>>;

const examples = Object.entries(
  import.meta.glob<Example>("../../docs/examples/*.tsx", { eager: true }),
).map(([path, module]) => [/([^/]+)\.tsx$/.exec(path)?.[1] ?? "", module] as const);

/** Those that need a call that rings. */
const RINGING = new Set(
  [
    "answer-call",
    "answer-into-conference",
    "decline-call",
    "send-to-voicemail",
    "forward-call",
    "reply-to-call",
  ].map((name) => `use-${name}`),
);
/** Those that are shown before a conference is. */
const BEFORE = new Set([
  "use-start-conference",
  "use-capability",
  "use-merge-calls",
  "use-conference",
]);
/** What has nothing to do here, and says so: there is no such call, nothing to come back to, no such phone. */
const REFUSED: Record<string, RegExp> = {
  "use-complete-warm-transfer": /There is no such call/,
  "use-cancel-warm-transfer": /There is no such call/,
  "use-rejoin-conference": /No conference/,
  "use-flip-call": /The platform failed/,
};

describe("the example of each hook runs", () => {
  let harness: Harness;
  afterEach(async () => {
    await harness.stop();
    localStorage.clear();
  });

  it.each(examples)("%s", async (name, module) => {
    harness = await startHarness();
    const { client, simulator, microphone } = harness;
    microphone.setTone(440);
    vi.spyOn(window, "open").mockReturnValue(null);
    simulator.person("Echo", "+16505550190").script().answerAfter(0).whenAnswered().echo();
    simulator.person("Paco Vu").script().answerAfter(0);
    const ada = await harness.talkTo("Ada Okafor");
    if (!BEFORE.has(name)) {
      await startConference(client);
      await bringInCall(client, { callId: ada });
      await expect
        .poll(() => client.views.participants.every(({ joinedAt }) => joinedAt))
        .toBe(true);
      if (/recording|consent/.test(name) && !name.includes("start")) {
        await startRecording(client, { consent: "given" });
      }
      if (RINGING.has(name)) {
        simulator.person("Jonas Lindqvist").call("101");
        await expect
          .poll(() =>
            client.views.calls.some((call) => call.status === "ringing" && call.onThisPhone),
          )
          .toBe(true);
      } else {
        await harness.talkTo("Jonas Lindqvist");
      }
    }
    const [Component] = Object.values(module);
    if (!Component) throw new Error(`${name} exports nothing.`);
    const call = client.views.calls.find((each) => each.name === "Jonas Lindqvist");
    const participant = client.views.participants[1];
    const { container } = renderWith(client, createElement(Component, { call, participant }));
    // What is asked of the platform first.
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(container.innerHTML, "it shows nothing").not.toBe("");
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
  });

  it("is there", () => {
    expect(examples.length).toBeGreaterThan(50);
    harness = { stop: async () => undefined } as Harness;
  });
});
