import { abortable, sleep, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import type { CallQuality } from "../phone/call-quality.ts";
import type { ClientContext } from "../state/context.ts";
import { answerStateOf } from "../telephony/telephony-state.ts";
import { holdOthers, resumeHeld } from "./hold-others.ts";
import { placeCall, readyToCall } from "./place-call.ts";
import { sampleLeg } from "./sample-leg.ts";
import { sampleQuality } from "./sample-quality.ts";

/**
 * "heard": the agent's voice came back, `delayMs` milliseconds later; "microphoneSilent": nothing was
 * said, or the microphone was silent; "nothingBack": it was said, and did not come back.
 */
export type EchoResult =
  | { status: "heard"; delayMs: number }
  | { status: "microphoneSilent" }
  | { status: "nothingBack" };

export interface EchoCallOptions {
  /** The number of the echo service, as `dialable` returns it. */
  to: string;
  /** Limit of the answer, and of the echo after it. */
  timeoutMs: number;
  /** How long the call may go on after the echo until its quality is measured. Default: 0. */
  measureMs?: number;
  /** Ends the call, which then rejects with the signal's reason. */
  signal: AbortSignal;
}

export interface EchoCallResult {
  echo: EchoResult;
  quality: CallQuality;
}

/** The ringing tone is heard for a moment after the answer. */
const RINGING_FADE_MS = 500;
/** Levels, 0 to 1: as loud as quiet speech, and as its echo. */
const SPEECH_LEVEL = 0.02;
const ECHO_LEVEL = 0.01;
const LEVEL_SAMPLE_MS = 100;

/** Calls an echo service, waits for the agent's own voice to come back, and hangs up in any case. */
export async function callEcho(
  context: ClientContext,
  { to, timeoutMs, measureMs = 0, signal }: EchoCallOptions,
): Promise<EchoCallResult> {
  const { phone } = context;
  let callId = "";
  try {
    const webPhone = await readyToCall(context, signal);
    await holdOthers(context);
    callId = (await placeCall(context, webPhone, { to, signal })).sessionId ?? "";
    await waitForAnswer(context, callId, timeoutMs, signal);
    const meter = measureMs > 0 ? measureQuality(context, callId) : undefined;
    try {
      const echo = await listenForEcho(context, callId, timeoutMs, signal);
      if (echo.status === "heard") await meter?.measured(measureMs, signal);
      return { echo, quality: meter?.quality() ?? { status: "unknown" } };
    } finally {
      meter?.stop();
    }
  } finally {
    if (phone.session(callId)) await phone.hangUp(callId).catch(() => undefined);
    await resumeHeld(context);
  }
}

async function waitForAnswer(
  { clock, model }: ClientContext,
  callId: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> {
  const answered = model.until(
    ({ telephony }) => answerStateOf(telephony, callId) !== "ringing",
    signal,
  );
  const notAnswered = (): Error => errors.inviteRefused("noAnswer");
  await withTimeout(clock, timeoutMs, answered, notAnswered);
  if (answerStateOf(model.state.telephony, callId) === "over") throw notAnswered();
  await abortable(signal, sleep(clock, RINGING_FADE_MS));
}

function listenForEcho(
  context: ClientContext,
  callId: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<EchoResult> {
  const { clock } = context;
  let spokenAt: number | undefined;
  let stop = (): void => undefined;
  const heard = new Promise<EchoResult>((resolve) => {
    stop = sampleLeg(context, { callId }, LEVEL_SAMPLE_MS, (counters) => {
      const { inputLevel = 0, remoteLevel = 0 } = counters ?? {};
      if (inputLevel > SPEECH_LEVEL) spokenAt ??= clock.now();
      if (spokenAt !== undefined && remoteLevel > ECHO_LEVEL) {
        resolve({ status: "heard", delayMs: clock.now() - spokenAt });
      }
    });
  });
  const timedOut = errors.network();
  return withTimeout(clock, timeoutMs, abortable(signal, heard), () => timedOut)
    .catch((error: unknown): EchoResult => {
      if (error !== timedOut) throw error;
      return { status: spokenAt === undefined ? "microphoneSilent" : "nothingBack" };
    })
    .finally(() => stop());
}

interface QualityMeter {
  quality(): CallQuality;
  /** Resolves once the quality is measured, and after `withinMs` milliseconds at the latest. */
  measured(withinMs: number, signal: AbortSignal): Promise<void>;
  stop(): void;
}

function measureQuality(context: ClientContext, callId: string): QualityMeter {
  let quality: CallQuality = { status: "unknown" };
  let onMeasured = (): void => undefined;
  const measured = new Promise<void>((resolve) => {
    onMeasured = resolve;
  });
  const stop = sampleQuality(context, { callId }, (next) => {
    quality = next;
    if (next.status === "measured") onMeasured();
  });
  return {
    quality: () => quality,
    stop,
    async measured(withinMs, signal) {
      const tooLate = errors.network();
      await withTimeout(context.clock, withinMs, abortable(signal, measured), () => tooLate).catch(
        (error: unknown) => {
          if (error !== tooLate) throw error;
        },
      );
    },
  };
}
