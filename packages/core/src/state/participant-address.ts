import type { Address } from "../telephony/event.ts";
import { type Call, type ParticipantEntry, remoteAddressOf } from "../telephony/telephony-state.ts";
import { safeName } from "./safe-name.ts";

/** The identity of a participant: that of the original call, since the conference names the host instead. */
export function participantAddress(call: Call | undefined, entry: ParticipantEntry): Address {
  const remote = remoteAddressOf(call);
  return {
    phoneNumber: remote.phoneNumber ?? entry.address.phoneNumber,
    name: remote.name ?? entry.address.name,
    extensionId: remote.extensionId ?? entry.address.extensionId,
  };
}

/** The names of calls and participants for which the platform sends neither a name nor a number. */
export const fallbackNames = { unknown: "Unknown", host: "You", conference: "Conference" } as const;

/** The fields by which calls, participants and records name somebody. */
export function identityOf(address: Address): {
  name: string;
  phoneNumber: string | undefined;
  extensionId: string | undefined;
} {
  const { extensionId } = address;
  const phoneNumber = safeName(address.phoneNumber);
  const name = safeName(address.name) ?? phoneNumber ?? fallbackNames.unknown;
  return { name, phoneNumber, extensionId };
}
