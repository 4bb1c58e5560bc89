/** A session for the `webRtcSessionFactory` option of `ringcentral-web-phone`, which makes SDP but no sound. */
export interface SilentWebRtcSession {
  createOffer(): Promise<string>;
  createAnswer(offer: string): Promise<string>;
  applyAnswer(answer: string): Promise<void>;
  changeInputDevice(deviceId: string): Promise<void>;
  changeOutputDevice(deviceId: string): Promise<void>;
  setMuted(muted: boolean): void;
  sendDtmf(tones: string): void;
  dispose(): void;
}

/** Creates a session without sound. Each description has new ICE credentials, as after an ICE restart. */
export function createSilentWebRtcSession(): SilentWebRtcSession {
  let generation = 0;
  const describe = async (): Promise<string> => {
    generation += 1;
    return `v=0\r\no=- 1 ${generation} IN IP4 0.0.0.0\r\na=ice-ufrag:g${generation}\r\na=sendrecv\r\n`;
  };
  return {
    createOffer: describe,
    createAnswer: describe,
    applyAnswer: async () => undefined,
    changeInputDevice: async () => undefined,
    changeOutputDevice: async () => undefined,
    setMuted: () => undefined,
    sendDtmf: () => undefined,
    dispose: () => undefined,
  };
}
