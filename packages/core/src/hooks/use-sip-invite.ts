import { useMemo } from "react";
import type { ConferenceClient } from "../client/create-client.ts";
import { errors } from "../errors/errors.ts";
import { type LegCounters, readCounters } from "../phone/leg-statistics.ts";
import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import { contextOf } from "../state/context.ts";
import type { SipLegState } from "../types.ts";

export interface SipInviteActions {
  /** A phone number, an extension number, or a conference's voice call token. */
  invite(target: string): Promise<void>;
  /** Ends the leg, or gives up the INVITE that is on its way. */
  hangUp(): Promise<void>;
  setMuted(muted: boolean): Promise<void>;
  setHeld(held: boolean): Promise<void>;
  sendDtmf(digits: string): Promise<void>;
  /** What WebRTC has counted so far; undefined where the phone brings its own media. */
  statistics(): Promise<LegCounters | undefined>;
}

export type UseSipInviteResult = SipLegState & SipInviteActions;

/** One SIP leg, from INVITE to BYE. Of an outgoing call, "answered" means by the SIP server, not yet by a person. */
export function useSipInvite(): UseSipInviteResult {
  const client = useClient("useSipInvite");
  const state = useView(client, "invite", ({ invite }) => invite);
  const actions = useMemo(() => actionsOf(client), [client]);
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}

function actionsOf(client: ConferenceClient): SipInviteActions {
  const leg = async (): Promise<string> => {
    const { invite } = client.views;
    if (invite.status !== "answered" || invite.sessionId === undefined) throw errors.unknownCall();
    return invite.sessionId;
  };
  return {
    invite: (target) => client.invite({ target }),
    hangUp: () => client.hangUpInvite(),
    setMuted: async (muted) => client.setLegMuted({ sessionId: await leg(), muted }),
    setHeld: async (held) => client.setLegHeld({ sessionId: await leg(), held }),
    statistics: async () => {
      const session = contextOf(client).phone.session(await leg());
      return session && readCounters(session);
    },
    sendDtmf: async (digits) => client.sendLegDtmf({ sessionId: await leg(), digits }),
  };
}
