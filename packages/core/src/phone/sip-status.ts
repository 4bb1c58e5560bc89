import type { SipMessageLike } from "./web-phone.ts";

/**
 * The status code of a final error response (3xx to 6xx) to the INVITE of the call `callId`; undefined for any
 * other message. 401 and 407 do not count, since they only ask for credentials (RFC 3261, section 22).
 */
export function finalErrorCode(message: SipMessageLike, callId: string): number | undefined {
  if (message.getHeader("Call-Id") !== callId) return undefined;
  if (!message.getHeader("CSeq")?.trim().endsWith(" INVITE")) return undefined;
  const code = Number(/^SIP\/2\.0 ([3-6]\d\d)\b/.exec(message.subject)?.[1]);
  return Number.isNaN(code) || code === 401 || code === 407 ? undefined : code;
}

/** Explains a final SIP status code in a sentence; undefined stands for an INVITE without a final response. */
export function explainSipCode(code: number | undefined): string {
  switch (code) {
    case 403:
      return "The phone system does not allow this call.";
    case 404:
      return "The number or the conference does not exist.";
    case 408:
    case 480:
      return "Nobody answered.";
    case 486:
    case 600:
      return "The line is busy, or the number does not exist.";
    case 487:
      return "The call was cancelled.";
    case 603:
      return "The call was declined.";
    default:
      return code === undefined
        ? "The phone system did not answer."
        : `The phone system answered with the SIP status ${code}.`;
  }
}
