import { useConferenceState } from "@rc-conference/core";
import { useEffect, useState } from "react";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { LeavingElement } from "../internals/leaving-element.tsx";
import type { PartProps } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { ReadinessDialog } from "./readiness-dialog.tsx";
import { type StartBlockerReason, useStartBlocker } from "./use-start-blocker.ts";

interface ReadinessBannerState {
  [key: string]: string;
  reason: StartBlockerReason;
}

export interface ReadinessBannerProps extends PartProps<"div", ReadinessBannerState> {
  /** Lets the user log in. Adds a button "Log in" for users who are not; the kit itself logs nobody in. */
  onLogIn?: (() => void | Promise<void>) | undefined;
  /** Adds a test call to the checks behind "Details". */
  echoNumber?: string | undefined;
}

/**
 * Says before a conference what would prevent it: no login, no digital line, or five other phones. "Details"
 * opens the checks. Hidden if nothing is known to be missing.
 */
export const ReadinessBanner: Part<ReadinessBannerProps> = forwardPartRef(function ReadinessBanner({
  onLogIn,
  echoNumber,
  ...props
}) {
  const messages = useMessages();
  const status = useConferenceState((state) => state.status);
  const { reason, checkAgain } = useStartBlocker();
  const [showsDetails, setShowsDetails] = useState(false);
  const isBefore = status === "idle" || status === "ended";
  const waitsForLogin = isBefore && reason === "notLoggedIn";

  useEffect(() => {
    if (!waitsForLogin) return;
    // The user may have logged in in another window.
    const onFocus = (): void => void checkAgain();
    addEventListener("focus", onFocus);
    return () => removeEventListener("focus", onFocus);
  }, [waitsForLogin, checkAgain]);

  const logIn = async (): Promise<void> => {
    try {
      await onLogIn?.();
    } finally {
      await checkAgain();
    }
  };
  const closeDetails = (): void => {
    setShowsDetails(false);
    void checkAgain();
  };
  return (
    <>
      {isBefore && reason !== undefined && (
        <LeavingElement
          tag="div"
          given={props}
          state={{ reason }}
          builtIn={{
            className: "rcc-banner rcc-readiness-banner",
            children: (
              <>
                <Icon name="warning" />
                <span className="rcc-text" role="status">
                  {`${messages.startBlockers[reason].summary} ${messages.startBlockers[reason].hint}`}
                </span>
                <span className="rcc-readiness-actions">
                  {reason === "notLoggedIn" && onLogIn && (
                    <button type="button" className="rcc-link" onClick={() => void logIn()}>
                      {messages.logIn}
                    </button>
                  )}
                  <button type="button" className="rcc-link" onClick={() => void checkAgain()}>
                    {messages.checkAgain}
                  </button>
                  <button type="button" className="rcc-link" onClick={() => setShowsDetails(true)}>
                    {messages.details}
                  </button>
                </span>
              </>
            ),
          }}
        />
      )}
      {/* Outside of the banner, which goes as soon as the checks in the dialog have connected the phone. */}
      {showsDetails && <ReadinessDialog echoNumber={echoNumber} onClose={closeDetails} />}
    </>
  );
});
