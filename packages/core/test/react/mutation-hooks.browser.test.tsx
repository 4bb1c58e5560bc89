import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { contextOf } from "../../src/client/context-of.ts";
import * as main from "../../src/index.ts";
import * as query from "../../src/query/index.ts";
import { type Harness, startHarness } from "../testbed/harness.tsx";

type Hook = () => { mutateAsync(variables: unknown): Promise<unknown> };

const actions = Object.keys(query)
  .filter((name) => name.endsWith("MutationOptions"))
  .map((name) => name.replace("MutationOptions", ""));

describe("each mutation hook", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness();
    // A client that is disposed of refuses every action, which is enough to see which one ran.
    await harness.client.dispose();
  });
  afterAll(() => harness.stop());

  it.each(actions)("runs %s, in the mutation cache and in the event log", async (action) => {
    const { client } = harness;
    const queryClient = new QueryClient();
    const hooks = main as unknown as Record<string, Hook>;
    const useAction = hooks[`use${action[0]?.toUpperCase()}${action.slice(1)}`]!;
    const { result } = renderHook(() => useAction(), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <StrictMode>
          <QueryClientProvider client={queryClient}>
            <main.ConferenceProvider client={client} autoConnect={false}>
              {children}
            </main.ConferenceProvider>
          </QueryClientProvider>
        </StrictMode>
      ),
    });
    await act(() =>
      expect(result.current.mutateAsync({})).rejects.toMatchObject({ code: "disposed" }),
    );
    const [mutation, ...others] = queryClient.getMutationCache().getAll();
    expect(others).toEqual([]);
    expect(mutation?.options.mutationKey).toEqual(["rc-conference", client.uid, action]);
    expect(contextOf(client).log.entries.at(-1)).toMatchObject({ kind: "error", name: action });
  });

  it("keeps the digits of useSendDtmf out of its result and of the mutation cache", async () => {
    const queryClient = new QueryClient();
    const { result } = renderHook(() => main.useSendDtmf(), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queryClient}>
          <main.ConferenceProvider client={harness.client} autoConnect={false}>
            {children}
          </main.ConferenceProvider>
        </QueryClientProvider>
      ),
    });
    const { mutate, mutateAsync } = result.current;
    await act(() => mutateAsync({ digits: "4711#" }).catch(() => undefined));
    act(() => mutate({ digits: "4711#" }));
    await vi.waitFor(() => expect(result.current.isError).toBe(true));
    expect(result.current.variables).toEqual({ digits: "[hidden]" });
    expect(result.current.mutate).toBe(mutate);
    const states = queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state);
    expect(states).toHaveLength(2);
    expect(JSON.stringify(states)).not.toContain("4711");
  });
});
