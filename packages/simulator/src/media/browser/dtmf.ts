/** A leg that receives the keys of its phone. */
export interface KeyListener {
  /** The phone's ICE user fragment, which matches a key press to its leg. */
  readonly remoteUfrag: string | undefined;
  pressed(digit: string): void;
}

const listeners = new Set<KeyListener>();
const owners = new WeakMap<RTCDTMFSender, RTCPeerConnection>();
const watched = new WeakSet<RTCDTMFSender>();
let installed = false;

/**
 * Reports the keys that a phone in this page presses. A page cannot read incoming RFC 4733 packets, and
 * their decoded tones are unreliable under load; but the phone is in the same page, so this listens to the
 * `tonechange` events of its RTCDTMFSender. Returns the unsubscriber.
 */
export function listenForKeys(listener: KeyListener): () => void {
  if (!installed) install();
  installed = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stays installed for the page's life, because a phone may keep a sender that it got before. */
function install(): void {
  const { getSenders } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.getSenders = function (this: RTCPeerConnection) {
    const senders = getSenders.call(this);
    for (const { dtmf } of senders) if (dtmf) owners.set(dtmf, this);
    return senders;
  };
  const { insertDTMF } = RTCDTMFSender.prototype;
  RTCDTMFSender.prototype.insertDTMF = function (this: RTCDTMFSender, ...parameters) {
    watch(this);
    insertDTMF.apply(this, parameters);
  };
}

function watch(sender: RTCDTMFSender): void {
  if (watched.has(sender)) return;
  watched.add(sender);
  sender.addEventListener("tonechange", ({ tone }) => {
    // The tone is empty at the end and a comma for a pause.
    if (!/^[0-9A-D*#]$/.test(tone)) return;
    const sdp = owners.get(sender)?.localDescription?.sdp ?? "";
    const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
    for (const listener of listeners) {
      if (ufrag !== undefined && listener.remoteUfrag === ufrag) listener.pressed(tone);
    }
  });
}
