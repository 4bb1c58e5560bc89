import type { SipMessageLike } from "./web-phone.ts";

/** The code of a final refusal of this call's INVITE; 401 and 407 only ask for the password. */
export function finalRefusalOf(message: SipMessageLike, callId: string): number | undefined {
  if (message.getHeader("Call-Id") !== callId) return undefined;
  if (!message.getHeader("CSeq")?.trim().endsWith(" INVITE")) return undefined;
  const code = Number(/^SIP\/2\.0 ([3-6]\d\d)\b/.exec(message.subject)?.[1]);
  return Number.isNaN(code) || code === 401 || code === 407 ? undefined : code;
}

/** SIP status codes in words, for people. */
export function sipReason(code: number | undefined): string {
  switch (code) {
    case 403:
      return "The phone system does not allow this call.";
    case 404:
      return "The number or the conference does not exist any more.";
    case 408:
    case 480:
      return "Nobody answered.";
    case 486:
    case 600:
      return "The line is busy, or the number does not exist.";
    case 487:
      return "The call was given up.";
    case 603:
      return "The call was declined.";
    default:
      return code === undefined
        ? "The phone system did not answer."
        : `The phone system answered ${code}.`;
  }
}
