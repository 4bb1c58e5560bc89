import { useConferenceClient } from "@rc-conference/core";
import { watchLevels } from "@rc-conference/core/actions";
import { useEffect, useRef } from "react";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

interface MeterState {
  [key: string]: string;
  source: "input" | "remote";
}

interface MeterProps extends PartProps<"span", MeterState> {
  /** "input" is the microphone, silent while muted; "remote" is the mix of all others. Default "input". */
  source?: "input" | "remote";
  /** The call to measure. Default: the conference. */
  callId?: string;
  /** Another source of levels, 0 to 1, such as `subscribeLevel` of `useMicrophoneTest`. */
  subscribe?: (listener: (level: number) => void) => () => void;
}

/**
 * Shows the level of the microphone or of the others, ten times a second. Renders once: the level is
 * written to `aria-valuenow` and to a CSS variable, so that sound causes no renders.
 *
 * @example
 * <LevelMeter source="remote" />
 */
export const LevelMeter: Part<MeterProps> = dropIn(function LevelMeter({
  source = "input",
  callId,
  subscribe,
  ...props
}) {
  const client = useConferenceClient();
  const messages = useMessages();
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = (level: number): void => {
      // Hearing is roughly logarithmic: the square root raises a quiet voice to a third of the bar.
      const share = Math.min(1, Math.sqrt(level) * 1.4);
      bar.current?.style.setProperty("--_rcc-level", share.toFixed(2));
      bar.current?.parentElement?.setAttribute("aria-valuenow", String(Math.round(share * 100)));
    };
    if (subscribe) return subscribe(show);
    return watchLevels(client, (levels) => show(levels[source]), { callId });
  }, [client, source, callId, subscribe]);
  return renderElement(
    "span",
    props,
    { source },
    {
      className: "rcc-level",
      role: "meter",
      "aria-label": messages.level[source],
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      "aria-valuenow": 0,
      children: <span ref={bar} className="rcc-level-bars" />,
    },
  );
});

export namespace LevelMeter {
  export type Props = MeterProps;
}
