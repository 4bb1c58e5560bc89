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

/** A party's status code that the platform is known to send, in lower case because its spelling varies. */
export type KnownPartyCode = (typeof CODES)[number];

/** A party's status code. A code that the kit does not know is kept as the platform spelled it. */
export type PartyCode = KnownPartyCode | { readonly unknown: string };

/** Compares without case, because the platform's spelling varies ("VoiceMail", "Voicemail"). */
export function parsePartyCode(code: string): PartyCode {
  const lowerCase = code.toLowerCase();
  return CODES.find((known) => known === lowerCase) ?? { unknown: code };
}

/** Whether `code` is one of `codes`. */
export function isPartyCode(code: PartyCode | undefined, ...codes: KnownPartyCode[]): boolean {
  return (codes as readonly unknown[]).includes(code);
}
