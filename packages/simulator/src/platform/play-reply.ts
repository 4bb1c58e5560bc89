import { disconnect, endCall } from "./end-call.ts";
import { openReplyMenu, type Reply, type ReplyOutcome, replyText } from "./reply.ts";
import type { Party } from "./session.ts";
import type { SessionStore } from "./session-store.ts";
import type { SimulatedPerson } from "./simulated-person.ts";

export interface PlayReplyOptions {
  caller: Party;
  /** The called party, whose phone sent the reply. */
  far: Party;
  reply: Reply;
  /** The caller, if the simulator plays them. */
  person: SimulatedPerson | undefined;
  /** Called once, with the caller's answer. */
  settle: (outcome: ReplyOutcome) => void;
  toVoicemail: () => void;
}

/**
 * Plays a reply message to the caller, who answers by keypad. The called phone stops ringing after the answer,
 * and the caller stays connected, until they hang up.
 */
export function playReply(store: SessionStore, options: PlayReplyOptions): void {
  const { caller, far, reply, person, settle, toVoicemail } = options;
  const { session } = far;
  const playAgain = (): void => person?.hearReply(replyText(reply));
  let settled = false;

  const finish = (outcome: ReplyOutcome): void => {
    if (settled) return;
    settled = true;
    closeMenu();
    settle(outcome);
  };
  const answer = (outcome: ReplyOutcome): void => {
    finish(outcome);
    disconnect(store, far, "CallReplied");
  };
  const closeMenu = openReplyMenu({
    onDigit: (listener) => caller.endpoint?.onDtmf?.(listener) ?? (() => undefined),
    repeat: playAgain,
    voicemail: () => {
      finish({ answer: "none" });
      toVoicemail();
    },
    hangUp: () => {
      answer({ answer: "none" });
      endCall(store, session, caller);
    },
    answered: answer,
  });
  session.cleanups.push(() => finish({ answer: "none" }));
  playAgain();
}
