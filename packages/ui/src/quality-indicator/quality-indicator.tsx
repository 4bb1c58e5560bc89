import { useCallQuality } from "@rc-conference/core";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";

interface QualityState {
  [key: string]: string;
  grade: "good" | "fair" | "poor" | "unknown";
}

interface QualityProps extends PartProps<"span", QualityState> {
  /** Default: the conference. */
  callId?: string;
}

/** How the call sounds: three bars, a word as soon as it is less than good, and the numbers as its title. */
export const QualityIndicator: Part<QualityProps> = part(function QualityIndicator({
  callId,
  ...props
}) {
  const messages = useMessages();
  const quality = useCallQuality({ callId });
  const grade = quality.status === "measured" ? quality.grade : "unknown";
  const numbers =
    quality.status === "measured"
      ? messages.qualityNumbers({
          score: quality.mos.toFixed(1),
          loss: (quality.loss * 100).toFixed(1),
          jitter: quality.jitter.toFixed(0),
          roundTrip: quality.roundTrip?.toFixed(0),
        })
      : undefined;
  return renderPart(
    "span",
    props,
    { grade },
    {
      className: "rcc rcc-quality",
      title: numbers,
      children: (
        <>
          <span className="rcc-quality-bars" aria-hidden="true" />
          <span
            className={grade === "fair" || grade === "poor" ? undefined : "rcc-visually-hidden"}
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
