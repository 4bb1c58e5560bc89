import md5 from "blueimp-md5";
import type { SipCredentials } from "../platform/contract.ts";

/** Returns the value of one parameter of a digest header, quoted or not. */
export function digestParameter(value: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="?([^",]*)"?`).exec(value)?.[1];
}

/** Whether an Authorization or Proxy-Authorization header is valid for this method (RFC 2617 without qop). */
export function isAuthorized(
  value: string | undefined,
  method: string,
  credentials: SipCredentials,
  isKnownNonce: (nonce: string) => boolean,
): boolean {
  if (value === undefined) return false;
  const nonce = digestParameter(value, "nonce") ?? "";
  const uri = digestParameter(value, "uri") ?? "";
  if (!isKnownNonce(nonce)) return false;
  const secret = md5(
    `${credentials.authorizationId}:${credentials.domain}:${credentials.password}`,
  );
  return (
    digestParameter(value, "response") === md5(`${secret}:${nonce}:${md5(`${method}:${uri}`)}`)
  );
}
