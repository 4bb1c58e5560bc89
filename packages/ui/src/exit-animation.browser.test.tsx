import "@rc-conference/ui/styles.css";
import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { ParticipantList } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = ""] = names;

let testbed: Testbed;

const preferReducedMotion = (reduced: boolean): Promise<unknown> => {
  const session = cdp() as unknown as {
    send(method: string, parameters: object): Promise<unknown>;
  };
  const features = reduced ? [{ name: "prefers-reduced-motion", value: "reduce" }] : [];
  return session.send("Emulation.setEmulatedMedia", { features });
};

/** Collects the copies that stand in the place of rows that were removed, even if only for a moment. */
function collectCopies(): { text: string; hidden: boolean; inert: boolean }[] {
  const copies: ReturnType<typeof collectCopies> = [];
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLElement) || !node.matches("li[inert]")) continue;
      copies.push({
        text: node.textContent ?? "",
        hidden: node.getAttribute("aria-hidden") === "true",
        inert: node.inert,
      });
    }
  }).observe(document.body, { childList: true, subtree: true });
  return copies;
}

describe("a row that leaves", () => {
  beforeEach(async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
    render(
      <StrictMode>
        <ConferenceProvider client={testbed.client}>
          <ParticipantList />
        </ConferenceProvider>
      </StrictMode>,
    );
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(3));
  });

  afterEach(async () => {
    cleanup();
    await preferReducedMotion(false);
  });

  it("gives its room back by a copy that nobody can reach, and that goes", async () => {
    const copies = collectCopies();
    testbed.simulator.person(ada).hangUp();
    await waitFor(() => expect(copies).toHaveLength(1));
    expect(copies).toEqual([{ text: expect.stringContaining(ada), hidden: true, inert: true }]);
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    await waitFor(() => expect(document.querySelector("li[inert]")).toBeNull());
  });

  it("goes at once if the user prefers reduced motion", async () => {
    await preferReducedMotion(true);
    const copies = collectCopies();
    testbed.simulator.person(ada).hangUp();
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
    expect(copies).toEqual([]);
  });
});
