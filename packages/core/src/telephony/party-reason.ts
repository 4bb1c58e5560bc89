const REASONS = [
  "conference",
  "callswitch",
  "pickup",
  "targetbusy",
  "noanswer",
  "timeout",
  "voicemail",
  "rejected",
  "cancelled",
  "callreplied",
  "invalidnumber",
  "nosuchuser",
  "internationaldisabled",
  "destinationblocked",
  "notenoughfunds",
] as const;

/** A reason of a party's status that the kit distinguishes, in lower case because its spelling varies. */
export type KnownPartyReason = (typeof REASONS)[number];

/** The reason of a party's status. A reason that the kit does not distinguish is kept as the platform spelled it. */
export type PartyReason = KnownPartyReason | { readonly unknown: string };

/** Compares without case, as `parsePartyCode` does. */
export function parsePartyReason(reason: string): PartyReason {
  const lowerCase = reason.toLowerCase();
  return REASONS.find((known) => known === lowerCase) ?? { unknown: reason };
}

/** Whether a party that is disconnected for this reason continues its call on another device. */
export function isMoveToOtherDevice(reason: PartyReason | undefined): boolean {
  return reason === "callswitch" || reason === "pickup";
}
