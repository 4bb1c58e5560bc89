import { describe, expectTypeOf, it } from "vitest";
import type {
  ConferenceError,
  Participant,
  UseActiveCallsResult,
  UseConferenceResult,
  UseSipInviteResult,
} from "./index.ts";

describe("results are told apart by their status", () => {
  it("useConference", () => {
    const result = {} as UseConferenceResult;
    if (result.status === "active") {
      expectTypeOf(result.sessionId).toEqualTypeOf<string>();
      expectTypeOf(result.muted).toEqualTypeOf<boolean>();
    }
    if (result.status === "joining") expectTypeOf(result.deadline).toEqualTypeOf<number>();
    if (result.status === "failed") expectTypeOf(result.error).toEqualTypeOf<ConferenceError>();
    if (result.status === "idle") expectTypeOf(result).not.toHaveProperty("sessionId");
    expectTypeOf(result.start).returns.toEqualTypeOf<Promise<void>>();
  });

  it("useActiveCalls", () => {
    const result = {} as UseActiveCallsResult;
    if (result.status === "error") expectTypeOf(result.error).toEqualTypeOf<ConferenceError>();
    else expectTypeOf(result.error).toEqualTypeOf<null>();
  });

  it("useSipInvite", () => {
    const result = {} as UseSipInviteResult;
    if (result.status === "ended") expectTypeOf(result.by).toEqualTypeOf<"us" | "them">();
  });

  it("a participant's state is one of seven", () => {
    expectTypeOf<Participant["status"]>().toEqualTypeOf<
      "dialing" | "queued" | "joining" | "connected" | "onHold" | "leaving" | "away"
    >();
  });
});
