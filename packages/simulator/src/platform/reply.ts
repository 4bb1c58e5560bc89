/** A message that a called web phone sends to its caller instead of answering. */
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

/** The caller's answer to a reply, given by keypad. */
export type ReplyOutcome =
  | { answer: "yes" | "no" }
  | { answer: "urgent"; callBackNumber: string }
  /** The caller hung up or chose to leave a message. */
  | { answer: "none" };

/** Returns the sentence that the caller hears. */
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
  /** Calls the listener for each key that the caller presses. Returns the unsubscriber. */
  onDigit: (listener: (digit: string) => void) => () => void;
  /** Key 1: play the reply again. */
  repeat: () => void;
  /** Key 2: leave a message. */
  voicemail: () => void;
  /** Key 6: hang up. */
  hangUp: () => void;
  /** Key 3: yes. Key 4: no. Key 5: urgent, followed by a call-back number, # and 1 to confirm it. */
  answered: (outcome: ReplyOutcome) => void;
}

/** Opens the menu that a caller hears after a reply. Returns a function that closes it. */
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
