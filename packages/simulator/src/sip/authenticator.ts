import type { Clock } from "../platform/clock.ts";
import type { Extension, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { isAuthorized } from "./digest.ts";
import { header, methodOf, replyTo, type SipMessage, userOf } from "./message.ts";

/** Status and headers of a challenge: a registrar sends 401, a proxy 407. */
const CHALLENGES = {
  REGISTER: { status: 401, challengeHeader: "Www-Authenticate", answer: "Authorization" },
  INVITE: { status: 407, challengeHeader: "Proxy-Authenticate", answer: "Proxy-Authorization" },
} as const;

/** The most nonces that are kept; beyond that the oldest is dropped. */
const MAX_NONCES = 1_000;

/** Challenges each REGISTER and first INVITE, and checks the digest that answers. */
export class Authenticator {
  readonly #platform: TelephonyPlatform;
  readonly #ids: Ids;
  readonly #domain: string;
  /** Maps a nonce to the time until which it is valid, which is limited by its first use. */
  readonly #nonces = new Map<string, number>();
  readonly #clock: Clock;

  constructor(platform: TelephonyPlatform, ids: Ids, clock: Clock, domain: string) {
    this.#platform = platform;
    this.#ids = ids;
    this.#clock = clock;
    this.#domain = domain;
  }

  /** Returns the authenticated extension, or the reply that challenges or refuses the request. */
  check(request: SipMessage): { extension: Extension } | { reply: SipMessage } {
    const method = methodOf(request) as keyof typeof CHALLENGES;
    const { status, challengeHeader, answer } = CHALLENGES[method];
    const proof = header(request, answer);
    if (proof === undefined) {
      const nonce = this.#ids.token(24);
      this.#nonces.set(nonce, Number.POSITIVE_INFINITY);
      const [oldest] = this.#nonces.size > MAX_NONCES ? this.#nonces.keys() : [];
      if (oldest !== undefined) this.#nonces.delete(oldest);
      // The nonce must not come first, because the phone searches for `, nonce="`.
      const challenge = `Digest algorithm=MD5, realm="${this.#domain}", nonce="${nonce}"`;
      return {
        reply: replyTo(request, status, {
          toTag: this.#ids.token(10),
          headers: [[challengeHeader, challenge]],
        }),
      };
    }
    const username = userOf(header(request, "From"));
    const extension = this.#platform.extensions.find(({ sip }) => sip.username === username);
    const proved =
      extension && isAuthorized(proof, method, extension.sip, (nonce) => this.#useNonce(nonce));
    return proved ? { extension } : { reply: replyTo(request, 403) };
  }

  #useNonce(nonce: string): boolean {
    const until = this.#nonces.get(nonce);
    const now = this.#clock.now();
    if (until === undefined || until <= now) return false;
    this.#nonces.set(nonce, Math.min(until, now + this.#platform.rules.nonceLifetime));
    return true;
  }
}
