import {
  type BrowserSimulator,
  type SimulatedMicrophone,
  type SimulatorOptions,
  startSimulator,
} from "@rc-conference/simulator/browser";
import { SDK } from "@ringcentral/sdk";
import { cleanup, render, renderHook } from "@testing-library/react";
import { type ReactElement, type ReactNode, StrictMode } from "react";
import { expect, vi } from "vitest";
import { answerCall } from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import type { ConferenceClientOptions } from "../../src/client/options.ts";
import { ConferenceError, type ConferenceErrorCode } from "../../src/errors/conference-error.ts";
import { ConferenceProvider } from "../../src/react/provider.tsx";

/** A simulated platform in this page, the official SDK with the login of its first extension, and a client. */
export interface Harness {
  simulator: BrowserSimulator;
  microphone: SimulatedMicrophone;
  sdk: SDK;
  client: ConferenceClient;
  warnings: string[];
  /** Receives a call of a person and answers it through the client. Resolves with the call's id. */
  connectCall(name: string): Promise<string>;
  /** Names of the parties of the simulator's only conference. */
  platformNames(): string[];
  /** Names of the participants that the client lists. */
  clientNames(): string[];
  stop(): Promise<void>;
}

export async function startHarness(
  options: { simulator?: SimulatorOptions; client?: Partial<ConferenceClientOptions> } = {},
): Promise<Harness> {
  // Each simulator has the same ids, so a conference that an earlier test left would be taken for its own.
  sessionStorage.clear();
  const simulator = await startSimulator(options.simulator);
  const microphone = simulator.simulateMicrophone();
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    cachePrefix: simulator.server,
  });
  await sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" });
  const warnings: string[] = [];
  const client = createConferenceClient({
    platform: sdk.platform(),
    logger: {
      debug: () => undefined,
      warn: (text) => warnings.push(text),
      error: (text) => warnings.push(text),
    },
    ...options.client,
  });
  const errorSpy = vi.spyOn(console, "error");

  return {
    simulator,
    microphone,
    sdk,
    client,
    warnings,
    async connectCall(name) {
      await client.connect();
      const person = simulator.person(name);
      person.call("101");
      await expect.poll(() => ringing(client, name)).toBeDefined();
      const { id } = ringing(client, name)!;
      await answerCall(client, { callId: id });
      await expect
        .poll(() => client.views.calls.find((call) => call.id === id)?.status)
        .toBe("connected");
      return id;
    },
    platformNames: () => simulator.state().conferences[0]?.parties.map(({ name }) => name) ?? [],
    clientNames: () => client.views.participants.map(({ name }) => name),
    async stop() {
      cleanup();
      await client.dispose();
      await simulator.stop();
      const messages = errorSpy.mock.calls.map((call) => String(call[0]));
      errorSpy.mockRestore();
      expect(messages).toEqual([]);
    },
  };
}

function ringing(client: ConferenceClient, name: string): { id: string } | undefined {
  return client.views.calls.find(
    (call) => call.name === name && call.status === "ringing" && call.onThisPhone,
  );
}

/** Renders content in a provider and in StrictMode. */
export function renderWith(
  client: ConferenceClient,
  content: ReactNode,
): ReturnType<typeof render> {
  return render(
    <StrictMode>
      <ConferenceProvider client={client}>{content}</ConferenceProvider>
    </StrictMode>,
  );
}

export function renderHookWith<T>(
  client: ConferenceClient,
  hook: () => T,
): ReturnType<typeof renderHook<T, unknown>> {
  return renderHook(hook, {
    reactStrictMode: true,
    wrapper: ({ children }: { children: ReactNode }): ReactElement => (
      <ConferenceProvider client={client}>{children}</ConferenceProvider>
    ),
  });
}

/** Returns the error of a promise that has to reject, after checking its code and its three sentences. */
export async function rejectionOf(
  promise: Promise<unknown>,
  code: ConferenceErrorCode,
): Promise<ConferenceError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ConferenceError);
  const typed = error as ConferenceError;
  expect(typed.code).toBe(code);
  for (const sentence of [typed.summary, typed.explanation, typed.hint])
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  return typed;
}
