import type { ReactElement } from "react";
import * as Parts from "./index.parts.ts";

/**
 * A whole conference: start it, see who is in, add calls, remove people, leave or end. Works without
 * props inside a ConferenceProvider; for another layout compose `ConferencePanelParts`.
 *
 * @example
 * <ConferenceProvider client={client}><ConferencePanel /></ConferenceProvider>
 */
export function ConferencePanel(props: ConferencePanel.Props): ReactElement {
  return (
    <Parts.Root {...props}>
      <Parts.Header />
      <Parts.Banner />
      <Parts.Refusal />
      <Parts.Ending />
      <Parts.Idle />
      <Parts.Starting />
      <Parts.Failure />
      <Parts.Rejoin />
      <Parts.Receipt />
      <Parts.Participants />
      <Parts.AddCall />
      <Parts.Controls />
    </Parts.Root>
  );
}

export namespace ConferencePanel {
  /** Those of the panel's element, with `render`, and `className` and `style` that may depend on the state. */
  export type Props = Omit<Parameters<typeof Parts.Root>[0], "children">;
}
