import type { OutboundSipMessageLike, SipMessageLike, WebPhoneLike } from "./web-phone.ts";

/** A challenge by status: the header that asks, and the one that answers (RFC 3261, sections 22.2 and 22.3). */
const CHALLENGES = {
  401: { challenge: "Www-Authenticate", answer: "Authorization" },
  407: { challenge: "Proxy-Authenticate", answer: "Proxy-Authorization" },
} as const;

/**
 * Makes a phone answer the digest challenge of a re-INVITE. The web phone answers the one of a call's first
 * INVITE only, and takes a challenge within the call for the final response, so that a dialog that the server
 * does not know would pass for a restored one. Returns a function that undoes it.
 */
export function answerChallenges(phone: WebPhoneLike): () => void {
  const { sipClient } = phone;
  const original = sipClient.request;
  if (!original) return () => undefined;
  const send = original.bind(sipClient);

  async function requestWithCredentials(message: OutboundSipMessageLike): Promise<SipMessageLike> {
    const reply = await send(message);
    if (!isReInvite(message)) return reply;
    const status = /^SIP\/2\.0 (401|407)\b/.exec(reply.subject)?.[1];
    if (status === undefined) return reply;
    const { challenge, answer } = CHALLENGES[Number(status) as 401 | 407];
    const credentials = await credentialsFor(phone, reply.getHeader(challenge));
    if (credentials === undefined) return reply;
    const repeated = message.fork();
    repeated.headers[answer] = credentials;
    return send(repeated);
  }

  sipClient.request = requestWithCredentials;
  return () => {
    if (sipClient.request === requestWithCredentials) sipClient.request = original;
  };
}

/** Whether this is an INVITE within a dialog: its To has the tag of the other side (RFC 3261, section 12.2). */
function isReInvite({ subject, headers }: OutboundSipMessageLike): boolean {
  return subject.startsWith("INVITE ") && /;tag=/.test(headers["To"] ?? "");
}

/** The digest for a challenge; undefined without a nonce, without the phone's password and while offline. */
async function credentialsFor(
  { sipInfo }: WebPhoneLike,
  challenge: string | undefined,
): Promise<string | undefined> {
  const nonce = /\bnonce="([^"]+)"/.exec(challenge ?? "")?.[1];
  if (nonce === undefined || sipInfo === undefined) return undefined;
  try {
    const { generateAuthorization } = await import("ringcentral-web-phone/utils");
    return generateAuthorization(sipInfo as never, nonce, "INVITE");
  } catch {
    return undefined;
  }
}
