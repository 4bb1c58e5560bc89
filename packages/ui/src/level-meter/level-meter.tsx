import { useConferenceClient } from "@rc-conference/core";
import { watchLevels } from "@rc-conference/core/actions";
import { useEffect, useRef } from "react";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";

interface MeterState {
  [key: string]: string;
  source: "input" | "remote";
}

interface MeterProps extends PartProps<"span", MeterState> {
  /** input: the microphone, nothing while muted; remote: everybody else together. Default "input". */
  source?: "input" | "remote";
  /** Default: the conference. */
  callId?: string;
  /** Levels from elsewhere, 0 to 1, as a microphone test's. */
  subscribe?: (listener: (level: number) => void) => () => void;
}

/**
 * How loud it is, ten times a second. Renders once: the level goes to the custom property
 * `--_rcc-level` (0 to 1) of the element inside, and to `aria-valuenow`.
 *
 * @example
 * <LevelMeter source="remote" />
 */
export const LevelMeter: Part<MeterProps> = part(function LevelMeter({
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
      // Ears hear in proportions: a quiet voice is a third of the way up.
      const share = Math.min(1, Math.sqrt(level) * 1.4);
      bar.current?.style.setProperty("--_rcc-level", share.toFixed(2));
      bar.current?.parentElement?.setAttribute("aria-valuenow", String(Math.round(share * 100)));
    };
    if (subscribe) return subscribe(show);
    return watchLevels(client, (levels) => show(levels[source]), { callId });
  }, [client, source, callId, subscribe]);
  return renderPart(
    "span",
    props,
    { source },
    {
      className: "rcc rcc-level",
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
