import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import { placeCall, readyToCall } from "../calls/place-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { sleep, withTimeout } from "../clock.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import { dialable } from "../telephony/dialable.ts";
import { answerStateOf } from "../telephony/telephony-state.ts";
import type { DialErrorType } from "./dial.ts";
import { watchLevels } from "./watch-levels.ts";

export interface TestEchoVariables {
  /** The number of a service that plays back what it hears. */
  to: string;
  /** How long to wait for the echo, in milliseconds. Default: 15 000. */
  timeoutMs?: number;
}

/**
 * "heard": the agent's voice came back, `delayMs` milliseconds later; "microphoneSilent": nothing was
 * said, or the microphone was silent; "nothingBack": it was said, and did not come back.
 */
export type EchoResult =
  | { status: "heard"; delayMs: number }
  | { status: "microphoneSilent" }
  | { status: "nothingBack" };

export type TestEchoErrorType = DialErrorType | ConferenceError<"not-supported">;

const DEFAULT_TIMEOUT_MS = 15_000;
/** The ringing tone is heard for a moment after the answer. */
const RINGING_FADE_MS = 500;
/** Levels, 0 to 1: as loud as quiet speech, and as its echo. */
const SPEECH_LEVEL = 0.02;
const ECHO_LEVEL = 0.01;

/** Calls an echo service, waits for the agent's own voice to come back, and hangs up. */
export function testEcho(
  client: ConferenceClient,
  variables: TestEchoVariables,
): Promise<EchoResult> {
  return runAction(
    client,
    { name: "testEcho", variables, takes: { to: "string", timeoutMs: "number?" } },
    async (context) => {
      const { phone, alive: signal } = context;
      const { timeoutMs = DEFAULT_TIMEOUT_MS } = variables;
      const to = dialable(variables.to);
      let callId = "";
      try {
        const webPhone = await readyToCall(context, signal);
        await holdOthers(context);
        callId = (await placeCall(context, webPhone, { to, signal })).sessionId ?? "";
        await waitForAnswer(context, callId, timeoutMs);
        return await listenForEcho(client, context, callId, timeoutMs);
      } finally {
        if (phone.session(callId)) await phone.hangUp(callId).catch(() => undefined);
        await resumeHeld(context);
      }
    },
  );
}

async function waitForAnswer(
  { clock, model, alive }: ClientContext,
  callId: string,
  timeoutMs: number,
): Promise<void> {
  const answered = model.until(
    ({ telephony }) => answerStateOf(telephony, callId) !== "ringing",
    alive,
  );
  const notAnswered = (): Error => errors.inviteRefused("noAnswer");
  await withTimeout(clock, timeoutMs, answered, notAnswered);
  if (answerStateOf(model.state.telephony, callId) === "over") throw notAnswered();
  await sleep(clock, RINGING_FADE_MS);
}

function listenForEcho(
  client: ConferenceClient,
  { clock }: ClientContext,
  callId: string,
  timeoutMs: number,
): Promise<EchoResult> {
  return new Promise<EchoResult>((resolve) => {
    let spokenAt: number | undefined;
    const finish = (result: EchoResult): void => {
      clock.clearTimeout(timer);
      stop();
      resolve(result);
    };
    const timer = clock.setTimeout(
      () => finish({ status: spokenAt === undefined ? "microphoneSilent" : "nothingBack" }),
      timeoutMs,
    );
    const stop = watchLevels(
      client,
      ({ input, remote }) => {
        if (input > SPEECH_LEVEL) spokenAt ??= clock.now();
        if (spokenAt !== undefined && remote > ECHO_LEVEL) {
          finish({ status: "heard", delayMs: clock.now() - spokenAt });
        }
      },
      { callId },
    );
  });
}
