import { type Part, part } from "../internals/part.ts";
import * as Parts from "./index.parts.ts";

interface PanelProps extends Omit<Parameters<typeof Parts.Root>[0], "children"> {
  /** Whether calls that ring in are shown here too. Default true; false where the app shows them itself. */
  incomingCalls?: boolean;
  /** The number of a service that says again what it hears, for a test of microphone and line. */
  echoNumber?: string;
}

/**
 * A whole conference: start it, see who is in, add calls, remove people, leave or end. Works without
 * props inside a ConferenceProvider; for another layout compose `ConferencePanelParts`.
 *
 * @example
 * <ConferenceProvider client={client}><ConferencePanel /></ConferenceProvider>
 */
export const ConferencePanel: Part<PanelProps> = part(function ConferencePanel({
  incomingCalls = true,
  echoNumber,
  ...props
}) {
  return (
    <Parts.Root {...props}>
      <Parts.Header />
      <Parts.Banner />
      <Parts.MicrophoneWarning />
      <Parts.Recording />
      <Parts.Refusal />
      {incomingCalls && <Parts.IncomingCall />}
      <Parts.Ending />
      <Parts.Idle />
      <Parts.Starting />
      <Parts.Failure />
      <Parts.Rejoin />
      <Parts.Receipt />
      <Parts.Participants />
      <Parts.AddCall />
      <Parts.Controls {...(echoNumber !== undefined && { echoNumber })} />
    </Parts.Root>
  );
});

export namespace ConferencePanel {
  /** Those of the panel's element, with `render`, and `className` and `style` that may depend on the state. */
  export type Props = PanelProps;
}
