import { FACTS } from "../facts.ts";
import { type Leg, type Stage, skip, TELEPHONY } from "../stage.ts";
import type { Section } from "./step.ts";

const PRESENCE =
  "/restapi/v1.0/account/~/extension/~/presence?detailedTelephonyState=true&sipData=true";

export const partyPath = ({ sessionId, partyId }: { sessionId: string; partyId: string }): string =>
  `${TELEPHONY}/sessions/${sessionId}/parties/${partyId}`;
export const sessionPath = (sessionId: string): string => `${TELEPHONY}/sessions/${sessionId}`;

/** One call in each direction, with everything that can be done in it. */
export const callSteps: readonly Section[] = [
  {
    name: "a call to the guest",
    steps() {
      let ringing: Awaited<ReturnType<Stage["ring"]>> | undefined;
      let own: Leg | undefined;
      const call = (): Leg => own ?? skip("there is no call");
      return [
        {
          name: "call the guest",
          covers: ["place a call with a chosen caller id", "send an INVITE to any SIP target"],
          async run(stage) {
            const { phoneNumber } = stage.extension("host");
            ringing = await stage.ring("host", "guest", "call to the guest", phoneNumber);
            await stage.settle();
            let early = false;
            void ringing.answered.then(
              () => {
                early = true;
              },
              () => undefined,
            );
            await stage.settle();
            stage.check(FACTS.answersEarly, early);
            await stage.send("host", "GET", PRESENCE);
            await stage.send("guest", "GET", PRESENCE);
            await stage.send("guest", "GET", sessionPath(ringing.callee.sessionId));
          },
        },
        {
          name: "answer at the guest",
          covers: ["answer a call", "list all calls of the extension"],
          async run(stage) {
            const { callee, answered, caller } = ringing ?? skip("nothing rings");
            await stage.do(callee, "answer");
            await answered;
            await stage.settle();
            own = await caller();
            await stage.send("host", "GET", sessionPath(own.sessionId));
            await stage.send("guest", "GET", sessionPath(own.sessionId));
            await stage.send("host", "GET", partyPath(own));
            await stage.send("host", "GET", PRESENCE);
          },
        },
        {
          name: "hold and resume by REST",
          covers: ["hold and resume a call"],
          async run(stage) {
            await stage.send("host", "POST", `${partyPath(call())}/hold`);
            await stage.settle();
            await stage.send("host", "GET", PRESENCE);
            await stage.send("host", "POST", `${partyPath(call())}/unhold`);
            await stage.settle();
          },
        },
        {
          name: "hold and resume at the phone",
          async run(stage) {
            await stage.do(call(), "hold");
            await stage.settle();
            await stage.send("host", "GET", partyPath(call()));
            await stage.do(call(), "unhold");
            await stage.settle();
          },
        },
        {
          name: "mute and unmute by REST",
          covers: ["mute a call"],
          async run(stage) {
            await stage.send("host", "PATCH", partyPath(call()), { muted: true });
            await stage.settle();
            await stage.send("host", "PATCH", partyPath(call()), { muted: false });
            await stage.settle();
          },
        },
        {
          name: "mute and press keys at the phone",
          covers: ["mute the host", "send DTMF tones"],
          async run(stage) {
            await stage.do(call(), "mute");
            await stage.do(call(), "unmute");
            await stage.do(call(), "sendDtmf", "12#");
            await stage.settle();
          },
        },
        {
          name: "restart ICE",
          covers: ["keep the conference over a lost connection"],
          async run(stage) {
            await stage.do(call(), "reInvite");
            await stage.settle();
          },
        },
        {
          name: "record by REST",
          async run(stage) {
            const { json } = await stage.send("host", "POST", `${partyPath(call())}/recordings`);
            await stage.settle();
            if (typeof json["id"] !== "string") return;
            stage.identify(json["id"], "recording", "the call");
            await stage.send("host", "PATCH", `${partyPath(call())}/recordings/${json["id"]}`, {
              active: false,
            });
            await stage.settle();
          },
        },
        {
          name: "record at the phone",
          async run(stage) {
            await recordAtPhone(stage, call());
          },
        },
        {
          name: "list the active calls",
          async run(stage) {
            const path = "/restapi/v1.0/account/~/extension/~/active-calls?view=Detailed";
            // The list lags behind by up to ten seconds.
            await stage.readUntil(
              "guest",
              path,
              ({ body }) => ((body as { records?: unknown[] }).records ?? []).length > 0,
              { tries: 4, pauseMs: 3_000 },
            );
          },
        },
        {
          name: "hang up",
          covers: ["hang up a call"],
          async run(stage) {
            await stage.do(call(), "hangup");
            await stage.settle();
            await stage.send("host", "GET", sessionPath(call().sessionId));
            await stage.send("host", "POST", `${partyPath(call())}/hold`);
          },
        },
      ];
    },
  },
  {
    name: "a call from the guest",
    steps() {
      let ringing: Awaited<ReturnType<Stage["ring"]>> | undefined;
      return [
        {
          name: "be called by the guest",
          async run(stage) {
            ringing = await stage.ring("guest", "host", "call from the guest");
            await stage.settle();
            await stage.send("host", "GET", PRESENCE);
            // A party that rings cannot be held.
            await stage.send("host", "POST", `${partyPath(ringing.callee)}/hold`);
            await stage.do(ringing.callee, "answer");
            await stage.settle();
            await stage.send("host", "GET", sessionPath(ringing.callee.sessionId));
          },
        },
        {
          name: "be hung up by the guest",
          async run(stage) {
            const { caller } = ringing ?? skip("there is no call");
            await stage.do(await caller(), "hangup");
            await stage.settle();
          },
        },
        {
          name: "miss a call",
          async run(stage) {
            const { caller } = await stage.ring("guest", "host", "missed call");
            await stage.settle();
            const leg = await caller();
            await stage.do(leg, (await stage.isUp(leg)) ? "hangup" : "cancel");
            await stage.settle();
          },
        },
      ];
    },
  },
];

/** Records for a moment by INFO, and notes the result codes, which the web phone resolves with. */
export async function recordAtPhone(stage: Stage, call: Leg): Promise<void> {
  const codeOf = (result: unknown): number => Number((result as { code?: unknown }).code);
  const started = codeOf(await stage.do(call, "startRecording"));
  stage.check("result code of startcallrecord", started);
  await stage.settle();
  if (started !== 0) return;
  stage.check("result code of stopcallrecord", codeOf(await stage.do(call, "stopRecording")));
  await stage.settle();
}
