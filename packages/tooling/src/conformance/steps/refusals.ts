import type { PhoneVerb } from "../phones.ts";
import type { Leg, Stage } from "../stage.ts";
import type { Section, Step } from "./step.ts";

/** A call from the guest that the host does not answer, and what becomes of it. */
function refusal(options: {
  name: string;
  covers: string;
  verb: PhoneVerb;
  arguments?: (stage: Stage) => unknown[];
  /** What happens before the guest hangs up. */
  afterwards?: (stage: Stage, rings: number) => Promise<void>;
}): Step {
  return {
    name: options.name,
    covers: [options.covers],
    async run(stage) {
      const args = options.arguments?.(stage) ?? [];
      const rings = stage.ringCount + 1;
      const { caller, callee } = await stage.ring("guest", "host", `call to ${options.name}`);
      await stage.settle();
      const done = stage.do(callee, options.verb, ...args);
      done.catch(() => undefined);
      await stage.settle();
      await options.afterwards?.(stage, rings);
      await hangUp(stage, await caller());
      // The reply's promise waits for what the caller does.
      stage.check(
        `the web phone's ${options.verb}() resolves`,
        await done.then(
          () => true,
          () => false,
        ),
      );
      await stage.settle();
    },
  };
}

/** Hangs up, unless the platform was first. */
async function hangUp(stage: Stage, leg: Leg): Promise<void> {
  if (await stage.isUp(leg)) await stage.do(leg, "hangup");
  await stage.settle();
}

export const refusalSections: readonly Section[] = [
  {
    name: "decline",
    steps: () => [refusal({ name: "decline", covers: "decline a call", verb: "decline" })],
  },
  {
    name: "send to voicemail",
    steps: () => [
      refusal({
        name: "send to voicemail",
        covers: "send a call to voicemail",
        verb: "toVoicemail",
      }),
    ],
  },
  {
    name: "forward",
    steps: () => [
      refusal({
        name: "forward",
        covers: "forward a call",
        verb: "forward",
        arguments: (stage) => [stage.extension(stage.third).number],
        async afterwards(stage, rings) {
          const far = await stage.nextRing("third", rings);
          await stage.do(far, "answer");
          await stage.settle();
        },
      }),
    ],
  },
  {
    name: "reply with a message",
    steps: () => [
      refusal({
        name: "reply with a message",
        covers: "reply to a call with a message",
        verb: "reply",
        arguments: () => ["On my way"],
      }),
    ],
  },
];
