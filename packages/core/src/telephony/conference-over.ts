import { withDepartureFrom } from "./participant-entries.ts";
import {
  type ConferenceRecord,
  conferenceOf,
  type TelephonyState,
  withConference,
} from "./telephony-state.ts";

export function withHostOut(
  telephony: TelephonyState,
  conferenceId: string,
  at: number,
): TelephonyState {
  const conference = conferenceOf(telephony, conferenceId);
  const { host } = conference;
  if (!host || host.code === "disconnected") return telephony;
  return withConference(telephony, { ...conference, host: { ...host, code: "disconnected", at } });
}

/** The state without the conference. What became of the participants' calls is not known yet. */
export function withConferenceOver(
  telephony: TelephonyState,
  conferenceId: string,
  at: number,
): TelephonyState {
  let next = withHostOut(telephony, conferenceId, at);
  for (const { callId, state } of conferenceOf(telephony, conferenceId).entries.values()) {
    if (state === "in") next = withDepartureFrom(next, conferenceId, callId, at);
  }
  return next;
}

export function haveAllLeft({ entries }: ConferenceRecord): boolean {
  return entries.size > 0 && [...entries.values()].every(({ state }) => state === "left");
}
