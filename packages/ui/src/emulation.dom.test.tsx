import {
  type ConferenceClient,
  ConferenceProvider,
  createConferenceClient,
} from "@rc-conference/core";
import { answerCall } from "@rc-conference/core/actions";
import {
  createSilentWebRtcSession,
  type HeadlessSimulator,
  startHeadlessSimulator,
} from "@rc-conference/simulator/headless";
import { SDK } from "@ringcentral/sdk";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { StrictMode } from "react";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConferencePanel, EventLog } from "./index.ts";

const ADA = "Ada Okafor";

describe("the panel in a DOM emulation", () => {
  let simulator: HeadlessSimulator;
  let client: ConferenceClient;
  const consoleError = vi.spyOn(console, "error");

  beforeEach(async () => {
    simulator = startHeadlessSimulator({
      people: [
        { name: ADA, phoneNumber: "+16505550111" },
        { name: "Jonas Lindqvist", phoneNumber: "+16505550113" },
      ],
      rules: { ringDelay: 0 },
    });
    vi.stubGlobal("WebSocket", simulator.WebSocket);
    const sdk = new SDK({
      server: simulator.server,
      clientId: simulator.clientId,
      fetch: simulator.fetch as typeof fetch,
      Request,
      Response,
      Headers,
      localStorage,
    });
    await sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" });
    client = createConferenceClient({
      platform: sdk.platform(),
      createWebPhone: ({ sipInfo, instanceId }) =>
        new WebPhone({
          sipInfo: sipInfo as never,
          instanceId,
          webRtcSessionFactory: () => createSilentWebRtcSession(),
        }),
    });
  });

  afterEach(async () => {
    cleanup();
    await client.dispose();
    await simulator.stop();
    vi.unstubAllGlobals();
    expect(consoleError.mock.calls.map(([first]) => String(first))).toEqual([]);
  });

  const click = async (name: string): Promise<void> => {
    const button = await screen.findByRole("button", { name });
    button.focus();
    fireEvent.click(button);
  };
  const connectCall = async (name: string): Promise<void> => {
    simulator.person(name).call("101");
    const ringing = () => client.views.calls.find((call) => call.name === name && call.onThisPhone);
    await waitFor(() => expect(ringing()?.status).toBe("ringing"));
    await act(() => answerCall(client, { callId: ringing()?.id ?? "" }));
    await waitFor(() => expect(ringing()?.status).toBe("connected"));
  };

  it("starts a conference, adds a call, removes it and ends", async () => {
    render(
      <StrictMode>
        <ConferenceProvider client={client}>
          <ConferencePanel />
          <EventLog />
        </ConferenceProvider>
      </StrictMode>,
    );
    await waitFor(() => expect(client.views.phone.status).toBe("registered"));
    await connectCall(ADA);
    await connectCall("Jonas Lindqvist");
    await click("Start conference");
    await screen.findByRole("button", { name: "Leave" }, { timeout: 5_000 });

    await click("Add call");
    await click(`Add ${ADA}`);
    await screen.findByRole("button", { name: `Remove ${ADA}` });
    await click("Add call");
    await click("Add Jonas Lindqvist");
    await waitFor(() =>
      expect(client.views.participants.map(({ status }) => status)).toEqual([
        expect.anything(),
        "connected",
        "connected",
      ]),
    );

    await click(`More for ${ADA}`);
    fireEvent.click((await screen.findAllByRole("menuitem", { name: "Isolate" }))[0] as Element);
    await waitFor(() => expect(client.views.participants[1]?.isolated).toBe(true));

    await click(`Remove ${ADA}`);
    await waitFor(() => expect(client.views.participants).toHaveLength(2));
    // The focus moves on, without a layout and without CSS.escape.
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Remove Jonas Lindqvist"),
    );

    await click("More");
    fireEvent.click(await screen.findByRole("menuitem", { name: "Sound settings" }));
    const settings = await screen.findByRole("dialog", { name: "Sound settings" });
    fireEvent.click(within(settings).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

    await click("End for everyone");
    const dialog = await screen.findByRole("dialog", { name: "End the conference for everyone?" });
    fireEvent.click(within(dialog).getByRole("button", { name: "End for everyone" }));
    await screen.findByText("You ended the conference.");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("shows and answers a ringing call", async () => {
    render(
      <ConferenceProvider client={client}>
        <ConferencePanel />
      </ConferenceProvider>,
    );
    await waitFor(() => expect(client.views.phone.status).toBe("registered"));
    simulator.person(ADA).call("101");
    await click(`Answer ${ADA}`);
    await waitFor(() => expect(client.views.calls[0]?.status).toBe("connected"));
  });
});
