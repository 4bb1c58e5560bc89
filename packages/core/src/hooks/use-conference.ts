import { useMemo } from "react";
import type { ConferenceClient } from "../client/create-client.ts";
import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { Capacity, ConferenceState } from "../types.ts";

/** Each rejects with a ConferenceError, and keeps its identity between renders. */
export interface ConferenceActions {
  /** Creates a conference and joins it as its host. */
  start(): Promise<void>;
  /** Back into a conference that runs without this page. */
  rejoin(): Promise<void>;
  /** The others talk on. */
  leave(): Promise<void>;
  /** Ends it for everyone. */
  end(): Promise<void>;
  /** From "ended", "failed" or "rejoinable" back to "idle". */
  reset(): void;
  bringIn(callId: string): Promise<void>;
  /** Takes back what waits to be brought in. */
  cancelBringIns(): void;
  remove(participantId: string): Promise<void>;
  muteParticipant(participantId: string, muted: boolean): Promise<void>;
  /** The host's own microphone. */
  setMuted(muted: boolean): Promise<void>;
  /** The host's own leg; the others talk on. */
  setHeld(held: boolean): Promise<void>;
  sendDtmf(digits: string): Promise<void>;
}

export type UseConferenceResult = ConferenceState & ConferenceActions & { capacity: Capacity };

/**
 * The conference of this page, one state of its life at a time, with everything a host does.
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
    start: () => client.start(),
    rejoin: () => client.rejoin(),
    leave: () => client.leave(),
    end: () => client.end(),
    reset: () => client.reset(),
    bringIn: (callId) => client.bringIn({ callId }),
    cancelBringIns: () => client.cancelBringIns(),
    remove: (participantId) => client.removeParticipant({ participantId }),
    muteParticipant: (participantId, muted) => client.muteParticipant({ participantId, muted }),
    setMuted: (muted) => client.setMuted({ muted }),
    setHeld: (held) => client.setHeld({ held }),
    sendDtmf: (digits) => client.sendDtmf({ digits }),
  };
}
