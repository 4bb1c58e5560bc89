const DIGITS = "0123456789*#ABCD";

/** What of an RTP packet tells key presses apart. */
export interface TelephoneEventPacket {
  ssrc: number;
  /** Of the beginning of the event: the same in all its packets. */
  timestamp: number;
  marker: boolean;
  payload: Uint8Array;
}

/**
 * Reads RFC 4733 telephone events. A key press is many packets, its end sent three times; each may
 * be lost or late.
 */
export class DtmfReceiver {
  #last: { ssrc: number; timestamp: number; end: number; event: number } | undefined;

  /** The digit, with the first packet of its key press that arrives; else undefined. */
  receive(packet: TelephoneEventPacket): string | undefined {
    const { ssrc, timestamp, marker, payload } = packet;
    if (payload.length < 4) return undefined;
    const event = payload[0]!;
    const duration = (payload[2]! << 8) | payload[3]!;
    const last = this.#last?.ssrc === ssrc ? this.#last : undefined;
    const age = last ? (timestamp - last.timestamp) | 0 : 1;
    if (last && age < 0) return undefined;
    // A key held for longer than the duration field can tell goes on as a new event.
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
