import { useMemo } from "react";
import { type BringInCallVariables, bringInCall } from "../actions/bring-in-call.ts";
import { cancelBringIns } from "../actions/cancel-bring-ins.ts";
import { endConference } from "../actions/end-conference.ts";
import { leaveConference } from "../actions/leave-conference.ts";
import { type MuteParticipantVariables, muteParticipant } from "../actions/mute-participant.ts";
import { rejoinConference } from "../actions/rejoin-conference.ts";
import {
  type RemoveParticipantVariables,
  removeParticipant,
} from "../actions/remove-participant.ts";
import { resetConference } from "../actions/reset-conference.ts";
import { type SendDtmfVariables, sendDtmf } from "../actions/send-dtmf.ts";
import { type SetHostHeldVariables, setHostHeld } from "../actions/set-host-held.ts";
import { type SetHostMutedVariables, setHostMuted } from "../actions/set-host-muted.ts";
import { startConference } from "../actions/start-conference.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { Capacity, ConferenceState } from "../types.ts";

/** The actions of a conference for its client, with the same variables. They keep their identity between renders. */
export interface ConferenceActions {
  /** Runs `startConference`. */
  start(): Promise<void>;
  /** Runs `rejoinConference`. */
  rejoin(): Promise<void>;
  /** Runs `leaveConference`. */
  leave(): Promise<void>;
  /** Runs `endConference`. */
  end(): Promise<void>;
  /** Runs `resetConference`. */
  reset(): void;
  bringInCall(variables: BringInCallVariables): Promise<void>;
  cancelBringIns(): void;
  removeParticipant(variables: RemoveParticipantVariables): Promise<void>;
  muteParticipant(variables: MuteParticipantVariables): Promise<void>;
  setHostMuted(variables: SetHostMutedVariables): Promise<void>;
  setHostHeld(variables: SetHostHeldVariables): Promise<void>;
  sendDtmf(variables: SendDtmfVariables): Promise<void>;
}

export type UseConferenceResult = ConferenceState & ConferenceActions & { capacity: Capacity };

/**
 * The conference of this client in its current state, with the actions that most interfaces need.
 *
 * @example
 * const conference = useConference();
 * if (conference.status === "active") return <button onClick={() => conference.end()}>End</button>;
 * return <button onClick={() => conference.start()}>Start</button>;
 */
export function useConference(): UseConferenceResult {
  const client = useClient("useConference");
  const state = useView(client, "conference", ({ conference }) => conference);
  const capacity = useView(client, "capacity", (views) => views.capacity);
  const actions = useMemo(() => actionsOf(client), [client]);
  return useMemo(() => ({ ...state, ...actions, capacity }), [state, actions, capacity]);
}

function actionsOf(client: ConferenceClient): ConferenceActions {
  return {
    start: () => startConference(client),
    rejoin: () => rejoinConference(client),
    leave: () => leaveConference(client),
    end: () => endConference(client),
    reset: () => resetConference(client),
    bringInCall: (variables) => bringInCall(client, variables),
    cancelBringIns: () => cancelBringIns(client),
    removeParticipant: (variables) => removeParticipant(client, variables),
    muteParticipant: (variables) => muteParticipant(client, variables),
    setHostMuted: (variables) => setHostMuted(client, variables),
    setHostHeld: (variables) => setHostHeld(client, variables),
    sendDtmf: (variables) => sendDtmf(client, variables),
  };
}
