import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { SendDtmfVariables } from "../actions/send-dtmf.ts";
import { withHiddenDigits, withShownDigits } from "./hidden-digits.ts";

describe("hidden digits", () => {
  it("are not in the cache, and reach the action", async () => {
    const queryClient = new QueryClient();
    const sent: SendDtmfVariables[] = [];
    const observer = new MutationObserver<void, Error, SendDtmfVariables>(queryClient, {
      mutationFn: async (variables) => void sent.push(withShownDigits(variables)),
    });
    const variables = { digits: "4711#", callId: "s-1" };
    await observer.mutate(withHiddenDigits(variables));
    expect(sent).toEqual([variables]);
    expect(observer.getCurrentResult().variables).toEqual({ digits: "[hidden]", callId: "s-1" });
    expect(
      JSON.stringify(
        queryClient
          .getMutationCache()
          .getAll()
          .map(({ state }) => state),
      ),
    ).not.toContain("4711");
    expect(variables.digits).toBe("4711#");
  });

  it.each([undefined, null, 42, "4711", {}, { digits: 4711 }])(
    "leave %j to the check of the action",
    (variables) => {
      const given = variables as unknown as SendDtmfVariables;
      expect(withHiddenDigits(given)).toBe(given);
      expect(withShownDigits(given)).toBe(given);
    },
  );
});
