import type {
  EndChangeDetails,
  LeaveChangeDetails,
  RemoveChangeDetails,
} from "../internals/change-details.ts";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import * as Parts from "./index.parts.ts";

interface PanelProps extends Omit<Parameters<typeof Parts.Root>[0], "children"> {
  /** Whether the panel shows calls that ring on this phone. Default true; set to false if the app shows them. */
  incomingCalls?: boolean;
  /**
   * The number of a service that plays back what it hears. Adds a test call to the sound settings and to
   * the checks before the call.
   */
  echoNumber?: string;
  /** Lets a user log in who is not. Adds a button "Log in" to the banner that says so. */
  onLogIn?: () => void | Promise<void>;
}

/**
 * A complete user interface for one conference: start it, see who is in it, add calls, remove
 * participants, leave or end it. Needs no props inside a ConferenceProvider. For another layout, compose
 * `ConferencePanelParts`.
 *
 * @example
 * <ConferenceProvider client={client}><ConferencePanel /></ConferenceProvider>
 */
export const ConferencePanel: Part<PanelProps> = dropIn(function ConferencePanel({
  incomingCalls = true,
  echoNumber,
  onLogIn,
  ...props
}) {
  return (
    <Parts.Root {...props}>
      <Parts.Header />
      <Parts.ReconnectingBanner />
      <Parts.ReadinessBanner onLogIn={onLogIn} echoNumber={echoNumber} />
      <Parts.MicrophoneWarning />
      <Parts.Recording />
      <Parts.ErrorMessage />
      {incomingCalls && <Parts.IncomingCall />}
      <Parts.Ending />
      <Parts.Idle />
      <Parts.Starting />
      <Parts.Failure />
      <Parts.Rejoin />
      <Parts.ConferenceSummary />
      <Parts.Participants />
      <Parts.Actions>
        <Parts.AddCall />
        <Parts.Controls {...(echoNumber !== undefined && { echoNumber })} />
      </Parts.Actions>
    </Parts.Root>
  );
});

export namespace ConferencePanel {
  /** The props of a part, rendered as `section`, plus `incomingCalls`, `echoNumber` and `onLogIn`. */
  export type Props = PanelProps;
  /** The second argument of `onRemove`. */
  export type RemoveDetails = RemoveChangeDetails;
  /** The argument of `onLeave`. */
  export type LeaveDetails = LeaveChangeDetails;
  /** The argument of `onEnd`. */
  export type EndDetails = EndChangeDetails;
}
