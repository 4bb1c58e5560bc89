import { ConferenceProvider } from "@rc-conference/core";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AllDropIns } from "./testing/drop-ins.tsx";
import { names, type Setup, setUpTestbed } from "./testing/testbed.ts";

const [ada = ""] = names;
const consoleError = vi.spyOn(console, "error");

afterEach(() => {
  cleanup();
  expect(consoleError.mock.calls.map(([first]) => String(first))).toEqual([]);
});

describe("the components after server rendering", () => {
  it.each<[string, Setup | undefined]>([
    ["idle", undefined],
    ["in a conference", (opened) => opened.startConferenceWith(ada)],
  ])("hydrate without a mismatch: %s", async (_name, setup) => {
    const { client } = await setUpTestbed(setup);
    const page = (
      <StrictMode>
        <ConferenceProvider client={client}>
          <AllDropIns />
        </ConferenceProvider>
      </StrictMode>
    );
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(page);
    // The server's page has no durations.
    expect(container.querySelector(".rcc-row .rcc-duration")?.textContent ?? "").toBe("");
    const onRecoverableError = vi.fn();
    const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }));
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(screen.getByRole("region", { name: "Conference" })).toBeDefined();
    if (setup) {
      await waitFor(() =>
        expect(container.querySelector(".rcc-row .rcc-duration")?.textContent).toMatch(/^0:\d\d$/),
      );
    }
    act(() => root.unmount());
    container.remove();
    await client.dispose();
  });
});
