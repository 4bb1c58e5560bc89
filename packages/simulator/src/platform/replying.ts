import type { SessionBook } from "./book.ts";
import { disconnect, endCall } from "./ending.ts";
import type { PlayedPerson } from "./person.ts";
import { openReplyMenu, type Reply, type ReplyOutcome, replyText } from "./reply.ts";
import type { Party } from "./session.ts";

export interface TellReplyOptions {
  caller: Party;
  /** The party whose phone replied. */
  far: Party;
  reply: Reply;
  /** Who calls, where the simulator plays them. */
  person: PlayedPerson | undefined;
  /** Called once, with what the caller answered. */
  settle: (outcome: ReplyOutcome) => void;
  toVoicemail: () => void;
}

/** Reads a reply to a caller, who answers by keypad; after that the call is over. */
export function tellReply(book: SessionBook, options: TellReplyOptions): void {
  const { caller, far, reply, person, settle, toVoicemail } = options;
  const { session } = far;
  const tell = (): void => person?.tell(replyText(reply));
  let settled = false;

  const finish = (outcome: ReplyOutcome): void => {
    if (settled) return;
    settled = true;
    closeMenu();
    settle(outcome);
  };
  const end = (outcome: ReplyOutcome): void => {
    finish(outcome);
    disconnect(book, far, "CallReplied");
    endCall(book, session, caller);
  };
  const closeMenu = openReplyMenu({
    onDigit: (listener) => caller.endpoint?.onDtmf?.(listener) ?? (() => undefined),
    repeat: tell,
    voicemail: () => {
      finish({ answer: "none" });
      toVoicemail();
    },
    hangUp: () => end({ answer: "none" }),
    answered: end,
  });
  session.cleanups.push(() => finish({ answer: "none" }));
  tell();
}
