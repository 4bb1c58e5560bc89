/** What a called web phone has the platform tell its caller in place of an answer. */
export type Reply =
  | { text: string }
  | {
      pattern:
        | "callYouBack"
        | "onMyWay"
        | "onOtherLine"
        | "callYouBackLater"
        | "inAMeeting"
        | "onOtherLineNoCall";
      callBack?: { by: "callee" | "caller"; in?: { value: number; unit: ReplyUnit } };
    };

export type ReplyUnit = "minutes" | "hours" | "days";

/** What the caller answered by keypad. */
export type ReplyOutcome =
  | { answer: "yes" | "no" }
  | { answer: "urgent"; callBackNumber: string }
  /** Hung up, or chose to leave a message. */
  | { answer: "none" };

/** The sentence that the caller hears. */
export function replyText(reply: Reply): string {
  if ("text" in reply) return reply.text;
  const { callBack } = reply;
  const who = callBack?.by === "caller" ? "Please call me back" : "I will call you back";
  switch (reply.pattern) {
    case "callYouBack":
      return callBack?.in ? `${who} in ${callBack.in.value} ${callBack.in.unit}.` : `${who}.`;
    case "callYouBackLater":
      return `${who} later.`;
    case "onMyWay":
      return "I am on my way.";
    case "onOtherLine":
      return "I am on the other line.";
    case "onOtherLineNoCall":
      return "I am on the other line and cannot call you back.";
    case "inAMeeting":
      return "I am in a meeting.";
  }
}

export interface ReplyMenuOptions {
  /** Keys that the caller presses. Returns the unsubscriber. */
  onDigit: (listener: (digit: string) => void) => () => void;
  /** 1: hear it again. */
  repeat: () => void;
  /** 2: leave a message. */
  voicemail: () => void;
  /** 6: hang up. */
  hangUp: () => void;
  /** 3 yes, 4 no, 5 urgent: then a number, #, and 1 to confirm it. */
  answered: (outcome: ReplyOutcome) => void;
}

/** The menu that a caller gets after a reply. Returns what ends it. */
export function openReplyMenu(options: ReplyMenuOptions): () => void {
  let state: "menu" | "number" | "confirm" = "menu";
  let callBackNumber = "";

  const stop = options.onDigit((digit) => {
    if (state === "number") {
      if (digit !== "#") callBackNumber += digit;
      else if (callBackNumber !== "") state = "confirm";
      return;
    }
    if (state === "confirm") {
      if (digit === "1") done(() => options.answered({ answer: "urgent", callBackNumber }));
      return;
    }
    if (digit === "1") options.repeat();
    else if (digit === "2") done(options.voicemail);
    else if (digit === "3") done(() => options.answered({ answer: "yes" }));
    else if (digit === "4") done(() => options.answered({ answer: "no" }));
    else if (digit === "5") state = "number";
    else if (digit === "6") done(options.hangUp);
  });

  function done(act: () => void): void {
    stop();
    act();
  }
  return stop;
}
