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
  variant: "bars" | "ring";
}

interface MeterProps extends PartProps<"span", MeterState> {
  /** "input" is the microphone, silent while muted; "remote" is the mix of all others. Default "input". */
  source?: "input" | "remote";
  /** Rising bars, or a ring for the avatar of the only person it can belong to. Default "bars". */
  variant?: "bars" | "ring";
  /** The call to measure. Default: the conference. */
  callId?: string;
  /** Another source of levels, 0 to 1, such as `subscribeLevel` of `useMicrophoneTest`. */
  subscribe?: (listener: (level: number) => void) => () => void;
}

/** Pauses between words are shorter, so they do not end what `data-sounding` shows. */
const PAUSE_MS = 800;
const AUDIBLE_SHARE = 0.1;

/**
 * Shows the level of the microphone or of the others, ten times a second. Renders once: the level is
 * written to `aria-valuenow` and to a CSS variable, so that sound causes no renders. `data-sounding` is set
 * while there is sound, and is all that changes for a user who prefers reduced motion.
 *
 * @example
 * <LevelMeter source="remote" />
 */
export const LevelMeter: Part<MeterProps> = dropIn(function LevelMeter({
  source = "input",
  variant = "bars",
  callId,
  subscribe,
  ...props
}) {
  const client = useConferenceClient();
  const messages = useMessages();
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const show = (level: number): void => {
      const meter = bar.current?.parentElement;
      // Hearing is roughly logarithmic: the square root raises a quiet voice to a third of the bar.
      const share = Math.min(1, Math.sqrt(level) * 1.4);
      bar.current?.style.setProperty("--_rcc-level", share.toFixed(2));
      meter?.setAttribute("aria-valuenow", String(Math.round(share * 100)));
      if (share < AUDIBLE_SHARE) {
        pause ??= setTimeout(() => meter?.removeAttribute("data-sounding"), PAUSE_MS);
        return;
      }
      clearTimeout(pause);
      pause = undefined;
      meter?.setAttribute("data-sounding", "");
    };
    const stop = subscribe
      ? subscribe(show)
      : watchLevels(client, (levels) => show(levels[source]), { callId });
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [client, source, callId, subscribe]);
  return renderElement(
    "span",
    props,
    { source, variant },
    {
      className: "rcc-level",
      role: "meter",
      "aria-label": messages.level[source],
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      "aria-valuenow": 0,
      children: (
        <span ref={bar} className={variant === "ring" ? "rcc-level-ring" : "rcc-level-bars"} />
      ),
    },
  );
});

export namespace LevelMeter {
  export type Props = MeterProps;
}
