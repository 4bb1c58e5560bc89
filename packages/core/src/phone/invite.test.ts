import { createManualClock } from "@rc-conference/simulator/node";
import { describe, expect, it } from "vitest";
import { type Script, scriptedPhone } from "../../test/testbed/scripted-sip.ts";
import * as errors from "../errors/errors.ts";
import { discardPhone } from "./discard-phone.ts";
import { type InviteOptions, invite } from "./invite.ts";
import { partyIdOf } from "./web-phone.ts";

/** Asks the first INVITE for the password, and answers the second one so. */
const afterPassword = (...answers: string[]): Script => {
  let invites = 0;
  return (request, answer) => {
    if (request.startsWith("ACK")) return;
    if (!request.startsWith("INVITE")) return answer("200 OK");
    invites += 1;
    answer("100 Trying");
    if (invites === 1) answer("407 Proxy Authentication Required");
    // One after the other, as over a socket.
    else answers.forEach((line, index) => setTimeout(() => answer(line), index * 2));
  };
};

const clock = createManualClock();
const options: InviteOptions = {
  clock,
  timeoutMs: 38_000,
  timeoutError: () => errors.joinTimeout(),
};
const silence: Script = () => undefined;

describe("an INVITE", () => {
  it("ends in an answered leg, whose own party may be the tenth and more", async () => {
    const { phone, sent } = scriptedPhone(afterPassword("183 Session Progress", "200 OK"));
    const progress: string[] = [];
    const leg = await invite(phone, "101", { ...options, onProgress: () => progress.push("183") });
    expect([leg.state, leg.sessionId, partyIdOf(leg)]).toEqual(["answered", "s-a0", "p-a0-12"]);
    expect(progress).toEqual(["183"]);
    expect(sent).toEqual(["INVITE", "INVITE", "ACK"]);
  });

  it.each<[string, Script, number, RegExp]>([
    ["after its progress", afterPassword("183 Session Progress", "486 Busy Here"), 486, /busy/],
    ["without any progress", afterPassword("603 Decline"), 603, /declined/],
    ["at once, as forbidden", (_, answer) => answer("403 Forbidden"), 403, /not allow/],
    ["at once, for another reason", (_, answer) => answer("500 Server Error"), 500, /500/],
  ])(
    "refused %s says so with the code, and leaves no leg behind",
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

  it("that is never answered is given up in time", async () => {
    const { phone } = scriptedPhone(silence);
    const settled = invite(phone, "101", options).catch((reason: unknown) => reason);
    clock.advance(38_000);
    expect(await settled).toMatchObject({ code: "join-timeout" });
    clock.advance(60_000);
    expect(phone.callSessions).toEqual([]);
  });

  it("given up before its progress is taken back as soon as that can be", async () => {
    let late: ((status: string) => void) | undefined;
    const { phone, sent } = scriptedPhone((request, answer) => {
      if (!request.startsWith("INVITE")) answer("200 OK");
      else if (late) setTimeout(() => answer("183 Session Progress"), 2);
      else late = answer;
    });
    const giveUp = new AbortController();
    const settled = invite(phone, "101", { ...options, signal: giveUp.signal }).catch(
      (reason: unknown) => reason,
    );
    await expect.poll(() => late).toBeDefined();
    giveUp.abort(errors.aborted());
    expect(await settled).toMatchObject({ code: "aborted" });
    late?.("407 Proxy Authentication Required");
    await expect.poll(() => sent).toContain("CANCEL");
    await expect.poll(() => phone.callSessions).toEqual([]);
  });

  it("given up in its progress is cancelled", async () => {
    const { phone, sent } = scriptedPhone(afterPassword("183 Session Progress"));
    const giveUp = new AbortController();
    const settled = invite(phone, "101", {
      ...options,
      signal: giveUp.signal,
      onProgress: () => setTimeout(() => giveUp.abort(errors.aborted()), 2),
    }).catch((reason: unknown) => reason);
    expect(await settled).toMatchObject({ code: "aborted" });
    await expect.poll(() => sent).toContain("CANCEL");
    await expect.poll(() => phone.callSessions).toEqual([]);
  });

  it("given up beforehand is not sent", async () => {
    const { phone, sent } = scriptedPhone(silence);
    const signal = AbortSignal.abort(errors.aborted());
    await expect(invite(phone, "101", { ...options, signal })).rejects.toMatchObject({
      code: "aborted",
    });
    expect(sent).toEqual([]);
  });
});

describe("a phone that is discarded", () => {
  it("ends every call of its own, and settles although nothing is answered", async () => {
    const script = afterPassword("183 Session Progress", "200 OK");
    const { phone, sent } = scriptedPhone(script);
    await invite(phone, "101", options);
    const again = scriptedPhone(silence).phone;
    void again.call("102");
    await discardPhone(phone, clock);
    expect([sent.at(-1), phone.callSessions]).toEqual(["BYE", []]);

    // A call that was not sent yet trips the phone's own end.
    await discardPhone(again, clock);
    expect(again.callSessions).toEqual([]);
  });
});
