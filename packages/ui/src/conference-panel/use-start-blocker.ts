import { hasCode, useCapabilities, useConferenceClient, usePhone } from "@rc-conference/core";
import { useCallback, useState } from "react";
import type { Messages } from "../messages/messages.ts";

export type StartBlockerReason = keyof Messages["startBlockers"];

export interface StartBlocker {
  /** Why a conference would not start; undefined if nothing is known to prevent it. */
  reason: StartBlockerReason | undefined;
  /** Reads login, capabilities and phone again. Resolves once that is done, and never rejects. */
  checkAgain(): Promise<void>;
}

/** The platform's answer to the registration of a sixth phone. */
const TOO_MANY_CONTACTS = 603;

/**
 * What the client knows to be missing before anybody starts a conference. It sends no request of its own:
 * the capabilities are those that the start button reads, and the phone's state is the client's.
 */
export function useStartBlocker(): StartBlocker {
  const client = useConferenceClient();
  const capabilities = useCapabilities();
  const phone = usePhone();
  const { refetch } = capabilities;
  const start = capabilities.data?.startConference;
  const phoneError = phone.status === "failed" ? phone.error : undefined;

  let current: StartBlockerReason | undefined;
  const isLoggedOut = [capabilities.error, phoneError].some((error) =>
    hasCode(error, "token-expired"),
  );
  if (isLoggedOut) current = "notLoggedIn";
  else if (start?.allowed === false && start.reason === "feature") current = "noDigitalLine";
  else if (hasCode(phoneError, "not-allowed")) current = "noDigitalLine";
  else if (phoneError?.sipCode === TOO_MANY_CONTACTS) current = "tooManyPhones";

  // While the client tries again the reason stays, so that the banner does not flicker and keeps the focus.
  const isSettled = !capabilities.isFetching && phone.status !== "connecting";
  const [reason, setReason] = useState(current);
  if (isSettled && reason !== current) setReason(current);

  const checkAgain = useCallback(async () => {
    const { error } = await refetch();
    // The action that needs the connection, or the phone's state, shows why it failed.
    if (!error && !client.connected) await client.connect().catch(() => undefined);
  }, [client, refetch]);
  return { reason, checkAgain };
}
