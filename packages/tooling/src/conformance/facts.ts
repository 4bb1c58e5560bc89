import type { Recording } from "./recording.ts";

/** Names of the checks that tell a rule of the simulator, in `settings.ts`. */
export const FACTS = {
  answersEarly: "the INVITE is answered before the callee answers",
  goesOnAlone: "the conference goes on after its last participant has left",
  goesOnWithOne: "the conference goes on with one participant",
  departureReported:
    "the call that a participant came from reads Disconnected after they have left",
  removedReturns: "the call that a removed participant came from reads Answered again",
  endsWithHost: "the guest's call ends as the host hangs up",
  staysWithoutHost: "the guest stays as the host leaves with keepConferenceAlive",
  accepted: "participants that the conference accepted",
} as const;

/** The value of a rule as a recording shows it; undefined if the recording does not. */
export type Reading = boolean | number | string | undefined;

export function factOf({ entries }: Recording, name: string): Reading {
  const found = entries.find((entry) => entry.source === "check" && entry.name === name);
  return found?.source === "check" ? found.value : undefined;
}

export function not(value: Reading): Reading {
  return typeof value === "boolean" ? !value : undefined;
}
