import { ConferenceProvider } from "@rc-conference/core";
import { bringInCall, leaveConference } from "@rc-conference/core/actions";
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ActiveCallPicker, ConferencePanel, MessagesProvider } from "./index.ts";
import { de } from "./locales/de.ts";
import { names, type Setup, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = ""] = names;
configure({ asyncUtilTimeout: 8_000 });

describe("what the panel says when the platform does not do what was asked", () => {
  let testbed: Testbed;
  const show = async (setup: Setup, content = <ConferencePanel />): Promise<void> => {
    testbed = await setUpTestbed(setup);
    render(<ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>);
  };
  afterEach(async () => {
    cleanup();
    testbed.simulator.faults.clear();
    await testbed.client.dispose();
  });

  it("shows a failed bridge at the call, which can be added again", async () => {
    await show(
      async (opened) => {
        await opened.startConferenceWith();
        const [callId = ""] = await opened.connectCalls(ada);
        opened.simulator.faults.add({ name: "bringInBridgeFails" });
        await bringInCall(opened.client, { callId }).catch(() => undefined);
      },
      <ActiveCallPicker />,
    );
    const item = await screen.findByRole("listitem");
    expect(within(item).getByRole("alert").textContent).toBe(
      "The call was not added to the conference. The platform accepted the request, and did not connect the call with the conference. The call continues: resume it, or add it again.",
    );
    await userEvent.click(within(item).getByRole("button", { name: `Add ${ada}` }));
    await testbed.waitUntil(({ participants }) => participants.length === 2);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows a failed bridge in the panel that asked for it", async () => {
    await show(async (opened) => {
      await opened.startConferenceWith();
      await opened.connectCalls(ada);
      opened.simulator.faults.add({ name: "bringInBridgeFails" });
    });
    await userEvent.click(await screen.findByRole("button", { name: "Add call" }));
    await userEvent.click(await screen.findByRole("button", { name: `Add ${ada}` }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("did not connect the call with the conference");
  });

  it.each([
    ["Leave", "You left. The others may still be talking.", "may have ended for the others"],
    ["End for everyone", "You ended the conference.", "The others may still be connected."],
  ])("says after %s what was not confirmed", async (name, title, consequence) => {
    await show((opened) => opened.startConferenceWith(ada));
    testbed.simulator.faults.add({
      name: "restStatus",
      status: 429,
      method: "DELETE",
      lasts: 60_000,
    });
    await userEvent.click(await screen.findByRole("button", { name }));
    const dialog = screen.queryByRole("alertdialog") ?? screen.queryByRole("dialog");
    if (dialog) await userEvent.click(within(dialog).getByRole("button", { name }));
    expect(await screen.findByText(title)).toBeVisible();
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("The phone system did not confirm it.");
    expect(alert.textContent).toContain(consequence);
    expect(alert.textContent).toContain("The platform accepts no more requests for now.");
    expect(alert.dataset["code"]).toBe("rate-limited");
  });

  it("says so in another language", async () => {
    await show(
      (opened) => opened.startConferenceWith(ada),
      <MessagesProvider messages={de}>
        <ConferencePanel />
      </MessagesProvider>,
    );
    testbed.simulator.faults.add({ name: "restStatus", status: 403, method: "DELETE", times: 9 });
    await act(() => leaveConference(testbed.client));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Die Telefonanlage hat es nicht bestätigt.");
  });

  it("offers a conference that the host left from another client, and does not rejoin it", async () => {
    await show((opened) => opened.startConferenceWith(ada));
    const [{ id, parties } = { id: "", parties: [] }] = testbed.simulator.state().conferences;
    await testbed.platform.delete(
      `/restapi/v1.0/account/~/telephony/sessions/${id}/parties/${parties[0]?.id}`,
      { keepConferenceAlive: true },
    );
    expect(await screen.findByText(/^Your call was ended on another page/)).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(testbed.client.views.conference.status).toBe("rejoinable");
    await userEvent.click(screen.getByRole("button", { name: "Rejoin" }));
    await testbed.waitUntil(({ conference }) => conference.status === "active");
  });
});
