import {
  type ConferenceClient,
  ConferenceProvider,
  createConferenceClient,
} from "@rc-conference/core";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AllDropIns } from "./testing/drop-ins.tsx";

const pending = (): Promise<Response> => new Promise(() => undefined);
const platform = { get: pending, post: pending, put: pending, patch: pending, delete: pending };

/** The client on a server, with the state of one that has a running conference. */
function clientInConference(): ConferenceClient {
  const client = createConferenceClient({ platform });
  const { views } = client;
  const startedAt = Date.UTC(2026, 0, 1);
  const host = {
    id: "host",
    role: "host",
    name: "Karla Rosario",
    status: "connected",
    muted: false,
    isolated: false,
    joinedAt: startedAt,
  } as const;
  Object.defineProperty(client, "views", {
    value: {
      ...views,
      conference: {
        status: "reconnecting",
        sessionId: "s-1",
        startedAt,
        muted: false,
        held: false,
        lost: "notifications",
        nextTryAt: startedAt,
      },
      participants: [host],
      participantIds: ["host"],
      byParticipant: { host },
      capacity: { used: 1, limit: 10, full: false },
    },
  });
  return client;
}

/** Records the calls that Next refuses in a component that it renders in advance. React's own are none of them. */
function watchTimeAndRandomness(): string[] {
  const used: string[] = [];
  const note = (name: string): void => {
    const callers = (new Error().stack ?? "").split("\n").slice(2);
    const caller = callers.find((line) => !line.includes("ssr.test") && !line.includes("@vitest"));
    if (!caller?.includes("/react-dom/")) used.push(`${name} ${caller?.trim()}`);
  };
  const watch = (target: object, key: string): void => {
    const real = Reflect.get(target, key) as (...args: unknown[]) => unknown;
    vi.spyOn(target as Record<string, typeof real>, key).mockImplementation((...args) => {
      note(key);
      return real.apply(target, args);
    });
  };
  watch(Date, "now");
  watch(Math, "random");
  watch(performance, "now");
  watch(crypto, "randomUUID");
  watch(crypto, "getRandomValues");
  vi.stubGlobal(
    "Date",
    new Proxy(Date, {
      construct(target, args: unknown[]) {
        if (args.length === 0) note("new Date");
        return Reflect.construct(target, args);
      },
    }),
  );
  return used;
}

describe("the components on a server", () => {
  const consoleError = vi.spyOn(console, "error");
  afterEach(() => {
    vi.unstubAllGlobals();
    const errors = consoleError.mock.calls.map(([first]) => String(first));
    vi.restoreAllMocks();
    expect(errors).toEqual([]);
  });

  it.each([
    ["idle", () => createConferenceClient({ platform })],
    ["in a conference", clientInConference],
  ])("render without time and without randomness: %s", (_name, createClient) => {
    const client = createClient();
    const used = watchTimeAndRandomness();
    const html = renderToString(
      <ConferenceProvider client={client}>
        <AllDropIns />
      </ConferenceProvider>,
    );
    expect(used).toEqual([]);
    // The watch works.
    Date.now();
    expect(new Date()).toBeDefined();
    expect(used).toHaveLength(2);
    expect(html).toContain("rcc-panel");
  });
});
