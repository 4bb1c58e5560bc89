import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import "./styles.css";
import { LevelMeter, ParticipantList } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = ""] = names;
let testbed: Testbed;

describe("LevelMeter", () => {
  beforeAll(async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada));
  });
  afterEach(cleanup);

  it("shows levels without rendering, and that there is sound until a pause is over", async () => {
    let emit: (level: number) => void = () => undefined;
    const subscribe = (listener: (level: number) => void): (() => void) => {
      emit = listener;
      return () => undefined;
    };
    const rendered = vi.fn();
    render(
      <ConferenceProvider client={testbed.client}>
        <Profiler id="meter" onRender={rendered}>
          <LevelMeter variant="ring" subscribe={subscribe} />
        </Profiler>
      </ConferenceProvider>,
    );
    const meter = screen.getByRole("meter", { name: "Your microphone" });
    const renders = rendered.mock.calls.length;
    expect(meter.hasAttribute("data-sounding")).toBe(false);
    emit(0.25);
    expect(meter.getAttribute("aria-valuenow")).toBe("70");
    expect(meter.hasAttribute("data-sounding")).toBe(true);
    emit(0);
    expect(meter.hasAttribute("data-sounding")).toBe(true);
    await waitFor(() => expect(meter.hasAttribute("data-sounding")).toBe(false), {
      timeout: 2_000,
    });
    expect(rendered).toHaveBeenCalledTimes(renders);
  });

  it("surrounds the host's avatar, and nobody else's", () => {
    render(
      <ConferenceProvider client={testbed.client}>
        <ParticipantList />
      </ConferenceProvider>,
    );
    const meters = screen.getAllByRole("meter");
    expect(meters).toHaveLength(1);
    expect(meters[0]?.closest("li")?.dataset["role"]).toBe("host");
    const avatar = meters[0]?.parentElement?.querySelector(".rcc-avatar");
    expect(meters[0]?.getBoundingClientRect()).toEqual(avatar?.getBoundingClientRect());
  });
});
