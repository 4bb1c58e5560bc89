import type { Clock, ClockTimer } from "../clock.ts";
import type { CallSessionLike } from "./web-phone.ts";

/** How long a disconnected media path may take to recover by itself. */
const ICE_GRACE_MS = 3_000;

/** Calls `listener` when a call's media path is lost, such as by a change of the network. Returns a stop function. */
export function onMediaPathLost(
  session: CallSessionLike,
  clock: Clock,
  listener: () => void,
): () => void {
  const connection = session.rtcPeerConnection;
  let timer: ClockTimer | undefined;
  const onStateChange = (): void => {
    clock.clearTimeout(timer);
    timer = undefined;
    const state = connection?.connectionState;
    if (state === "failed") listener();
    else if (state === "disconnected") timer = clock.setTimeout(listener, ICE_GRACE_MS);
  };
  connection?.addEventListener("connectionstatechange", onStateChange);
  return () => {
    clock.clearTimeout(timer);
    connection?.removeEventListener("connectionstatechange", onStateChange);
  };
}
