import { createManualClock } from "@rc-conference/simulator/node";
import { describe, expect, it } from "vitest";
import { type Script, scriptedPhone } from "../../test/testbed/scripted-sip.ts";
import * as errors from "../errors/errors.ts";
import { discardPhone } from "./discard-phone.ts";
import { type InviteOptions, invite } from "./invite.ts";
import { partyIdOf } from "./web-phone.ts";

/** Challenges the first INVITE, and answers the second one with these status lines. */
const afterChallenge = (...answers: string[]): Script => {
  let invites = 0;
  return (request, answer) => {
    if (request.startsWith("ACK")) return;
    if (!request.startsWith("INVITE")) return answer("200 OK");
    invites += 1;
    answer("100 Trying");
    if (invites === 1) answer("407 Proxy Authentication Required");
    // Each response arrives in a turn of its own, as over a socket.
    else answers.forEach((line, index) => setTimeout(() => answer(line), index * 2));
  };
};

const clock = createManualClock();
const options: InviteOptions = {
  clock,
  timeoutMs: 38_000,
  timeoutError: () => errors.joinTimeout(),
};
const noResponse: Script = () => undefined;

describe("an INVITE", () => {
  it("resolves with the answered leg, whose own party may have a number of two digits", async () => {
    const { phone, sent } = scriptedPhone(afterChallenge("183 Session Progress", "200 OK"));
    const progress: string[] = [];
    const leg = await invite(phone, "101", { ...options, onProgress: () => progress.push("183") });
    expect([leg.state, leg.sessionId, partyIdOf(leg)]).toEqual(["answered", "s-a0", "p-a0-12"]);
    expect(progress).toEqual(["183"]);
    expect(sent).toEqual(["INVITE", "INVITE", "ACK"]);
  });

  it.each<[string, Script, number, RegExp]>([
    [
      "after a provisional response",
      afterChallenge("183 Session Progress", "486 Busy Here"),
      486,
      /busy/,
    ],
    ["without a provisional response", afterChallenge("603 Decline"), 603, /declined/],
    ["at once with 403", (_, answer) => answer("403 Forbidden"), 403, /not allow/],
    ["at once with 500", (_, answer) => answer("500 Server Error"), 500, /500/],
  ])(
    "that is refused %s rejects with the SIP code, and leaves no leg",
    async (_title, script, sipCode, explanation) => {
      const { phone } = scriptedPhone(script);
      const error = await invite(phone, "101", options).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        code: "invite-refused",
        sipCode,
        explanation: expect.stringMatching(explanation),
      });
      expect(phone.callSessions).toEqual([]);
    },
  );

  it("without a response rejects after the timeout, and leaves no leg", async () => {
    const { phone } = scriptedPhone(noResponse);
    const outcome = invite(phone, "101", options).catch((reason: unknown) => reason);
    clock.advance(38_000);
    expect(await outcome).toMatchObject({ code: "join-timeout" });
    clock.advance(60_000);
    expect(phone.callSessions).toEqual([]);
  });

  it("that is aborted before a provisional response is cancelled after it", async () => {
    let late: ((status: string) => void) | undefined;
    const { phone, sent } = scriptedPhone((request, answer) => {
      if (!request.startsWith("INVITE")) answer("200 OK");
      else if (late) setTimeout(() => answer("183 Session Progress"), 2);
      else late = answer;
    });
    const controller = new AbortController();
    const outcome = invite(phone, "101", { ...options, signal: controller.signal }).catch(
      (reason: unknown) => reason,
    );
    await expect.poll(() => late).toBeDefined();
    controller.abort(errors.aborted());
    expect(await outcome).toMatchObject({ code: "aborted" });
    late?.("407 Proxy Authentication Required");
    await expect.poll(() => sent).toContain("CANCEL");
    await expect.poll(() => phone.callSessions).toEqual([]);
  });

  it("that is aborted after a provisional response is cancelled at once", async () => {
    const { phone, sent } = scriptedPhone(afterChallenge("183 Session Progress"));
    const controller = new AbortController();
    const outcome = invite(phone, "101", {
      ...options,
      signal: controller.signal,
      onProgress: () => setTimeout(() => controller.abort(errors.aborted()), 2),
    }).catch((reason: unknown) => reason);
    expect(await outcome).toMatchObject({ code: "aborted" });
    await expect.poll(() => sent).toContain("CANCEL");
    await expect.poll(() => phone.callSessions).toEqual([]);
  });

  it("whose signal is aborted already is not sent", async () => {
    const { phone, sent } = scriptedPhone(noResponse);
    const signal = AbortSignal.abort(errors.aborted());
    await expect(invite(phone, "101", { ...options, signal })).rejects.toMatchObject({
      code: "aborted",
    });
    expect(sent).toEqual([]);
  });
});

describe("discardPhone", () => {
  it("ends every call, and resolves although nothing is answered", async () => {
    const script = afterChallenge("183 Session Progress", "200 OK");
    const { phone, sent } = scriptedPhone(script);
    await invite(phone, "101", options);
    const withUnsentCall = scriptedPhone(noResponse).phone;
    void withUnsentCall.call("102");
    await discardPhone(phone, clock);
    expect([sent.at(-1), phone.callSessions]).toEqual(["BYE", []]);

    // The web phone's own dispose() throws for a call whose INVITE was not sent yet.
    await discardPhone(withUnsentCall, clock);
    expect(withUnsentCall.callSessions).toEqual([]);
  });
});
