import { resumeHeld } from "../calls/hold-others.ts";
import { watchLevels } from "../calls/sample-leg.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { within } from "../clock.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { contextOf } from "../state/context.ts";
import { dialable } from "../telephony/dialable.ts";
import { answerStateOf } from "../telephony/telephony-state.ts";
import type { DialErrorType } from "./dial.ts";
import { placeCall } from "./dial.ts";

export interface TestEchoVariables {
  /** The number of a service that says again what it hears. */
  to: string;
  /** Milliseconds in which something must come back. Default 15 000. */
  limit?: number;
}

/**
 * heard: what was said came back, after so many milliseconds. microphoneSilent: nothing was said, or the
 * microphone gave nothing. nothingBack: it was said, and did not come back.
 */
export type EchoResult =
  | { status: "heard"; delay: number }
  | { status: "microphoneSilent" }
  | { status: "nothingBack" };

export type TestEchoErrorType = DialErrorType | ConferenceError<"not-supported">;

const LIMIT = 15_000;
/** Milliseconds. */
const RINGING_FADES = 500;
/** Of 1: as loud as quiet speech. */
const SPOKEN = 0.02;
const CAME_BACK = 0.01;

/** Calls an echo service, and waits for the agent's own voice to come back; then hangs up. */
export function testEcho(
  client: ConferenceClient,
  variables: TestEchoVariables,
): Promise<EchoResult> {
  const context = contextOf(client);
  return perform(context, "testEcho", variables, async () => {
    const { clock, phone } = context;
    const to = dialable(variables.to);
    const session = await placeCall(context, { to }, { holds: true });
    const callId = session.sessionId ?? "";
    const limit = variables.limit ?? LIMIT;
    try {
      const answered = context.model.until(
        ({ book }) => answerStateOf(book, callId) !== "ringing",
        context.alive,
      );
      const nobody = (): Error => errors.inviteRefused("Nobody answered.");
      await within(clock, limit, answered, nobody);
      if (answerStateOf(context.model.state.book, callId) === "over") throw nobody();
      // What rang still sounds for a moment.
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, RINGING_FADES));
      return await new Promise<EchoResult>((resolve) => {
        let spokenAt: number | undefined;
        const finish = (result: EchoResult): void => {
          clock.clearTimeout(timer);
          stop();
          resolve(result);
        };
        const timer = clock.setTimeout(
          () => finish({ status: spokenAt === undefined ? "microphoneSilent" : "nothingBack" }),
          limit,
        );
        const stop = watchLevels(
          client,
          ({ input, remote }) => {
            if (input > SPOKEN) spokenAt ??= clock.now();
            if (spokenAt !== undefined && remote > CAME_BACK) {
              finish({ status: "heard", delay: clock.now() - spokenAt });
            }
          },
          { callId },
        );
      });
    } finally {
      if (phone.session(callId)) await phone.hangUp(callId).catch(() => undefined);
      await resumeHeld(context);
    }
  });
}
