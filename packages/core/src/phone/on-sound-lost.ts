import type { Clock, ClockTimer } from "../clock.ts";
import type { CallSessionLike } from "./web-phone.ts";

/** Milliseconds in which a broken path may mend itself. */
const ICE_GRACE_MS = 3_000;

/** Calls back when the path of a call's sound is broken, as after a change of the network. Returns the end of it. */
export function onSoundLost(
  session: CallSessionLike,
  clock: Clock,
  listener: () => void,
): () => void {
  const connection = session.rtcPeerConnection;
  let timer: ClockTimer | undefined;
  const look = (): void => {
    clock.clearTimeout(timer);
    timer = undefined;
    const state = connection?.connectionState;
    if (state === "failed") listener();
    else if (state === "disconnected") timer = clock.setTimeout(listener, ICE_GRACE_MS);
  };
  connection?.addEventListener("connectionstatechange", look);
  return () => {
    clock.clearTimeout(timer);
    connection?.removeEventListener("connectionstatechange", look);
  };
}
