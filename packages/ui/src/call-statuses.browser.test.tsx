import { ConferenceProvider } from "@rc-conference/core";
import { sendToVoicemail } from "@rc-conference/core/actions";
import { cleanup, configure, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ActiveCallPicker, ConferencePanel } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = ""] = names;
configure({ asyncUtilTimeout: 8_000 });

describe("a call that a service of the platform answers", () => {
  let testbed: Testbed;
  afterEach(async () => {
    cleanup();
    await testbed.client.dispose();
  });

  it.each([
    ["VoiceMail", "in voicemail"],
    ["FaxReceive", "sending a fax"],
    ["Tds", "not on the line"],
  ] as const)("with %s reads '%s', and cannot be added", async (serviceStatus, text) => {
    testbed = await setUpTestbed(
      async (opened) => {
        const callId = await opened.ringFrom(ada);
        await sendToVoicemail(opened.client, { callId });
        await opened.waitUntil(({ calls }) => calls[0]?.canBringIn.allowed === false);
        await opened.waitUntil(({ calls }) => calls[0]?.status !== "ringing");
      },
      { simulator: { rules: { serviceStatus } } },
    );
    render(
      <ConferenceProvider client={testbed.client}>
        <ConferencePanel />
        <ActiveCallPicker />
      </ConferenceProvider>,
    );
    const [inPanel, inPicker] = await screen.findAllByRole("listitem");
    expect(within(inPanel!).getByText(text)).toBeTruthy();
    expect(within(inPicker!).getByText("Nobody to add")).toBeTruthy();
    const add = within(inPicker!).getByRole<HTMLButtonElement>("button", { name: `Add ${ada}` });
    expect(add.disabled).toBe(true);
  });
});
