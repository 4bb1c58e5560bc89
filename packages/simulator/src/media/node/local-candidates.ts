import type { RTCPeerConnection } from "werift";

/**
 * Limits a connection to the addresses of this machine. werift queries a public STUN server even if none
 * is configured, which takes seconds on a machine without a network. Call this before each
 * `setLocalDescription`, which starts the query.
 */
export function keepCandidatesLocal({ iceTransports }: RTCPeerConnection): void {
  for (const { connection } of iceTransports) connection.stunServer = undefined;
}
