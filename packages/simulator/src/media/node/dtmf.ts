const DIGITS = "0123456789*#ABCD";

/** The fields of an RTP packet that identify a key press. */
export interface TelephoneEventPacket {
  ssrc: number;
  /** RTP timestamp of the start of the event, the same in all its packets. */
  timestamp: number;
  marker: boolean;
  payload: Uint8Array;
}

/**
 * Reads RFC 4733 telephone events. A key press consists of many packets, the last of which is sent three
 * times, and each packet may be lost or late.
 */
export class DtmfReceiver {
  #last: { ssrc: number; timestamp: number; end: number; event: number } | undefined;

  /** Returns the digit for the first packet of a key press that arrives; undefined for the others. */
  receive(packet: TelephoneEventPacket): string | undefined {
    const { ssrc, timestamp, marker, payload } = packet;
    if (payload.length < 4) return undefined;
    const event = payload[0]!;
    const duration = (payload[2]! << 8) | payload[3]!;
    const last = this.#last?.ssrc === ssrc ? this.#last : undefined;
    const age = last ? (timestamp - last.timestamp) | 0 : 1;
    if (last && age < 0) return undefined;
    // A key press longer than the duration field allows continues as a new event (RFC 4733, 2.5.1.3).
    const goesOn = last && !marker && event === last.event && timestamp === last.end;
    const isNew = age > 0 && !goesOn;
    const end = (timestamp + duration) >>> 0;
    const isSame = last && age === 0;
    this.#last = {
      ssrc,
      timestamp,
      event,
      end: isSame && ((end - last.end) | 0) < 0 ? last.end : end,
    };
    return isNew ? DIGITS[event] : undefined;
  }
}
