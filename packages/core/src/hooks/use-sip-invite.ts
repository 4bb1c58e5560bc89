import { useMemo } from "react";
import { hangUpInvite } from "../actions/hang-up-invite.ts";
import { inviteToSip } from "../actions/invite-to-sip.ts";
import { sendDtmf } from "../actions/send-dtmf.ts";
import { setCallHeld } from "../actions/set-call-held.ts";
import { setCallMuted } from "../actions/set-call-muted.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { contextOf } from "../client/context-of.ts";
import * as errors from "../errors/errors.ts";
import { type LegCounters, readCounters } from "../phone/leg-statistics.ts";
import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { SipLegState } from "../types.ts";

export interface SipInviteActions {
  /** Sends an INVITE to a phone number, an extension number, or a conference's voiceCallToken. */
  invite(target: string): Promise<void>;
  /** Ends the leg, or cancels the INVITE that is in progress. */
  hangUp(): Promise<void>;
  setMuted(muted: boolean): Promise<void>;
  setHeld(held: boolean): Promise<void>;
  sendDtmf(digits: string): Promise<void>;
  /** The leg's WebRTC counters; undefined when the phone brings its own media. */
  statistics(): Promise<LegCounters | undefined>;
}

export type UseSipInviteResult = SipLegState & SipInviteActions;

/**
 * One SIP leg, from INVITE to BYE. "answered" means that the SIP server answered: for an outgoing call
 * this is before a person does.
 */
export function useSipInvite(): UseSipInviteResult {
  const client = useClient("useSipInvite");
  const state = useView(client, "invite", ({ invite }) => invite);
  const actions = useMemo(() => actionsOf(client), [client]);
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}

function actionsOf(client: ConferenceClient): SipInviteActions {
  const legId = async (): Promise<string> => {
    const { invite } = client.views;
    if (invite.status !== "answered" || invite.sessionId === undefined) throw errors.unknownCall();
    return invite.sessionId;
  };
  return {
    invite: (target) => inviteToSip(client, { target }),
    hangUp: () => hangUpInvite(client),
    setMuted: async (muted) => setCallMuted(client, { callId: await legId(), muted }),
    setHeld: async (held) => setCallHeld(client, { callId: await legId(), held }),
    sendDtmf: async (digits) => sendDtmf(client, { callId: await legId(), digits }),
    statistics: async () => {
      const session = contextOf(client).phone.session(await legId());
      return session && readCounters(session);
    },
  };
}
