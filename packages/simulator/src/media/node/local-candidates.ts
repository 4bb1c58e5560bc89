import type { RTCPeerConnection } from "werift";

/**
 * Lets a connection offer the addresses of this machine alone. werift asks a public STUN server for
 * another one even when it is given none, which takes seconds on a machine without a network. To be
 * called before each local description: that is when it asks.
 */
export function keepCandidatesLocal({ iceTransports }: RTCPeerConnection): void {
  for (const { connection } of iceTransports) connection.stunServer = undefined;
}
