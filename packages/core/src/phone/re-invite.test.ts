import { createManualClock, type ManualClock } from "@rc-conference/simulator/node";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Script, scriptedPhone } from "../../test/testbed/scripted-sip.ts";
import * as errors from "../errors/errors.ts";
import { answerChallenges } from "./answer-challenges.ts";
import { invite } from "./invite.ts";
import { type ReInviteOutcome, reInvite } from "./re-invite.ts";
import type { CallSessionLike, WebPhoneLike } from "./web-phone.ts";

/** Answers the INVITEs of a new call, and then each re-INVITE with the next of these status lines. */
const withReInvites = (...answers: (string | undefined)[]): Script => {
  const initial = ["407 Proxy Authentication Required", "183 Session Progress"];
  return (request, answer) => {
    if (request.startsWith("ACK")) return;
    if (!request.startsWith("INVITE")) return answer("200 OK");
    answer("100 Trying");
    const next = initial.shift() ?? answers.shift();
    if (next === undefined) return;
    answer(next);
    if (next.startsWith("183")) setTimeout(() => answer("200 OK"), 1);
  };
};

describe("a re-INVITE", () => {
  let clock: ManualClock;
  beforeEach(() => {
    clock = createManualClock();
  });

  const connect = async (
    ...answers: (string | undefined)[]
  ): Promise<{ phone: WebPhoneLike; leg: CallSessionLike; sent: readonly string[] }> => {
    const { phone, sent } = scriptedPhone(withReInvites(...answers));
    answerChallenges(phone);
    const timeoutError = (): ReturnType<typeof errors.network> => errors.network();
    const leg = await invite(phone, "101", { clock, timeoutMs: 10_000, timeoutError });
    return { phone, leg, sent };
  };
  const send = (phone: WebPhoneLike, leg: CallSessionLike): Promise<ReInviteOutcome> =>
    reInvite(phone, leg, {
      clock,
      signal: new AbortController().signal,
      send: () => leg.reInvite(),
    });

  it.each<[ReInviteOutcome, string]>([
    ["accepted", "200 OK"],
    ["accepted", "407 Proxy Authentication Required and 200 OK"],
    ["accepted", "401 Unauthorized and 200 OK"],
    ["gone", "481 Call/Transaction Does Not Exist"],
    ["gone", "404 Not Found"],
    ["gone", "407 Proxy Authentication Required and 481 Call/Transaction Does Not Exist"],
    ["refused", "488 Not Acceptable Here"],
    ["refused", "407 Proxy Authentication Required and 500 Server Internal Error"],
    ["unanswered", "407 Proxy Authentication Required and 407 Proxy Authentication Required"],
  ])("is %s if the server answers %s", async (outcome, answers) => {
    const { phone, leg } = await connect(...answers.split(" and "));
    expect(await send(phone, leg)).toBe(outcome);
  });

  /** Lets the responses arrive, so that only the pause before another try is left. */
  const untilPaused = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it("repeats itself with the phone's credentials after a challenge", async () => {
    const { phone, leg } = await connect("407 Proxy Authentication Required", "200 OK");
    const proofs: (string | undefined)[] = [];
    phone.sipClient.on("outboundMessage", ({ subject, headers }) => {
      if (subject.startsWith("INVITE")) proofs.push(headers["Proxy-Authorization"]);
    });
    await send(phone, leg);
    expect(proofs).toEqual([
      undefined,
      expect.stringMatching(/nonce="n".*response="[0-9a-f]{32}"/),
    ]);
  });

  it("is unanswered after 10 s without a final response, although the media has no state", async () => {
    const { phone, leg } = await connect(undefined);
    const outcome = send(phone, leg);
    await vi.waitFor(() => expect(clock.pending).toBeGreaterThan(0));
    clock.advance(10_000);
    expect(await outcome).toBe("unanswered");
  });

  it("is sent again 2.1 s to 4 s after it crossed one of the server, and in the end is refused", async () => {
    const pending = "491 Request Pending";
    const { phone, leg, sent } = await connect(
      pending,
      "200 OK",
      ...Array<string>(9).fill(pending),
    );
    const reInvites = (): number => sent.filter((method) => method === "INVITE").length - 2;
    const first = send(phone, leg);
    await untilPaused();
    clock.advance(2_000);
    expect(reInvites()).toBe(1);
    clock.advance(2_000);
    expect(await first).toBe("accepted");
    expect(reInvites()).toBe(2);
    const second = send(phone, leg);
    for (let pause = 0; pause < 3; pause += 1) {
      await untilPaused();
      clock.advance(4_000);
    }
    expect(await second).toBe("refused");
    expect(reInvites()).toBe(6);
  });
});
