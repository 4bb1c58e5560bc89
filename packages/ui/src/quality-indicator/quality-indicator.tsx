import { useCallQuality } from "@rc-conference/core";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

interface QualityState {
  [key: string]: string;
  grade: "good" | "fair" | "poor" | "unknown";
}

interface QualityProps extends PartProps<"span", QualityState> {
  /** The call to measure. Default: the conference. */
  callId?: string;
}

/** Shows the quality of the connection as bars, as a text if it is less than good, and in numbers as its title. */
export const QualityIndicator: Part<QualityProps> = dropIn(function QualityIndicator({
  callId,
  ...props
}) {
  const messages = useMessages();
  const quality = useCallQuality({ callId });
  const grade = quality.status === "measured" ? quality.grade : "unknown";
  const details =
    quality.status === "measured"
      ? messages.qualityDetails({
          score: quality.mos.toFixed(1),
          loss: (quality.loss * 100).toFixed(1),
          jitter: quality.jitterMs.toFixed(0),
          roundTrip: quality.roundTripMs?.toFixed(0),
        })
      : undefined;
  return renderElement(
    "span",
    props,
    { grade },
    {
      className: "rcc-quality",
      title: details,
      children: (
        <>
          <span className="rcc-quality-bars" aria-hidden="true" />
          <span
            className={grade === "fair" || grade === "poor" ? "rcc-text" : "rcc-visually-hidden"}
          >
            {messages.quality[grade]}
          </span>
        </>
      ),
    },
  );
});

export namespace QualityIndicator {
  export type Props = QualityProps;
}
