import type { InviteRefusalReason } from "../errors/conference-error.ts";
import type { SipMessageLike } from "./web-phone.ts";

/**
 * The status code of a final response (2xx to 6xx) to an INVITE of the call `callId`; undefined for any other
 * message. 401 and 407 do not count, since they only ask for credentials (RFC 3261, section 22).
 */
export function finalCode(message: SipMessageLike, callId: string): number | undefined {
  if (message.getHeader("Call-Id") !== callId) return undefined;
  if (!message.getHeader("CSeq")?.trim().endsWith(" INVITE")) return undefined;
  const code = Number(/^SIP\/2\.0 ([2-6]\d\d)\b/.exec(message.subject)?.[1]);
  return Number.isNaN(code) || code === 401 || code === 407 ? undefined : code;
}

/** The status code of a final error response (3xx to 6xx), as `finalCode` tells it. */
export function finalErrorCode(message: SipMessageLike, callId: string): number | undefined {
  const code = finalCode(message, callId);
  return code !== undefined && code >= 300 ? code : undefined;
}

/** What a final SIP status means for the call; undefined stands for an INVITE without a final response. */
export function refusalReasonOf(sipCode: number | undefined): InviteRefusalReason {
  switch (sipCode) {
    case undefined:
      return "noResponse";
    case 403:
      return "notAllowed";
    case 404:
      return "notFound";
    case 408:
    case 480:
      return "noAnswer";
    case 486:
    case 600:
      return "busy";
    case 487:
      return "cancelled";
    case 603:
      return "declined";
    default:
      return "other";
  }
}
