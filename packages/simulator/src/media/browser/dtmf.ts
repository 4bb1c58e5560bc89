/** Somebody who is told the keys of the phone at the far end. */
export interface KeyListener {
  /** ICE user fragment of the far end: tells whose keys they are. */
  readonly remoteUfrag: string | undefined;
  pressed(digit: string): void;
}

const listeners = new Set<KeyListener>();
const owners = new WeakMap<RTCDTMFSender, RTCPeerConnection>();
const watched = new WeakSet<RTCDTMFSender>();
let installed = false;

/**
 * Tells the keys that a phone in this page presses, as its browser plays them. A page is not shown the
 * RFC 4733 packets that arrive, and what becomes of them in sound is torn by any busy moment; but
 * both ends are in this page, and the sending one says which tone it is at. Returns the unsubscriber.
 */
export function listenForKeys(listener: KeyListener): () => void {
  if (!installed) install();
  installed = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For the page's life: a phone may have its sender from before. */
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
    // Empty at the end, a comma for a pause.
    if (!/^[0-9A-D*#]$/.test(tone)) return;
    const sdp = owners.get(sender)?.localDescription?.sdp ?? "";
    const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
    for (const listener of listeners) {
      if (ufrag !== undefined && listener.remoteUfrag === ufrag) listener.pressed(tone);
    }
  });
}
