const CODES = [
  "setup",
  "proceeding",
  "answered",
  "hold",
  "gone",
  "parked",
  "pickup",
  "voicemail",
  "voicemailscreening",
  "faxreceive",
  "tds",
  "disconnected",
] as const;

/** A party's status code that the platform is known to send, in lower case since its spelling varies. */
export type KnownPartyCode = (typeof CODES)[number];

/** A party's status code. One that the kit does not know is kept as it came. */
export type PartyCode = KnownPartyCode | { readonly unknown: string };

/** Compares without case, because the platform's spelling varies ("VoiceMail", "Voicemail"). */
export function parsePartyCode(code: string): PartyCode {
  const lowerCase = code.toLowerCase();
  return CODES.find((known) => known === lowerCase) ?? { unknown: code };
}

/** Whether a code is one of some. */
export function isPartyCode(code: PartyCode | undefined, ...codes: KnownPartyCode[]): boolean {
  return (codes as readonly unknown[]).includes(code);
}
